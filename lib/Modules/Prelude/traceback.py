"""Tracebacks as text. The lines of an entry are made natively, carets and all."""

import sys
from _frames import (current, entry_text, line_text, positions, suggestion,
                     syntax_error_text)

__all__ = ['extract_stack', 'extract_tb', 'format_exception',
           'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception',
           'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack',
           'walk_tb', 'print_list']

_missing = object()
_most_repeated = 3
_cause_message = ('\nThe above exception was the direct cause of the following '
                  'exception:\n\n')
_context_message = ('\nDuring handling of the above exception, another '
                    'exception occurred:\n\n')


class FrameSummary:
    """An entry of a traceback or of the stack."""
    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno',
                 'name', '_line', 'locals', '_entry', '_code')

    def __init__(self, filename, lineno, name, *, lookup_line=True,
                 locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {
            key: _safe(value, 'local', repr) for key, value in locals.items()}
        self._entry = None
        self._code = None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return (f'<FrameSummary file {self.filename}, line {self.lineno} in '
                f'{self.name}>')

    def __len__(self):
        return 4

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            if self._code is not None:
                self._line = line_text(self._code, self.lineno)
            else:
                import linecache
                self._line = linecache.getline(self.filename, self.lineno)
        return None if self._line is None else self._line.strip()


def _of_frame(frame, lineno):
    code = frame.f_code
    summary = FrameSummary(code.co_filename, lineno, code.co_name)
    summary._code = code
    return summary


def _of_entry(tb):
    summary = _of_frame(tb.tb_frame, tb.tb_lineno)
    place = positions(tb)
    if place is not None:
        _, summary.end_lineno, summary.colno, summary.end_colno = place
    summary._entry = tb
    return summary


def walk_stack(f):
    if f is None:
        f = current()
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True,
                capture_locals=False):
        result = klass([_of_frame(frame, lineno)
                        for frame, lineno in frame_gen])
        result[:] = _limited(result, limit)
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        if frame_summary._entry is not None:
            text = entry_text(frame_summary._entry)
        else:
            name = frame_summary.filename
            text = (f'  File "{name}", line {frame_summary.lineno}, in '
                    f'{frame_summary.name}\n')
            line = frame_summary.line
            if line:
                text += f'    {line}\n'
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        result, last, count = [], None, 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if place != last:
                _append_repeated(result, count)
                last, count = place, 0
            count += 1
            if count <= _most_repeated:
                result.append(text)
        _append_repeated(result, count)
        return result


def _append_repeated(result, count):
    count -= _most_repeated
    if count > 0:
        plural = 's' if count > 1 else ''
        result.append(f'  [Previous line repeated {count} more time{plural}]\n')


def _safe(value, what, convert=str):
    try:
        return convert(value)
    except:
        return f'<{what} {convert.__name__}() failed>'


class TracebackException:
    """All that is needed to print an exception later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None,
                 lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True,
                 _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = _stack_of(exc_traceback, limit)
        self.exc_type = exc_type
        self._str = _safe(exc_value, 'exception')
        self.exc_type_qualname = self.exc_type_module = None
        if exc_type is not None:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
        self.__notes__ = _notes_of(exc_value)
        self._syntax = None
        if isinstance(exc_value, SyntaxError):
            self._take_syntax(exc_value)
        elif isinstance(exc_value, (ImportError, NameError, AttributeError)):
            self._str += suggestion(exc_value)
        self.__suppress_context__ = (
            exc_value is not None and exc_value.__suppress_context__)
        options = {'limit': limit, 'max_group_width': max_group_width,
                   'max_group_depth': max_group_depth}
        self._take_chain(exc_value, compact, options, seen)

    def _take_syntax(self, error):
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = (None if error.end_lineno is None
                           else str(error.end_lineno))
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg
        self._syntax = syntax_error_text(error).splitlines(True)

    def _take_chain(self, error, compact, options, seen):
        def make(other):
            if other is None or id(other) in seen:
                return None
            return TracebackException(type(other), other, other.__traceback__,
                                      compact=compact, _seen=seen, **options)
        self.__cause__ = self.__context__ = self.exceptions = None
        if error is None:
            return
        self.__cause__ = make(error.__cause__)
        if not compact or (self.__cause__ is None and
                           not error.__suppress_context__):
            self.__context__ = make(error.__context__)
        if isinstance(error, BaseExceptionGroup):
            self.exceptions = [
                TracebackException(type(other), other, other.__traceback__,
                                   compact=compact, _seen=seen, **options)
                for other in error.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        if self.exc_type_qualname is None:
            return None
        if self.exc_type_module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        module = self.exc_type_module
        if not isinstance(module, str):
            module = '<unknown>'
        return f'{module}.{self.exc_type_qualname}'

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * ' '
        if self._syntax is not None:
            for line in self._syntax:
                yield indent + line
        else:
            name = self.exc_type_str
            if name is None:
                name = 'NoneType'
            text = 'None' if self.exc_type is None else self._str
            yield (f'{indent}{name}: {text}\n' if text
                   else f'{indent}{name}\n')
            for note in self.__notes__:
                yield indent + note
        if show_group and self.exceptions:
            for error in self.exceptions:
                yield from error.format_exception_only(
                    show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, **kwargs):
        return _Writer(chain).write(self)

    def print(self, *, file=None, chain=True, **kwargs):
        _print(self.format(chain=chain), file)


def _stack_of(tb, limit):
    entries = []
    while tb is not None:
        entries.append(tb)
        tb = tb.tb_next
    return StackSummary([_of_entry(entry)
                         for entry in _limited(entries, limit)])


def _notes_of(error):
    try:
        notes = getattr(error, '__notes__', None)
    except Exception as problem:
        return [f'Ignored error getting __notes__: {_safe(problem, "__notes__", repr)}\n']
    if notes is None:
        return []
    if isinstance(notes, (list, tuple)):
        return [f'{line}\n' for note in notes
                for line in _safe(note, 'note').split('\n')]
    return [_safe(notes, '__notes__', repr) + '\n']


class _Writer:
    """Writes exceptions with those that led to them; groups as trees."""

    def __init__(self, chain):
        self.chain = chain
        self.depth = 0
        self.needs_closing = False

    def indented(self, text, margin='|'):
        if not self.depth:
            return text
        indent = f'{"  " * self.depth}{margin} '
        return ''.join([indent + line
                        for line in text.splitlines(True)])

    def write(self, error):
        chain = []
        while error is not None:
            above, message = None, ''
            if self.chain:
                if error.__cause__ is not None:
                    above, message = error.__cause__, _cause_message
                elif (error.__context__ is not None and
                      not error.__suppress_context__):
                    above, message = error.__context__, _context_message
            chain.append((message, error))
            error = above
        for message, error in reversed(chain):
            if message:
                yield self.indented(message)
            if error.exceptions is None:
                yield from self.write_plain(error)
            else:
                yield from self.write_group(error)

    def write_plain(self, error):
        if error.stack:
            yield self.indented('Traceback (most recent call last):\n')
            for text in error.stack.format():
                yield self.indented(text)
        for text in error.format_exception_only():
            yield self.indented(text)

    def write_group(self, error):
        if self.depth > error.max_group_depth:
            yield self.indented(f'... (max_group_depth is '
                                f'{error.max_group_depth})\n')
            return
        is_outermost = self.depth == 0
        self.depth += is_outermost
        if error.stack:
            yield self.indented(
                'Exception Group Traceback (most recent call last):\n',
                '+' if is_outermost else '|')
            for text in error.stack.format():
                yield self.indented(text)
        for text in error.format_exception_only():
            yield self.indented(text)
        yield from self.write_members(error)
        self.depth -= is_outermost

    def write_members(self, group):
        count = len(group.exceptions)
        shown = min(count, group.max_group_width + 1)
        self.needs_closing = False
        for i in range(shown):
            # The innermost group that ends here draws the line.
            is_last = i + 1 == shown
            if is_last:
                self.needs_closing = True
            is_cut = i >= group.max_group_width
            title = '...' if is_cut else i + 1
            yield (f'{"  " * self.depth}{"+-" if i == 0 else "  "}'
                   f'+---------------- {title} ----------------\n')
            self.depth += 1
            if is_cut:
                rest = count - group.max_group_width
                yield self.indented(f'and {rest} more exception'
                                    f'{"s" if rest > 1 else ""}\n')
            else:
                yield from self.write(group.exceptions[i])
            if is_last and self.needs_closing:
                yield (f'{"  " * self.depth}'
                       '+------------------------------------\n')
                self.needs_closing = False
            self.depth -= 1


def _print(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        print(line, file=file, end='')


def _value_and_tb(exc, value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _missing:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} '
                    'found')


def _exception_of(exc, value, tb, limit=None):
    value, tb = _value_and_tb(exc, value, tb)
    return TracebackException(type(value) if value is not None else None,
                              value, tb, limit=limit, compact=True)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None,
                    file=None, chain=True, **kwargs):
    _exception_of(exc, value, tb, limit).print(file=file, chain=chain)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None,
                     chain=True, **kwargs):
    return list(_exception_of(exc, value, tb, limit).format(chain=chain))


def format_exception_only(exc, /, value=_missing, *, show_group=False,
                          **kwargs):
    if value is _missing:
        value = exc
    error = TracebackException(type(value) if value is not None else None,
                               value, None, compact=True)
    return list(error.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit,
                                    chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc') and not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def extract_tb(tb, limit=None):
    return _stack_of(tb, limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def _stack(f, limit):
    frames = list(walk_stack(f))
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    frames.reverse()
    return StackSummary([_of_frame(*item) for item in frames])


def extract_stack(f=None, limit=None):
    return _stack(f, limit)


def format_stack(f=None, limit=None):
    return _stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(_stack(f, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def clear_frames(tb):
    pass
