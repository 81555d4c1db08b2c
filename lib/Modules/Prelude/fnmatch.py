"""Shell patterns for file names."""

import re

__all__ = ['filter', 'filterfalse', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    return _compile(pat)(name) is not None


def _compile(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode('latin-1')).encode(
            'latin-1')).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    match = _compile(pat)
    return [name for name in names if match(name)]


def filterfalse(names, pat):
    match = _compile(pat)
    return [name for name in names if not match(name)]


def _translate_set(pat, i, j):
    """The set between brackets at i and j."""
    stuff = pat[i:j]
    if '-' not in stuff:
        stuff = stuff.replace('\\', r'\\')
    else:
        chunks = []
        k = i + 2 if pat[i] == '!' else i + 1
        while True:
            k = pat.find('-', k, j)
            if k < 0:
                break
            chunks.append(pat[i:k])
            i = k + 1
            k = k + 3
        chunk = pat[i:j]
        if chunk:
            chunks.append(chunk)
        else:
            chunks[-1] += '-'
        # Ranges that are empty go.
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        stuff = '-'.join([s.replace('\\', r'\\').replace('-', r'\-')
                          for s in chunks])
    if not stuff:
        return '(?!)'
    if stuff == '!':
        return '.'
    stuff = re.sub(r'([&~|])', r'\\\1', stuff)
    if stuff[0] == '!':
        stuff = '^' + stuff[1:]
    elif stuff[0] in ('^', '['):
        stuff = '\\' + stuff
    return f'[{stuff}]'


def translate(pat):
    """The shell pattern as a regular expression."""
    parts = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            if not parts or parts[-1] is not None:
                parts.append(None)
        elif c == '?':
            parts.append('.')
        elif c == '[':
            j = i
            if j < n and pat[j] == '!':
                j += 1
            if j < n and pat[j] == ']':
                j += 1
            while j < n and pat[j] != ']':
                j += 1
            if j >= n:
                parts.append('\\[')
            else:
                parts.append(_translate_set(pat, i, j))
                i = j + 1
        else:
            parts.append(re.escape(c))
    return _join(parts)


def _join(parts):
    """Each star but the last matches as little as it can, for good."""
    result, n = [], len(parts)
    stars = [i for i, part in enumerate(parts) if part is None]
    if not stars:
        return fr'(?s:{"".join(parts)})\z'
    result.extend(parts[:stars[0]])
    for star, end in zip(stars, stars[1:]):
        result.append(f'(?>.*?{"".join(parts[star + 1:end])})')
    result.append('.*')
    result.extend(parts[stars[-1] + 1:])
    return fr'(?s:{"".join(result)})\z'
