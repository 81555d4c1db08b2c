"""A module that has the names of another: `_heapq` those of `heapq`."""

_OTHERS = {
    '_pydecimal': 'decimal', '_pydatetime': 'datetime', '_pyio': 'io',
    '_weakrefset': 'weakref', '_py_abc': 'abc', '_py_warnings': 'warnings',
    '_elementtree': 'xml.etree.ElementTree', '_sre': 're',
    'pyexpat': 'xml.parsers.expat', 'genericpath': 'posixpath',
    'xml.etree.cElementTree': 'xml.etree.ElementTree',
    'compression.zlib': 'zlib', 'compression.gzip': 'gzip',
    'json.scanner': 'json.decoder', 'asyncio.threads': 'asyncio',
    'concurrent.futures._base': 'concurrent.futures',
    'asyncio.base_events': 'asyncio.events', 'asyncio.coroutines': 'asyncio',
    'asyncio.staggered': 'asyncio', 'asyncio.log': 'logging',
    'tkinter.messagebox': 'tkinter._parts',
    'tkinter.filedialog': 'tkinter._parts',
    'tkinter.simpledialog': 'tkinter._parts',
    'tkinter.scrolledtext': 'tkinter._parts',
    'tkinter.ttk': 'tkinter._parts', 'tkinter.font': 'tkinter._parts',
    'tkinter.constants': 'tkinter', 'posix': 'os', 'sre_compile': 're',
    'sre_constants': 're', 'sre_parse': 're',
    'pathlib._local': 'pathlib', '_md5': 'hashlib', '_sha1': 'hashlib',
    '_sha2': 'hashlib', '_sha3': 'hashlib', '_blake2': 'hashlib',
}


def _take_names(namespace):
    from importlib import import_module
    name = namespace['__name__']
    other = import_module(_OTHERS.get(name) or name.lstrip('_'))
    for key, value in list(vars(other).items()):
        if key in ('__all__', '__getattr__') or not (
                key.startswith('__') and key.endswith('__')):
            namespace[key] = value


_take_names(globals())
del _OTHERS, _take_names
