"""Opening URLs: the host grants no network."""

from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urlsplit

__all__ = ['Request', 'urlopen', 'urlretrieve', 'build_opener',
           'install_opener', 'pathname2url', 'url2pathname']


class Request:
    """A request, which can be built and looked at."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None,
                 unverifiable=False, method=None):
        self.full_url = url
        parts = urlsplit(url)
        if not parts.scheme:
            raise ValueError(f'unknown url type: {url!r}')
        self.type, self.host = parts.scheme, parts.netloc
        self.selector = (parts.path or '/') + (
            f'?{parts.query}' if parts.query else '')
        self.data = data
        self.headers = {}
        for key, value in headers.items():
            self.add_header(key, value)
        self.unredirected_hdrs = {}
        if method:
            self.method = method

    def get_method(self):
        default = 'POST' if self.data is not None else 'GET'
        return getattr(self, 'method', default)

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, default)

    def header_items(self):
        return list(self.headers.items())


def urlopen(url, data=None, timeout=None, *, context=None):
    if isinstance(url, str):
        Request(url)
    raise URLError(PermissionError(1, 'Operation not permitted: the host '
                                   'grants no network'))


def urlretrieve(url, filename=None, reporthook=None, data=None):
    return urlopen(url, data)


def build_opener(*handlers):
    raise URLError('the host grants no network')


def install_opener(opener):
    pass


def pathname2url(pathname, *, add_scheme=False):
    return ('file:' if add_scheme else '') + quote(pathname)


def url2pathname(url, *, require_scheme=False, resolve_host=False):
    return unquote(url)
