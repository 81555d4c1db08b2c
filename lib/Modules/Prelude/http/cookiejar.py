"""Jars of cookies; nothing puts cookies in."""

__all__ = ['Cookie', 'CookieJar', 'CookiePolicy', 'DefaultCookiePolicy',
           'FileCookieJar', 'LWPCookieJar', 'LoadError', 'MozillaCookieJar']


class LoadError(OSError):
    pass


class Cookie:
    def __init__(self, version, name, value, port, port_specified, domain,
                 domain_specified, domain_initial_dot, path, path_specified,
                 secure, expires, discard, comment, comment_url, rest,
                 rfc2109=False):
        for key, each in list(locals().items()):
            if key not in ('self', 'rest'):
                setattr(self, key, each)
        self._rest = dict(rest)

    def __str__(self):
        return f'<Cookie {self.name}={self.value} for {self.domain}{self.path}>'


class CookiePolicy:
    pass


class DefaultCookiePolicy(CookiePolicy):
    def __init__(self, *args, **options):
        pass


class CookieJar:
    def __init__(self, policy=None):
        self._policy = policy
        self._cookies = {}

    def set_cookie(self, cookie):
        key = cookie.domain, cookie.path, cookie.name
        self._cookies[key] = cookie

    def clear(self, domain=None, path=None, name=None):
        wanted = domain, path, name
        self._cookies = {} if domain is None else {
            key: cookie for key, cookie in self._cookies.items()
            if any(part not in (None, each)
                   for part, each in zip(wanted, key))}

    def __iter__(self):
        return iter(list(self._cookies.values()))

    def __len__(self):
        return len(self._cookies)

    def __repr__(self):
        return f'<{type(self).__name__}[{", ".join(map(repr, self))}]>'

    def __str__(self):
        return f'<{type(self).__name__}[{", ".join(map(str, self))}]>'


class FileCookieJar(CookieJar):
    def __init__(self, filename=None, delayload=False, policy=None):
        super().__init__(policy)
        self.filename = filename

    def save(self, filename=None, *args, **options):
        open(filename or self.filename, 'w')

    def load(self, filename=None, *args, **options):
        open(filename or self.filename)

    revert = load


class MozillaCookieJar(FileCookieJar):
    pass


class LWPCookieJar(FileCookieJar):
    pass
