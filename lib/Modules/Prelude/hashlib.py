"""Hashes: the algorithms are native."""

__all__ = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b',
           'blake2s', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512',
           'shake_128', 'shake_256', 'new', 'algorithms_guaranteed',
           'algorithms_available', 'file_digest', 'pbkdf2_hmac']

algorithms_guaranteed = {
    'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b',
    'blake2s', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128',
    'shake_256'}
algorithms_available = set(algorithms_guaranteed)


def new(name, data=b'', *, usedforsecurity=True, **kwargs):
    lower = name.lower().replace('-', '_') if isinstance(name, str) else name
    if lower in ('blake2b', 'blake2s') and kwargs:
        return globals_[lower](data, **kwargs)
    for known in (lower, name):
        result = _new(known, data)
        if result is not None:
            return result
    raise ValueError(f'unsupported hash type {name}')


def md5(data=b'', *, usedforsecurity=True):
    return _new('md5', data)


def sha1(data=b'', *, usedforsecurity=True):
    return _new('sha1', data)


def sha224(data=b'', *, usedforsecurity=True):
    return _new('sha224', data)


def sha256(data=b'', *, usedforsecurity=True):
    return _new('sha256', data)


def sha384(data=b'', *, usedforsecurity=True):
    return _new('sha384', data)


def sha512(data=b'', *, usedforsecurity=True):
    return _new('sha512', data)


def sha3_224(data=b'', *, usedforsecurity=True):
    return _new('sha3_224', data)


def sha3_256(data=b'', *, usedforsecurity=True):
    return _new('sha3_256', data)


def sha3_384(data=b'', *, usedforsecurity=True):
    return _new('sha3_384', data)


def sha3_512(data=b'', *, usedforsecurity=True):
    return _new('sha3_512', data)


def shake_128(data=b'', *, usedforsecurity=True):
    return _new('shake_128', data)


def shake_256(data=b'', *, usedforsecurity=True):
    return _new('shake_256', data)


def _check(name, value, low, high, message=None):
    if not low <= value <= high:
        raise ValueError(message or f'{name} must be between {low} and {high}')
    return value


def _blake(name, longest, text_size, max_offset, data, digest_size, key, salt,
           person, fanout, depth, leaf_size, node_offset, node_depth,
           inner_size, last_node):
    if not 1 <= digest_size <= longest:
        raise ValueError(f'digest_size for {name.capitalize()} must be '
                         f'between 1 and {longest} bytes, here it is '
                         f'{digest_size}')
    if len(salt) > text_size:
        raise ValueError(f'maximum salt length is {text_size} bytes')
    if len(person) > text_size:
        raise ValueError(f'maximum person length is {text_size} bytes')
    _check('fanout', fanout, 0, 255)
    if not 1 <= depth <= 255:
        raise ValueError('depth must be between 1 and 255')
    if leaf_size < 0:
        raise ValueError('value must be positive')
    if leaf_size > 0xffffffff:
        raise OverflowError('leaf_size is too large')
    if node_offset > max_offset:
        raise OverflowError('node_offset is too large')
    _check('node_depth', node_depth, 0, 255)
    _check('inner_size', inner_size, 0, longest,
           f'inner_size must be between 0 and is {longest}')
    if len(key) > longest:
        raise ValueError(f'maximum key length is {longest} bytes')
    return _new_blake(name, data, digest_size, key, salt, person, fanout,
                      depth, leaf_size, node_offset, node_depth, inner_size,
                      bool(last_node))


def blake2b(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'',
            fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0,
            inner_size=0, last_node=False, usedforsecurity=True):
    return _blake('blake2b', 64, 16, (1 << 62) - 1, data, digest_size, key,
                  salt, person, fanout, depth, leaf_size, node_offset,
                  node_depth, inner_size, last_node)


def blake2s(data=b'', /, *, digest_size=32, key=b'', salt=b'', person=b'',
            fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0,
            inner_size=0, last_node=False, usedforsecurity=True):
    return _blake('blake2s', 32, 8, (1 << 48) - 1, data, digest_size, key,
                  salt, person, fanout, depth, leaf_size, node_offset,
                  node_depth, inner_size, last_node)


globals_ = {'blake2b': blake2b, 'blake2s': blake2s}


def file_digest(fileobj, digest, /, *, _bufsize=262144):
    result = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        result.update(fileobj.getbuffer())
        return result
    while data := fileobj.read(_bufsize):
        result.update(data)
    return result


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    inner, outer = new(hash_name), new(hash_name)
    size = inner.digest_size
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    password = bytes(password)
    if len(password) > inner.block_size:
        password = new(hash_name, password).digest()
    password = password.ljust(inner.block_size, b'\0')
    inner.update(bytes([b ^ 0x36 for b in password]))
    outer.update(bytes([b ^ 0x5c for b in password]))
    blocks = [_pbkdf2_block(inner, outer, bytes(salt) + i.to_bytes(4),
                            iterations)
              for i in range(1, -(-dklen // size) + 1)]
    return b''.join(blocks)[:dklen]
