"""The heap operations are native; here is what iterates."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop',
           'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max',
           'heappushpop_max', 'nlargest', 'nsmallest', 'merge']


def merge(*iterables, key=None, reverse=False):
    heap = []
    push = heap.append
    if reverse:
        _heapify, _pop, _replace, direction = (
            heapify_max, heappop_max, heapreplace_max, -1)
    else:
        _heapify, _pop, _replace, direction = (
            heapify, heappop, heapreplace, 1)
    for order, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            rank = value if key is None else key(value)
            push([rank, order * direction, value, iterator])
            break
    _heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        iterator = entry[3]
        while True:
            yield entry[2]
            for value in iterator:
                break
            else:
                _pop(heap)
                break
            entry[2] = value
            entry[0] = value if key is None else key(value)
            _replace(heap, entry)
            if heap[0] is not entry:
                break
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def _extremes(n, iterable, key, is_max):
    """The n first by order, a bounded heap of (rank, sequence number, item)."""
    _heapify, _replace = ((heapify, heapreplace) if is_max else
                          (heapify_max, heapreplace_max))
    step = -1 if is_max else 1
    it = iter(iterable)
    result = []
    order = 0
    for item in it:
        result.append((item if key is None else key(item), order, item))
        order += step
        if len(result) == n:
            break
    if not result:
        return result
    _heapify(result)
    worst = result[0][0]
    for item in it:
        rank = item if key is None else key(item)
        if (worst < rank) if is_max else (rank < worst):
            _replace(result, (rank, order, item))
            worst = result[0][0]
            order += step
    result.sort(reverse=is_max)
    return [item for _, _, item in result]


def nsmallest(n, iterable, key=None):
    if n == 1:
        sentinel = object()
        result = min(iterable, default=sentinel, key=key)
        return [] if result is sentinel else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    return _extremes(n, iterable, key, False) if n > 0 else []


def nlargest(n, iterable, key=None):
    if n == 1:
        sentinel = object()
        result = max(iterable, default=sentinel, key=key)
        return [] if result is sentinel else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    return _extremes(n, iterable, key, True) if n > 0 else []
