"""Objects as bytes: the protocols 0 to 5 of Python, written and read."""

import copyreg
import io
import struct
import sys
from _pickle_opcodes import *
import _pickle_opcodes

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler',
           'Unpickler', 'dump', 'dumps', 'load', 'loads', 'PickleBuffer',
           *_pickle_opcodes.__all__]

format_version = '5.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = DEFAULT_PROTOCOL = 5
bytes_types = (bytes, bytearray)
_FRAME_SIZE = 64 * 1024
_BATCH = 1000


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


class PickleBuffer:
    """Data that may travel outside of a pickle."""

    def __init__(self, data):
        self._view = memoryview(data)

    def raw(self):
        return self._view.cast('B')

    def release(self):
        self._view.release()


for _class in (PickleError, PicklingError, UnpicklingError):
    _class.__module__ = '_pickle'


class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True,
                 buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        elif protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        write = getattr(file, 'write', None)
        if write is None:
            raise TypeError("file must have a 'write' attribute")
        self._file_write = write
        self._buffer_callback = buffer_callback
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3
        self.memo = {}
        self._parts = []
        self._size = 0

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        if not hasattr(self, '_file_write'):
            raise PicklingError('Pickler.__init__() was not called by '
                                f'{type(self).__name__}.__init__()')
        if self.proto >= 2:
            self._file_write(PROTO + bytes([self.proto]))
        self.save(obj)
        self._write(STOP)
        self._end_frame()

    def persistent_id(self, obj):
        return None

    # Output: parts, which protocol 4 puts into frames.

    def _write(self, data):
        self._parts.append(data)
        self._size += len(data)

    def _end_frame(self):
        data = b''.join(self._parts)
        self._parts.clear()
        self._size = 0
        if self.proto >= 4 and len(data) >= 4:
            self._file_write(FRAME + struct.pack('<Q', len(data)) + data)
        elif data:
            self._file_write(data)

    def _write_large(self, header, payload):
        """Bytes that are too large for a frame stand outside of it."""
        if self.proto < 4 or len(payload) < _FRAME_SIZE:
            self._write(header)
            self._write(payload)
            return
        self._end_frame()
        self._file_write(header)
        self._file_write(payload)

    # The memo: id of an object to (its number, the object).

    def memoize(self, obj):
        if self.fast:
            return
        number = len(self.memo)
        self.memo[id(obj)] = number, obj
        if self.proto >= 4:
            self._write(MEMOIZE)
        elif not self.bin:
            self._write(PUT + b'%d\n' % number)
        elif number < 256:
            self._write(BINPUT + bytes([number]))
        else:
            self._write(LONG_BINPUT + struct.pack('<I', number))

    def _write_get(self, number):
        if not self.bin:
            self._write(GET + b'%d\n' % number)
        elif number < 256:
            self._write(BINGET + bytes([number]))
        else:
            self._write(LONG_BINGET + struct.pack('<I', number))

    # Objects.

    def save(self, obj, save_persistent_id=True):
        if self.proto >= 4 and self._size >= _FRAME_SIZE:
            self._end_frame()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self.save_pers(pid)
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self._write_get(known[0])
            return
        cls = type(obj)
        writer = _writers.get(cls)
        if writer is not None:
            writer(self, obj)
            return
        self._save_reduced(obj, cls)

    def _save_reduced(self, obj, cls):
        reduced = NotImplemented
        override = getattr(self, 'reducer_override', None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            if cls is _function:
                self.save_global(obj)
                return
            if issubclass(cls, type):
                self._save_class(obj)
                return
            table = getattr(self, 'dispatch_table', copyreg.dispatch_table)
            reducer = table.get(cls)
            if reducer is not None:
                reduced = reducer(obj)
            else:
                reduced = self._ask(obj)
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple, '
                                f'not {type(reduced).__name__}')
        if not 2 <= len(reduced) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 '
                                'through 6 elements')
        try:
            self.save_reduce(*reduced, obj=obj)
        except BaseException as error:
            error.add_note(f'when serializing {_title(obj)} object')
            raise

    def _save_part(self, part, whole, what):
        try:
            self.save(part)
        except BaseException as error:
            error.add_note(f'when serializing {_title(whole)} {what}')
            raise

    def _ask(self, obj):
        reducer = getattr(obj, '__reduce_ex__', None)
        if reducer is not None:
            return reducer(self.proto)
        reducer = getattr(obj, '__reduce__', None)
        if reducer is not None:
            return reducer()
        raise PicklingError(f"can't pickle {type(obj).__name__!r} object: "
                            f'{obj!r}')

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self._write(BINPERSID)
            return
        try:
            text = str(pid).encode('ascii')
        except UnicodeEncodeError:
            raise PicklingError('persistent IDs in protocol 0 must be ASCII '
                                'strings') from None
        self._write(PERSID + text + b'\n')

    def save_reduce(self, func, args, state=None, listitems=None,
                    dictitems=None, state_setter=None, *, obj=None):
        if not callable(func):
            raise PicklingError('first item of the tuple returned by '
                                '__reduce__ must be callable, not '
                                f'{type(func).__name__}')
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by '
                                '__reduce__ must be a tuple, not '
                                f'{type(args).__name__}')
        self._save_construction(func, args, obj)
        self._save_rest(obj, state, listitems, dictitems, state_setter)

    def _save_construction(self, func, args, obj):
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj_ex__':
            cls, args, kwargs = args
            self._save_new_object_ex(cls, args, kwargs)
        elif self.proto >= 2 and name == '__newobj__':
            cls = args[0]
            if not hasattr(cls, '__new__'):
                raise PicklingError('first argument to __newobj__() has no '
                                    '__new__')
            if obj is not None and cls is not obj.__class__:
                raise PicklingError('first argument to __newobj__() must be '
                                    f'{obj.__class__!r}, not {cls!r}')
            self._save_part(cls, obj, 'class')
            self._save_part(args[1:], obj, '__new__ arguments')
            self._write(NEWOBJ)
        else:
            self._save_part(func, obj, 'reconstructor')
            self._save_part(args, obj, 'reconstructor arguments')
            self._write(REDUCE)
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None:
                self._write(POP)
                self._write_get(known[0])
            else:
                self.memoize(obj)

    def _save_new_object_ex(self, cls, args, kwargs):
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self._write(NEWOBJ_EX)
            return
        import functools
        self.save(functools.partial(cls.__new__, cls, *args, **kwargs))
        self.save(())
        self._write(REDUCE)

    def _save_rest(self, obj, state, items, pairs, state_setter):
        if items is not None:
            self._batch_appends(items, obj)
        if pairs is not None:
            self._batch_setitems(pairs, obj)
        if state is None:
            return
        if state_setter is None:
            self._save_part(state, obj, 'state')
            self._write(BUILD)
            return
        self.save(state_setter)
        self.save(obj)
        self.save(state)
        self._write(TUPLE2)
        self._write(REDUCE)
        self._write(POP)

    def _is_single(self, batch, items):
        """Whether an item is added by an opcode of its own."""
        count = len(items) if hasattr(items, '__len__') else len(batch)
        return not self.bin or count == 1

    def _batch_appends(self, items, whole):
        i = 0
        for batch in _batches(items):
            is_single = self._is_single(batch, items)
            if not is_single:
                self._write(MARK)
            for item in batch:
                self._save_part(item, whole, f'item {i}')
                i += 1
                if is_single:
                    self._write(APPEND)
            if not is_single:
                self._write(APPENDS)

    def _batch_setitems(self, pairs, whole):
        for batch in _batches(pairs):
            is_single = self._is_single(batch, pairs)
            if not is_single:
                self._write(MARK)
            for key, value in batch:
                self.save(key)
                self._save_value(key, value, whole)
                if is_single:
                    self._write(SETITEM)
            if not is_single:
                self._write(SETITEMS)

    def _save_value(self, key, value, whole):
        try:
            self.save(value)
        except BaseException as error:
            error.add_note(f'when serializing {_title(whole)} item {key!r}')
            raise

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        module_name = _which_module(obj, name)
        _check_global(obj, module_name, name)
        if self.proto >= 2:
            code = copyreg._extension_registry.get((module_name, name))
            if code:
                self._save_extension(code)
                return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(STACK_GLOBAL)
        elif '.' in name:
            # Older protocols know no dotted names.
            path, _, last = name.rpartition('.')
            self.save_reduce(getattr, (_find(module_name, path), last))
        else:
            if self.fix_imports:
                module_name = {'builtins': '__builtin__',
                               'copyreg': 'copy_reg'}.get(module_name,
                                                          module_name)
            encoding = 'utf-8' if self.proto >= 3 else 'ascii'
            self._write(GLOBAL + module_name.encode(encoding) + b'\n' +
                        name.encode(encoding) + b'\n')
        self.memoize(obj)

    def _save_class(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self.save_reduce(type, (value,), obj=obj)
                return
        self.save_global(obj)

    def _save_extension(self, code):
        if code < 256:
            self._write(EXT1 + bytes([code]))
        elif code < 65536:
            self._write(EXT2 + struct.pack('<H', code))
        else:
            self._write(EXT4 + struct.pack('<i', code))


def _title(obj):
    return type(obj).__name__


def _batches(items):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _find(module_name, path):
    obj = sys.modules[module_name]
    for part in path.split('.'):
        obj = getattr(obj, part)
    return obj


def _which_module(obj, name):
    module_name = getattr(obj, '__module__', None)
    if module_name is not None:
        return module_name
    owner = getattr(obj, '__self__', None)
    if type(owner) is type(sys):
        return owner.__name__
    for module_name, module in sys.modules.copy().items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _find(module_name, name) is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


def _check_global(obj, module_name, name):
    if '<locals>' in name.split('.'):
        raise PicklingError(f"Can't pickle local object {obj!r}")
    try:
        __import__(module_name, level=0)
        sys.modules[module_name]
    except (ImportError, ValueError, KeyError) as error:
        raise PicklingError(f"Can't pickle {obj!r}: {error!s}") from error
    try:
        found = _find(module_name, name)
    except AttributeError:
        raise PicklingError(f"Can't pickle {obj!r}: it's not found as "
                            f'{module_name}.{name}') from None
    if found is not obj:
        raise PicklingError(f"Can't pickle {obj!r}: it's not the same object "
                            f'as {module_name}.{name}')


# One function for each type that has opcodes of its own.

def _save_none(pickler, obj):
    pickler._write(NONE)


def _save_named(pickler, obj):
    pickler.save_global(obj, repr(obj))


def _save_bool(pickler, obj):
    if pickler.proto >= 2:
        pickler._write(NEWTRUE if obj else NEWFALSE)
    else:
        pickler._write(TRUE if obj else FALSE)


def _save_int(pickler, obj):
    write = pickler._write
    if pickler.bin:
        if 0 <= obj < 256:
            write(BININT1 + bytes([obj]))
            return
        if 0 <= obj < 65536:
            write(BININT2 + struct.pack('<H', obj))
            return
        if -0x80000000 <= obj <= 0x7fffffff:
            write(BININT + struct.pack('<i', obj))
            return
    if pickler.proto >= 2:
        data = _encode_long(obj)
        if len(data) < 256:
            write(LONG1 + bytes([len(data)]) + data)
        else:
            write(LONG4 + struct.pack('<i', len(data)) + data)
    elif -0x80000000 <= obj <= 0x7fffffff:
        write(INT + b'%d\n' % obj)
    else:
        write(LONG + b'%dL\n' % obj)


def _encode_long(x):
    if x == 0:
        return b''
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, 'little', signed=True)
    if x < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


encode_long = _encode_long


def decode_long(data):
    return int.from_bytes(data, 'little', signed=True)


def _save_float(pickler, obj):
    if pickler.bin:
        pickler._write(BINFLOAT + struct.pack('>d', obj))
    else:
        pickler._write(FLOAT + repr(obj).encode('ascii') + b'\n')


def _save_bytes(pickler, obj):
    if pickler.proto < 3:
        if obj:
            import codecs
            pickler.save_reduce(codecs.encode,
                                (str(obj, 'latin1'), 'latin1'), obj=obj)
        else:
            pickler.save_reduce(bytes, (), obj=obj)
        return
    size = len(obj)
    if size < 256:
        pickler._write(SHORT_BINBYTES + bytes([size]) + obj)
    elif size > 0xffffffff and pickler.proto >= 4:
        pickler._write_large(BINBYTES8 + struct.pack('<Q', size), obj)
    else:
        pickler._write_large(BINBYTES + struct.pack('<I', size), obj)
    pickler.memoize(obj)


def _save_bytearray(pickler, obj):
    if pickler.proto < 5:
        pickler.save_reduce(*obj.__reduce_ex__(pickler.proto)[:2], obj=obj)
        return
    pickler._write_large(BYTEARRAY8 + struct.pack('<Q', len(obj)),
                         bytes(obj))
    pickler.memoize(obj)


def _save_buffer(pickler, obj):
    if pickler.proto < 5:
        raise PicklingError('PickleBuffer can only be pickled with protocol '
                            '>= 5')
    view = obj.raw()
    callback = pickler._buffer_callback
    if callback is None or callback(obj):
        data = view.tobytes()
        (_save_bytes if view.readonly else _save_bytearray)(
            pickler, data if view.readonly else bytearray(data))
        return
    pickler._write(NEXT_BUFFER)
    if view.readonly:
        pickler._write(READONLY_BUFFER)


def _save_str(pickler, obj):
    if not pickler.bin:
        text = obj.replace('\\', '\\u005c').replace('\0', '\\u0000')
        text = text.replace('\n', '\\u000a').replace('\r', '\\u000d')
        text = text.replace('\x1a', '\\u001a')
        pickler._write(UNICODE + text.encode('raw-unicode-escape') + b'\n')
        pickler.memoize(obj)
        return
    data = obj.encode('utf-8', 'surrogatepass')
    size = len(data)
    if size < 256 and pickler.proto >= 4:
        pickler._write(SHORT_BINUNICODE + bytes([size]) + data)
    elif size > 0xffffffff and pickler.proto >= 4:
        pickler._write_large(BINUNICODE8 + struct.pack('<Q', size), data)
    else:
        pickler._write_large(BINUNICODE + struct.pack('<I', size), data)
    pickler.memoize(obj)


def _save_tuple(pickler, obj):
    write, size = pickler._write, len(obj)
    if not obj:
        write(EMPTY_TUPLE if pickler.bin else MARK + TUPLE)
        return
    is_short = size <= 3 and pickler.proto >= 2
    if not is_short:
        write(MARK)
    for i, item in enumerate(obj):
        pickler._save_part(item, obj, f'item {i}')
    known = pickler.memo.get(id(obj))
    if known is not None:
        # The tuple is part of itself: it was written by now.
        if is_short:
            write(POP * size)
        else:
            write(POP_MARK if pickler.bin else POP * (size + 1))
        pickler._write_get(known[0])
        return
    write((TUPLE1, TUPLE2, TUPLE3)[size - 1] if is_short else TUPLE)
    pickler.memoize(obj)


def _save_list(pickler, obj):
    pickler._write(EMPTY_LIST if pickler.bin else MARK + LIST)
    pickler.memoize(obj)
    pickler._batch_appends(obj, obj)


def _save_dict(pickler, obj):
    pickler._write(EMPTY_DICT if pickler.bin else MARK + DICT)
    pickler.memoize(obj)
    pickler._batch_setitems(obj.items(), obj)


def _save_set(pickler, obj):
    if pickler.proto < 4:
        pickler.save_reduce(set, (list(obj),), obj=obj)
        return
    pickler._write(EMPTY_SET)
    pickler.memoize(obj)
    for batch in _batches(obj):
        pickler._write(MARK)
        for item in batch:
            pickler._save_part(item, obj, 'element')
        pickler._write(ADDITEMS)


def _save_frozenset(pickler, obj):
    if pickler.proto < 4:
        pickler.save_reduce(frozenset, (list(obj),), obj=obj)
        return
    pickler._write(MARK)
    for item in obj:
        pickler._save_part(item, obj, 'element')
    known = pickler.memo.get(id(obj))
    if known is not None:
        pickler._write(POP_MARK)
        pickler._write_get(known[0])
        return
    pickler._write(FROZENSET)
    pickler.memoize(obj)


_function = type(_save_none)
_writers = {
    type(None): _save_none, bool: _save_bool, type(...): _save_named,
    type(NotImplemented): _save_named, int: _save_int,
    float: _save_float, bytes: _save_bytes, bytearray: _save_bytearray,
    PickleBuffer: _save_buffer, str: _save_str, tuple: _save_tuple,
    list: _save_list, dict: _save_dict, set: _save_set,
    frozenset: _save_frozenset}


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII',
                 errors='strict', buffers=None):
        for name in ('read', 'readline'):
            if not hasattr(file, name):
                raise TypeError("file must have 'read' and 'readline' "
                                'attributes')
        self._buffers = None if buffers is None else iter(buffers)
        self._file = file
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        if not hasattr(self, '_file'):
            raise UnpicklingError('Unpickler.__init__() was not called by '
                                  f'{type(self).__name__}.__init__()')
        self.stack = []
        self._marks = []
        self._frame = None
        readers = _readers
        while True:
            code = self._code()
            if code == STOP:
                break
            reader = readers.get(code)
            if reader is None:
                raise UnpicklingError(f"invalid load key, '{_shown(code)}'.")
            reader(self)
        return self._pop()

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was '
                              'encountered, but no persistent_load function '
                              'was specified.')

    def find_class(self, module_name, name):
        if self.proto < 3 and self.fix_imports:
            module_name = {'__builtin__': 'builtins', 'copy_reg': 'copyreg',
                           'exceptions': 'builtins'}.get(module_name,
                                                         module_name)
        __import__(module_name, level=0)
        module = sys.modules[module_name]
        if self.proto < 4 or '.' not in name:
            return getattr(module, name)
        obj = module
        for part in name.split('.'):
            if part == '<locals>':
                raise AttributeError(f"Can't get local attribute {name!r} on "
                                     f'{module!r}')
            try:
                obj = getattr(obj, part)
            except AttributeError:
                raise AttributeError(f"Can't resolve path {name!r} on module "
                                     f'{module_name!r}') from None
        return obj

    # Input.

    def _read(self, size):
        if self._frame is not None:
            data = self._frame.read(size)
            if len(data) == size or size == 0:
                return data
            self._frame = None
            if data:
                raise UnpicklingError('pickle exhausted before end of frame')
        data = self._file.read(size)
        if len(data) < size:
            raise UnpicklingError('pickle data was truncated')
        return data

    def _code(self):
        """The next opcode."""
        if self._frame is not None:
            code = self._frame.read(1)
            if code:
                return code
            self._frame = None
        code = self._file.read(1)
        if not code:
            raise EOFError('Ran out of input')
        return code

    def _line(self):
        source = self._file if self._frame is None else self._frame
        line = source.readline()
        if not line.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def _number(self, format, size):
        return struct.unpack(format, self._read(size))[0]

    def _bytes(self, format, size):
        """A string of bytes behind its length."""
        count = self._number(format, size)
        if count < 0:
            raise UnpicklingError('BINSTRING pickle has negative byte count')
        if count > sys.maxsize:
            raise OverflowError("size exceeds system's maximum size")
        return self._read(count)

    # The stack. Below a mark, the items before it wait in _marks.

    def _push(self, obj):
        self.stack.append(obj)

    def _pop(self):
        if not self.stack:
            raise UnpicklingError('unexpected MARK found' if self._marks else
                                  'unpickling stack underflow')
        return self.stack.pop()

    def _top(self):
        if not self.stack:
            raise UnpicklingError('unexpected MARK found' if self._marks else
                                  'unpickling stack underflow')
        return self.stack[-1]

    def _pop_mark(self):
        if not self._marks:
            raise UnpicklingError('could not find MARK')
        items = self.stack
        self.stack = self._marks.pop()
        return items

    def _get(self, number):
        try:
            self._push(self.memo[number])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index '
                                  f'{number}') from None

    def _put(self, number):
        if number < 0:
            raise ValueError('negative PUT argument')
        self.memo[number] = self._top()

    def _text(self, data):
        if self.encoding == 'bytes':
            return data
        return data.decode(self.encoding, self.errors)

    def _call(self, function, args):
        if not isinstance(args, tuple):
            raise TypeError('argument list must be a tuple')
        return function(*args)

    def _build(self):
        state = self._pop()
        obj = self._top()
        setstate = getattr(obj, '__setstate__', None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            if not isinstance(state, dict):
                raise UnpicklingError('state is not a dictionary')
            target = obj.__dict__
            for key, value in state.items():
                target[key] = value
        if slots is not None:
            for key, value in slots.items():
                setattr(obj, key, value)

    def _extension(self, code):
        if code <= 0:
            raise UnpicklingError('EXT specifies code <= 0')
        if code not in copyreg._extension_cache:
            key = copyreg._inverted_registry.get(code)
            if key is None:
                raise ValueError(f'unregistered extension code {code}')
            copyreg._extension_cache[code] = self.find_class(*key)
        self._push(copyreg._extension_cache[code])


def _shown(code):
    byte = code[0]
    return chr(byte) if 32 <= byte < 127 and byte != 39 else f'\\x{byte:02x}'


def _load_proto(u):
    u.proto = u._read(1)[0]
    if u.proto > HIGHEST_PROTOCOL:
        raise ValueError(f'unsupported pickle protocol: {u.proto}')


def _load_frame(u):
    size = u._number('<Q', 8)
    if size > sys.maxsize:
        raise OverflowError(f'FRAME length exceeds system\'s maximum of '
                            f'{sys.maxsize} bytes')
    if u._frame is not None and u._frame.read(1):
        raise UnpicklingError('beginning of a new frame before end of '
                              'current frame')
    data = u._file.read(size)
    if len(data) < size:
        raise UnpicklingError('pickle data was truncated')
    u._frame = io.BytesIO(data)


def _load_int(u):
    data = u._line()
    if data == b'00':
        u._push(False)
    elif data == b'01':
        u._push(True)
    else:
        u._push(_decimal(data))


def _load_long(u):
    data = u._line()
    u._push(_decimal(data[:-1] if data.endswith(b'L') else data))


def _decimal(data):
    try:
        return int(data, 0)
    except ValueError:
        raise ValueError('could not convert string to int') from None


def _load_long4(u):
    count = u._number('<i', 4)
    if count < 0:
        raise UnpicklingError('LONG pickle has negative byte count')
    u._push(decode_long(u._read(count)))


def _load_string(u):
    data = u._line()
    if len(data) < 2 or data[:1] != data[-1:] or data[:1] not in (b"'", b'"'):
        raise UnpicklingError('the STRING opcode argument must be quoted')
    import codecs
    u._push(u._text(codecs.escape_decode(data[1:-1])[0]))


def _load_bytearray(u):
    u._push(bytearray(u._bytes('<Q', 8)))


def _load_next_buffer(u):
    if u._buffers is None:
        raise UnpicklingError('pickle stream refers to out-of-band data but '
                              'no *buffers* argument was given')
    try:
        u._push(next(u._buffers))
    except StopIteration:
        raise UnpicklingError('not enough out-of-band buffers') from None


def _load_readonly_buffer(u):
    view = memoryview(u._top())
    if not view.readonly:
        u.stack[-1] = view.toreadonly()


def _load_tuple(u):
    items = u._pop_mark()
    u._push(tuple(items))


def _load_short_tuple(u, size):
    if len(u.stack) < size:
        raise UnpicklingError('unpickling stack underflow')
    u.stack[-size:] = [tuple(u.stack[-size:])]


def _load_list(u):
    items = u._pop_mark()
    u._push(items)


def _pairs(items):
    if len(items) % 2:
        raise UnpicklingError('odd number of items for DICT')
    return zip(items[::2], items[1::2])


def _load_dict(u):
    items = u._pop_mark()
    u._push(dict(_pairs(items)))


def _load_frozenset(u):
    items = u._pop_mark()
    u._push(frozenset(items))


def _load_additems(u):
    items = u._pop_mark()
    target = u._top()
    if isinstance(target, set):
        target.update(items)
        return
    for item in items:
        target.add(item)


def _load_append(u):
    item = u._pop()
    target = u._top()
    target.append(item)


def _load_appends(u):
    items = u._pop_mark()
    target = u._top()
    extend = getattr(target, 'extend', None)
    if extend is not None:
        extend(items)
        return
    for item in items:
        target.append(item)


def _load_setitem(u):
    value = u._pop()
    key = u._pop()
    u._top()[key] = value


def _load_setitems(u):
    items = u._pop_mark()
    target = u._top()
    for key, value in _pairs(items):
        target[key] = value


def _load_instance(u):
    args = u._pop_mark()
    module_name = u._line().decode('ascii')
    name = u._line().decode('ascii')
    u._push(u.find_class(module_name, name)(*args))


def _load_object(u):
    args = u._pop_mark()
    if not args:
        raise UnpicklingError('unpickling stack underflow')
    u._push(args[0](*args[1:]))


def _load_newobj(u):
    args = u._pop()
    cls = u._pop()
    if not isinstance(cls, type):
        raise UnpicklingError('NEWOBJ class argument must be a type, not '
                              f'{type(cls).__name__}')
    if not isinstance(args, tuple):
        raise UnpicklingError('NEWOBJ expected an arg tuple, got '
                              f'{type(args).__name__}')
    u._push(cls.__new__(cls, *args))


def _load_newobj_ex(u):
    kwargs = u._pop()
    args = u._pop()
    cls = u._pop()
    if not isinstance(cls, type):
        raise UnpicklingError('NEWOBJ_EX class argument must be a type, not '
                              f'{type(cls).__name__}')
    u._push(cls.__new__(cls, *args, **kwargs))


def _load_global(u):
    module_name = u._line().decode('utf-8')
    name = u._line().decode('utf-8')
    u._push(u.find_class(module_name, name))


def _load_stack_global(u):
    name = u._pop()
    module_name = u._pop()
    if type(name) is not str or type(module_name) is not str:
        raise UnpicklingError('STACK_GLOBAL requires str')
    u._push(u.find_class(module_name, name))


def _load_reduce(u):
    args = u._pop()
    function = u._pop()
    u._push(u._call(function, args))


def _load_pop(u):
    if u.stack:
        u.stack.pop()
    else:
        u._pop_mark()


def _load_mark(u):
    u._marks.append(u.stack)
    u.stack = []


def _load_unicode_line(u):
    u._push(u._line().decode('raw-unicode-escape'))


_readers = {
    PROTO: _load_proto, FRAME: _load_frame, MARK: _load_mark,
    POP: _load_pop, POP_MARK: lambda u: u._pop_mark(),
    DUP: lambda u: u._push(u._top()),
    NONE: lambda u: u._push(None), NEWTRUE: lambda u: u._push(True),
    NEWFALSE: lambda u: u._push(False), INT: _load_int,
    BININT: lambda u: u._push(u._number('<i', 4)),
    BININT1: lambda u: u._push(u._read(1)[0]),
    BININT2: lambda u: u._push(u._number('<H', 2)),
    LONG: _load_long, LONG4: _load_long4,
    LONG1: lambda u: u._push(decode_long(u._bytes('<B', 1))),
    FLOAT: lambda u: u._push(float(u._line())),
    BINFLOAT: lambda u: u._push(u._number('>d', 8)),
    STRING: _load_string,
    BINSTRING: lambda u: u._push(u._text(u._bytes('<i', 4))),
    SHORT_BINSTRING: lambda u: u._push(u._text(u._bytes('<B', 1))),
    UNICODE: _load_unicode_line,
    BINUNICODE: lambda u: u._push(
        str(u._bytes('<I', 4), 'utf-8', 'surrogatepass')),
    SHORT_BINUNICODE: lambda u: u._push(
        str(u._bytes('<B', 1), 'utf-8', 'surrogatepass')),
    BINUNICODE8: lambda u: u._push(
        str(u._bytes('<Q', 8), 'utf-8', 'surrogatepass')),
    BINBYTES: lambda u: u._push(u._bytes('<I', 4)),
    SHORT_BINBYTES: lambda u: u._push(u._bytes('<B', 1)),
    BINBYTES8: lambda u: u._push(u._bytes('<Q', 8)),
    BYTEARRAY8: _load_bytearray, NEXT_BUFFER: _load_next_buffer,
    READONLY_BUFFER: _load_readonly_buffer,
    EMPTY_TUPLE: lambda u: u._push(()), TUPLE: _load_tuple,
    TUPLE1: lambda u: _load_short_tuple(u, 1),
    TUPLE2: lambda u: _load_short_tuple(u, 2),
    TUPLE3: lambda u: _load_short_tuple(u, 3),
    EMPTY_LIST: lambda u: u._push([]), LIST: _load_list,
    APPEND: _load_append, APPENDS: _load_appends,
    EMPTY_DICT: lambda u: u._push({}), DICT: _load_dict,
    SETITEM: _load_setitem, SETITEMS: _load_setitems,
    EMPTY_SET: lambda u: u._push(set()), ADDITEMS: _load_additems,
    FROZENSET: _load_frozenset,
    INST: _load_instance, OBJ: _load_object, NEWOBJ: _load_newobj,
    NEWOBJ_EX: _load_newobj_ex, GLOBAL: _load_global,
    STACK_GLOBAL: _load_stack_global, REDUCE: _load_reduce,
    BUILD: lambda u: u._build(),
    EXT1: lambda u: u._extension(u._read(1)[0]),
    EXT2: lambda u: u._extension(u._number('<H', 2)),
    EXT4: lambda u: u._extension(u._number('<i', 4)),
    PERSID: lambda u: u._push(
        u.persistent_load(u._line().decode('ascii'))),
    BINPERSID: lambda u: u._push(u.persistent_load(u._pop())),
    GET: lambda u: u._get(int(u._line())),
    BINGET: lambda u: u._get(u._read(1)[0]),
    LONG_BINGET: lambda u: u._get(u._number('<I', 4)),
    PUT: lambda u: u._put(int(u._line())),
    BINPUT: lambda u: u._put(u._read(1)[0]),
    LONG_BINPUT: lambda u: u._put(u._number('<I', 4)),
    MEMOIZE: lambda u: u._put(len(u.memo))}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports,
            buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports,
            buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict',
         buffers=None):
    return Unpickler(file, fix_imports=fix_imports, buffers=buffers,
                     encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict',
          buffers=None):
    if not isinstance(data, (bytes, bytearray, memoryview, PickleBuffer)):
        raise TypeError('a bytes-like object is required, not '
                        f"'{type(data).__name__}'")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports,
                     buffers=buffers, encoding=encoding, errors=errors).load()


_dump, _dumps, _load, _loads = dump, dumps, load, loads
_Pickler, _Unpickler = Pickler, Unpickler
