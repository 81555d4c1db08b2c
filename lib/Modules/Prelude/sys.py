"""The part of sys that is plain data."""


def _structseq(name, /, **fields):
    """An instance of a tuple class whose items have names."""
    names = tuple(fields)

    def __repr__(self):
        items = ', '.join(f'{n}={v!r}' for n, v in zip(names, self))
        return f'{name}({items})'

    def field(i):
        return property(lambda self: self[i])

    namespace = {n: field(i) for i, n in enumerate(names)}
    namespace.update(__repr__=__repr__, __slots__=(), __module__='sys',
                     n_fields=len(names), n_sequence_fields=len(names),
                     n_unnamed_fields=0)
    return type(name.rpartition('.')[2], (tuple,), namespace)(fields.values())


version = '3.14.2 (main) [MontyJIT]'
version_info = _structseq('sys.version_info', major=3, minor=14, micro=2,
                          releaselevel='final', serial=0)
hexversion = 0x030e02f0
api_version = 1013
copyright = 'Copyright (c) 2001 Python Software Foundation.'
platform = 'linux'
byteorder = 'little'
maxsize = 2 ** 63 - 1
maxunicode = 0x10ffff
float_repr_style = 'short'
argv = ['']
orig_argv = ['']
path = []
meta_path = []
path_hooks = []
path_importer_cache = {}
warnoptions = []
executable = ''
prefix = base_prefix = exec_prefix = base_exec_prefix = ''
dont_write_bytecode = True
pycache_prefix = None
abiflags = ''
builtin_module_names = ()
_xoptions = {}

float_info = _structseq(
    'sys.float_info', max=1.7976931348623157e+308, max_exp=1024,
    max_10_exp=308, min=2.2250738585072014e-308, min_exp=-1021,
    min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16,
    radix=2, rounds=1)
int_info = _structseq(
    'sys.int_info', bits_per_digit=30, sizeof_digit=4,
    default_max_str_digits=4300, str_digits_check_threshold=640)
hash_info = _structseq(
    'sys.hash_info', width=64, modulus=2 ** 61 - 1, inf=314159, nan=0,
    imag=1000003, algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0)
thread_info = _structseq('sys.thread_info', name='pthread', lock='semaphore',
                         version=None)
flags = _structseq(
    'sys.flags', debug=0, inspect=0, interactive=0, optimize=0,
    dont_write_bytecode=1, no_user_site=1, no_site=1, ignore_environment=1,
    verbose=0, bytes_warning=0, quiet=0, hash_randomization=0, isolated=1,
    dev_mode=False, utf8_mode=1, warn_default_encoding=0, safe_path=True,
    int_max_str_digits=4300)


class _Implementation:
    def __init__(self):
        self.name = 'montyjit'
        self.cache_tag = 'cpython-314'
        self.version = version_info
        self.hexversion = hexversion
        self._multiarch = 'x86_64-linux-gnu'

    def __repr__(self):
        items = ', '.join(f'{n}={v!r}' for n, v in vars(self).items())
        return f'namespace({items})'


implementation = _Implementation()


def _getframe(depth=0, /):
    from _frames import current
    frame = current()
    while frame is not None and depth > 0:
        frame = frame.f_back
        depth -= 1
    if frame is None:
        raise ValueError('call stack is not deep enough')
    return frame


def _getframemodulename(depth=0):
    try:
        return _getframe(depth).f_globals['__name__']
    except (ValueError, KeyError):
        return None


def displayhook(value):
    if value is None:
        return
    import builtins
    builtins._ = None
    print(repr(value))
    builtins._ = value


def excepthook(exctype, value, traceback):
    stderr.write(f'{exctype.__name__}: {value}\n')


__displayhook__ = displayhook
__excepthook__ = excepthook
platlibdir = 'lib'
_asyncgen_hooks = [None, None]


def _refuse_tracing(function):
    if function is not None:
        raise NotImplementedError('frames cannot be traced')


def settrace(function, /):
    _refuse_tracing(function)


def setprofile(function, /):
    _refuse_tracing(function)


def getswitchinterval():
    return 0.005


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')


def getallocatedblocks():
    return 0


def get_asyncgen_hooks():
    return _structseq('asyncgen_hooks', firstiter=_asyncgen_hooks[0],
                      finalizer=_asyncgen_hooks[1])


def set_asyncgen_hooks(firstiter=None, finalizer=None):
    _asyncgen_hooks[:] = firstiter, finalizer


def addaudithook(hook):
    """Nothing is told of."""


def audit(event, /, *args):
    """Nobody listens."""


def breakpointhook(*args, **kwargs):
    """There is no debugger."""


__breakpointhook__ = breakpointhook


def unraisablehook(unraisable, /):
    stderr.write(f'Exception ignored in: {unraisable.object!r}\n')


__unraisablehook__ = unraisablehook


def __getattr__(name):
    if name == 'stdlib_module_names':
        from _stdlib_names import NAMES
        return NAMES
    raise AttributeError(f"module 'sys' has no attribute {name!r}")
