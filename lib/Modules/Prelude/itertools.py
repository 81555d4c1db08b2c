"""Iterators over iterators."""

from _arguments import static_type

_missing = object()


class _Lazy:
    """An iterator that a generator drives; subclasses define _steps."""
    __slots__ = ('_iterator',)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._iterator)


@static_type
class count:
    __slots__ = ('_value', '_step')

    def __init__(self, start=0, step=1):
        if not hasattr(start, '__add__') or isinstance(
                start, (str, list, tuple)):
            raise TypeError('a number is required')
        self._value = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._value
        self._value = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f'count({self._value!r})'
        return f'count({self._value!r}, {self._step!r})'


@static_type
class cycle(_Lazy):
    __slots__ = ()

    def __init__(self, iterable, /):
        self._iterator = self._steps(iter(iterable))

    @staticmethod
    def _steps(it):
        saved = []
        for item in it:
            yield item
            saved.append(item)
        while saved:
            yield from saved


@static_type
class repeat:
    __slots__ = ('_object', '_times')

    def __init__(self, object, times=None):
        if times is not None:
            if not hasattr(times, '__index__'):
                raise TypeError(f"'{type(times).__name__}' object cannot be "
                                f"interpreted as an integer")
            times = max(times.__index__(), 0)
        self._object = object
        self._times = times

    def __iter__(self):
        return self

    def __next__(self):
        if self._times is not None:
            if self._times == 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return self._times

    def __repr__(self):
        if self._times is None:
            return f'repeat({self._object!r})'
        return f'repeat({self._object!r}, {self._times})'


@static_type
class accumulate(_Lazy):
    __slots__ = ()

    def __init__(self, iterable, func=None, *, initial=None):
        self._iterator = self._steps(iter(iterable), func, initial)

    @staticmethod
    def _steps(it, func, total):
        if total is None:
            for total in it:
                break
            else:
                return
        yield total
        for item in it:
            total = total + item if func is None else func(total, item)
            yield total


@static_type
class batched(_Lazy):
    __slots__ = ()

    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError('n must be at least one')
        self._iterator = self._steps(iter(iterable), n, strict)

    @staticmethod
    def _steps(it, n, strict):
        batch = []
        for item in it:
            batch.append(item)
            if len(batch) == n:
                yield tuple(batch)
                batch = []
        if batch:
            if strict:
                raise ValueError('batched(): incomplete batch')
            yield tuple(batch)


@static_type
class chain(_Lazy):
    __slots__ = ()

    def __init__(self, *iterables):
        self._iterator = self._steps(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._iterator = cls._steps(iter(iterable))
        return self

    @staticmethod
    def _steps(iterables):
        for iterable in iterables:
            for item in iterable:
                yield item

    __class_getitem__ = classmethod(type(list[int]))


@static_type
class compress(_Lazy):
    __slots__ = ()

    def __init__(self, data, selectors):
        self._iterator = self._steps(zip(data, selectors))

    @staticmethod
    def _steps(pairs):
        for item, selected in pairs:
            if selected:
                yield item


@static_type
class dropwhile(_Lazy):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._iterator = self._steps(predicate, iter(iterable))

    @staticmethod
    def _steps(predicate, it):
        for item in it:
            if not predicate(item):
                yield item
                break
        for item in it:
            yield item


@static_type
class takewhile(_Lazy):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._iterator = self._steps(predicate, iter(iterable))

    @staticmethod
    def _steps(predicate, it):
        for item in it:
            if not predicate(item):
                break
            yield item


@static_type
class filterfalse(_Lazy):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._iterator = self._steps(function or bool, iter(iterable))

    @staticmethod
    def _steps(function, it):
        for item in it:
            if not function(item):
                yield item


@static_type
class starmap(_Lazy):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._iterator = self._steps(function, iter(iterable))

    @staticmethod
    def _steps(function, it):
        for args in it:
            yield function(*args)


@static_type
class pairwise(_Lazy):
    __slots__ = ()

    def __init__(self, iterable, /):
        self._iterator = self._steps(iter(iterable))

    @staticmethod
    def _steps(it):
        for a in it:
            break
        else:
            return
        for b in it:
            yield a, b
            a = b


def _slice_bound(value, default):
    if value is None:
        return default
    if not hasattr(value, '__index__') or value.__index__() < 0:
        return -1
    return value.__index__()


@static_type
class islice(_Lazy):
    __slots__ = ()

    def __init__(self, iterable, *args):
        if not 1 <= len(args) <= 3:
            raise TypeError(
                f'islice expected at {"least 2" if not args else "most 4"} '
                f'arguments, got {len(args) + 1}')
        if len(args) == 1:
            start, (stop,), step = 0, args, 1
        else:
            start, stop, step = (*args, None)[:3]
        start = _slice_bound(start, 0)
        limit = _slice_bound(stop, None)
        step = _slice_bound(step, 1)
        if limit == -1 and len(args) == 1:
            raise ValueError('Stop argument for islice() must be None or an '
                             'integer: 0 <= x <= sys.maxsize.')
        if start == -1 or limit == -1:
            raise ValueError('Indices for islice() must be None or an '
                             'integer: 0 <= x <= sys.maxsize.')
        if step < 1:
            raise ValueError('Step for islice() must be a positive integer '
                             'or None.')
        self._iterator = self._steps(iter(iterable), start, limit, step)

    @staticmethod
    def _steps(it, wanted, limit, step):
        position = 0
        while limit is None or wanted < limit:
            while position <= wanted:
                item = next(it, _missing)
                if item is _missing:
                    return
                position += 1
            yield item
            wanted += step
        # What was skipped before the end is consumed too.
        while limit is not None and position < limit:
            if next(it, _missing) is _missing:
                return
            position += 1


@static_type
class zip_longest(_Lazy):
    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None):
        self._iterator = self._steps([iter(i) for i in iterables], fillvalue)

    @staticmethod
    def _steps(iterators, fillvalue):
        active = len(iterators)
        while active:
            values = []
            for i, it in enumerate(iterators):
                if it is None:
                    values.append(fillvalue)
                    continue
                value = next(it, _missing)
                if value is _missing:
                    active -= 1
                    if not active:
                        return
                    iterators[i] = None
                    value = fillvalue
                values.append(value)
            yield tuple(values)


@static_type
class _grouper(_Lazy):
    __slots__ = ()

    def __init__(self, iterator):
        self._iterator = iterator


@static_type
class groupby:

    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = key
        # What identifies the group that may still be read.
        self._group = None
        self._value = self._current = self._target = _missing

    def __iter__(self):
        return self

    def _advance(self):
        """To the next item; _current is _missing at the end."""
        value = next(self._it, _missing)
        if value is _missing or self._key is None:
            self._current = value
        else:
            self._current = self._key(value)
        self._value = value

    def __next__(self):
        self._group = group = object()
        if self._target is _missing:
            self._advance()
        else:
            while self._current is not _missing and (
                    self._current == self._target):
                self._advance()
        if self._current is _missing:
            raise StopIteration
        self._target = self._current
        return self._current, _grouper(self._members(group, self._target))

    def _members(self, group, target):
        while (self._group is group and self._current is not _missing and
               self._current == target):
            yield self._value
            if self._group is not group:
                return
            self._advance()


class _Tee:

    def __init__(self, it, link):
        self._it = it
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._it)
            link[1] = [None, None]
        value, self._link = link
        return value

    def __copy__(self):
        return _Tee(self._it, self._link)


_Tee.__name__ = _Tee.__qualname__ = '_tee'


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    it = iter(iterable)
    first = it if isinstance(it, _Tee) else _Tee(it, [None, None])
    return (first, *[_Tee(first._it, first._link) for _ in range(n - 1)])


@static_type
class product(_Lazy):
    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = [tuple(pool) for pool in iterables]
        self._iterator = self._steps(pools * repeat)

    @staticmethod
    def _steps(pools):
        if not all(pools):
            return
        sizes = [len(pool) for pool in pools]
        indices = [0] * len(pools)
        row = [pool[0] for pool in pools]
        while True:
            yield tuple(row)
            i = len(pools) - 1
            while i >= 0:
                indices[i] += 1
                if indices[i] < sizes[i]:
                    row[i] = pools[i][indices[i]]
                    break
                indices[i] = 0
                row[i] = pools[i][0]
                i -= 1
            else:
                return


def _choice_size(r, n):
    if r is None:
        return n
    if not isinstance(r, int):
        raise TypeError('Expected int as r')
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


@static_type
class permutations(_Lazy):
    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        self._iterator = self._steps(pool, _choice_size(r, len(pool)))

    @staticmethod
    def _steps(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(n))
        cycles = list(range(n, n - r, -1))
        yield pool[:r]
        while True:
            for i in range(r - 1, -1, -1):
                cycles[i] -= 1
                if cycles[i] == 0:
                    indices.append(indices.pop(i))
                    cycles[i] = n - i
                else:
                    j = n - cycles[i]
                    indices[i], indices[j] = indices[j], indices[i]
                    yield tuple([pool[k] for k in indices[:r]])
                    break
            else:
                return


@static_type
class combinations(_Lazy):
    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._iterator = self._steps(pool, r)

    @staticmethod
    def _steps(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(r))
        while True:
            yield tuple([pool[i] for i in indices])
            i = r - 1
            while i >= 0 and indices[i] == i + n - r:
                i -= 1
            if i < 0:
                return
            start = indices[i] + 1
            indices[i:] = range(start, start + r - i)


@static_type
class combinations_with_replacement(_Lazy):
    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._iterator = self._steps(pool, r)

    @staticmethod
    def _steps(pool, r):
        n = len(pool)
        if not n and r:
            return
        indices = [0] * r
        while True:
            yield tuple([pool[i] for i in indices])
            i = r - 1
            while i >= 0 and indices[i] == n - 1:
                i -= 1
            if i < 0:
                return
            indices[i:] = [indices[i] + 1] * (r - i)
