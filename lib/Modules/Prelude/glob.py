"""Finds files; there are none. What only handles patterns works."""

import re
from fnmatch import translate as _translate_part

__all__ = ['escape', 'glob', 'iglob', 'translate']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False,
         include_hidden=False):
    return []


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False,
          include_hidden=False):
    return iter(())


def has_magic(s):
    return re.search(b'[*?[]' if isinstance(s, bytes) else '[*?[]',
                     s) is not None


def escape(pathname):
    if isinstance(pathname, bytes):
        return re.sub(b'([*?[])', br'[\1]', pathname)
    return re.sub('([*?[])', r'[\1]', pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The pattern of a path as a regular expression."""
    seps = seps or '/'
    separator = re.escape(seps) if len(seps) == 1 else f'[{re.escape(seps)}]'
    other = f'[^{re.escape(seps)}]'
    one = f'{other}+' if include_hidden else rf'(?!\.){other}+'
    if include_hidden:
        one_last, any_parts, any_last = f'{other}+', f'(?:.+{separator})?', '.*'
    else:
        one_last = rf'[^{re.escape(seps)}.]{other}*'
        one = one_last
        any_parts = f'(?:{one}{separator})*'
        any_last = f'{any_parts}(?:{one})?'
    parts = re.split(separator, pat)
    result = []
    for i, part in enumerate(parts):
        is_last = i == len(parts) - 1
        if part == '*':
            result.append(one_last if is_last else f'{one}{separator}')
        elif recursive and part == '**':
            if is_last:
                result.append(any_last)
            elif parts[i + 1] != '**':
                result.append(any_parts)
        else:
            if part:
                if not include_hidden and part[0] in '*?':
                    result.append(r'(?!\.)')
                result.append(_of_part(part, other))
            if not is_last:
                result.append(separator)
    return fr'(?s:{"".join(result)})\z'


def _of_part(part, other):
    """The expression for one name: stars and marks do not match separators."""
    text, i = '', 0
    while i < len(part):
        if part[i] == '*':
            while i < len(part) and part[i] == '*':
                i += 1
            text += f'{other}*'
        elif part[i] == '?':
            text += other
            i += 1
        else:
            end = part.find(']', i + 2) + 1 if part[i] == '[' else i + 1
            end = end or i + 1
            text += _translate_part(part[i:end])[4:-3]
            i = end
    return text
