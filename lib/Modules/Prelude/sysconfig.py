"""How Python was built."""

__all__ = ['get_config_var', 'get_config_vars', 'get_path', 'get_paths',
           'get_path_names', 'get_platform', 'get_python_version',
           'get_scheme_names']

_VARS = {'py_version': '3.14.0', 'py_version_short': '3.14',
         'py_version_nodot': '314', 'Py_GIL_DISABLED': 0, 'Py_DEBUG': 0,
         'EXT_SUFFIX': '.so', 'SOABI': None, 'prefix': '/usr',
         'exec_prefix': '/usr', 'base': '/usr'}
_PATHS = {'stdlib': '/usr/lib/python3.14', 'platstdlib': '/usr/lib/python3.14',
          'purelib': '/usr/lib/python3.14/site-packages',
          'platlib': '/usr/lib/python3.14/site-packages',
          'include': '/usr/include/python3.14', 'scripts': '/usr/bin',
          'data': '/usr'}


def get_config_var(name):
    return _VARS.get(name)


def get_config_vars(*args):
    return [_VARS.get(name) for name in args] if args else _VARS


def get_scheme_names():
    return ('posix_home', 'posix_prefix', 'posix_user', 'venv')


def get_path_names():
    return tuple(_PATHS)


def get_paths(scheme='posix_prefix', vars=None, expand=True):
    return dict(_PATHS)


def get_path(name, scheme='posix_prefix', vars=None, expand=True):
    return _PATHS[name]


def get_platform():
    return 'linux-x86_64'


def get_python_version():
    return '3.14'


def is_python_build(check_home=None):
    return False
