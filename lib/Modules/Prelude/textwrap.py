"""Filling and wrapping of paragraphs."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '
_spaces = {ord(c): ' ' for c in _whitespace}


def _is_word(c):
    return c.isalnum() or c == '_'


def _is_letter(c):
    return (c.isalnum() and not c.isdecimal()) or c == '_'


def _is_word_punct(c):
    return _is_word(c) or c in '!"\'&.,?'


def _dash_run(text, i):
    """The end of an em-dash at i that leads to a word; i if there is none."""
    j = i
    while j < len(text) and text[j] == '-':
        j += 1
    if j - i >= 2 and j < len(text) and _is_word(text[j]):
        return j
    return i


def _breaks_after_hyphen(text, k):
    """Whether a word may be broken behind the hyphen at k."""
    if k >= 2 and _is_letter(text[k - 1]):
        before = (_is_letter(text[k - 2]) or
                  k >= 3 and text[k - 2] == '-' and _is_letter(text[k - 3]))
    else:
        before = False
    if not before:
        return False
    rest = text[k + 1:k + 4]
    if not rest or not _is_letter(rest[0]):
        return False
    if len(rest) > 1 and _is_letter(rest[1]):
        return True
    return len(rest) > 2 and rest[1] == '-' and _is_letter(rest[2])


def _word_end(text, i):
    n = len(text)
    k = i + 1
    while True:
        if k >= n or text[k] in _whitespace:
            return k
        if text[k] == '-':
            if _breaks_after_hyphen(text, k):
                return k + 1
            if _is_word_punct(text[k - 1]) and _dash_run(text, k) > k:
                return k
        k += 1


def _space_end(text, i):
    while i < len(text) and text[i] in _whitespace:
        i += 1
    return i


def _chunks(text):
    i = 0
    while i < len(text):
        if text[i] in _whitespace:
            end = _space_end(text, i)
        else:
            end = i
            if i > 0 and _is_word_punct(text[i - 1]):
                end = _dash_run(text, i)
            if end == i:
                end = _word_end(text, i)
        yield text[i:end]
        i = end


def _simple_chunks(text):
    i = 0
    while i < len(text):
        end = _space_end(text, i)
        if end == i:
            while end < len(text) and text[end] not in _whitespace:
                end += 1
        yield text[i:end]
        i = end


class TextWrapper:
    x = None

    def __init__(self, width=70, initial_indent='', subsequent_indent='',
                 expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_spaces)
        return text

    def _split(self, text):
        split = _chunks if self.break_on_hyphens else _simple_chunks
        return list(split(text))

    def _ends_sentence(self, chunk):
        chunk = chunk.rstrip('"\'') if chunk[-1:] in ('"', "'") else chunk
        return (len(chunk) >= 2 and chunk[-1] in '.!?' and
                'a' <= chunk[-2] <= 'z')

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == ' ' and self._ends_sentence(chunks[i]):
                chunks[i + 1] = '  '

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            chunk = reversed_chunks[-1]
            end = space_left
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _take_line(self, chunks, cur_line, width):
        cur_len = 0
        while chunks:
            size = len(chunks[-1])
            if cur_len + size > width:
                break
            cur_line.append(chunks.pop())
            cur_len += size
        if chunks and len(chunks[-1]) > width:
            self._handle_long_word(chunks, cur_line, cur_len, width)
            cur_len = sum(map(len, cur_line))
        if self.drop_whitespace and cur_line and cur_line[-1].strip() == '':
            cur_len -= len(cur_line.pop())
        return cur_len

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = (self.subsequent_indent if self.max_lines > 1 else
                      self.initial_indent)
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        chunks.reverse()
        while chunks:
            cur_line = []
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            cur_len = self._take_line(chunks, cur_line, width)
            if not cur_line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines or
                    (not chunks or self.drop_whitespace and
                     len(chunks) == 1 and not chunks[0].strip()) and
                    cur_len <= width):
                lines.append(indent + ''.join(cur_line))
                continue
            self._shorten(lines, indent, cur_line, cur_len, width)
            break
        return lines

    def _shorten(self, lines, indent, cur_line, cur_len, width):
        """Ends the last line that is allowed with the placeholder."""
        while cur_line:
            if (cur_line[-1].strip() and
                    cur_len + len(self.placeholder) <= width):
                cur_line.append(self.placeholder)
                lines.append(indent + ''.join(cur_line))
                return
            cur_len -= len(cur_line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    w = TextWrapper(width=width, max_lines=1, **kwargs)
    return w.fill(' '.join(text.strip().split()))


def dedent(text):
    try:
        lines = text.split('\n')
    except (AttributeError, TypeError):
        raise TypeError(f'expected str object, not '
                        f'{type(text).__qualname__!r}') from None
    contents = [line for line in lines if line and not line.isspace()]
    first = min(contents, default='')
    last = max(contents, default='')
    margin = 0
    while (margin < len(first) and first[margin] == last[margin] and
           first[margin] in ' \t'):
        margin += 1
    return '\n'.join([line[margin:] if not line.isspace() else ''
                      for line in lines])


def indent(text, prefix, predicate=None):
    lines = []
    for line in text.splitlines(True):
        if (predicate(line) if predicate is not None else
                not line.isspace()):
            lines.append(prefix)
        lines.append(line)
    return ''.join(lines)
