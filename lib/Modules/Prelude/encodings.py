"""Names of encodings."""


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    if isinstance(encoding, bytes):
        encoding = str(encoding, 'ascii')
    words, word = [], ''
    for c in encoding:
        if (c.isalnum() and c.isascii()) or c == '.':
            word += c
        elif word:
            words.append(word)
            word = ''
    return '_'.join(words + [word] if word else words)


def search_function(encoding):
    import codecs
    try:
        return codecs.lookup(encoding)
    except LookupError:
        return None
