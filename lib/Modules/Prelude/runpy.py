"""Running modules as programs."""

__all__ = ['run_module', 'run_path']


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    from importlib import import_module
    return {**(init_globals or {}), **vars(import_module(mod_name))}


def run_path(path_name, init_globals=None, run_name=None):
    with open(path_name) as file:
        source = file.read()
    namespace = {'__name__': run_name or '<run_path>', '__file__': path_name,
                 **(init_globals or {})}
    exec(compile(source, path_name, 'exec'), namespace)
    return namespace
