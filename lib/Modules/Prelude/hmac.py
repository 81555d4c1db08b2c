"""Keyed hashes for authentication (RFC 2104)."""

import hashlib as _hashlib
from secrets import compare_digest

__all__ = ['new', 'digest', 'compare_digest', 'HMAC']

digest_size = None
_inner = bytes([b ^ 0x36 for b in range(256)])
_outer = bytes([b ^ 0x5c for b in range(256)])


class HMAC:
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got '
                            f'{type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if isinstance(digestmod, str):
            def make(data=b''):
                return _hashlib.new(digestmod, data)
        elif callable(digestmod):
            make = digestmod
        else:
            make = digestmod.new
        self._outer_hash = make()
        self._inner_hash = make()
        self.digest_size = self._inner_hash.digest_size
        self.block_size = getattr(self._inner_hash, 'block_size',
                                  self.blocksize)
        key = bytes(key)
        if len(key) > self.block_size:
            key = make(key).digest()
        key = key.ljust(self.block_size, b'\0')
        self._outer_hash.update(key.translate(_outer))
        self._inner_hash.update(key.translate(_inner))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f'hmac-{self._inner_hash.name}'

    def update(self, msg):
        self._inner_hash.update(msg)

    def copy(self):
        other = self.__class__.__new__(self.__class__)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner_hash = self._inner_hash.copy()
        other._outer_hash = self._outer_hash.copy()
        return other

    def _current(self):
        h = self._outer_hash.copy()
        h.update(self._inner_hash.digest())
        return h

    def digest(self):
        return self._current().digest()

    def hexdigest(self):
        return self._current().hexdigest()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()
