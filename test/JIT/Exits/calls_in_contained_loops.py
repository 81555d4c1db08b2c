# RUN: rm -rf %t && %same | FileCheck %s
def in_try(n):
    out = []
    try:
        for i in range(n):
            for j in [i, 1.5]:
                out.append(ask(j) * i)
            if i == 3:
                out.append(1 // ask(0))
    except ZeroDivisionError:
        out.append((i, j))
    finally:
        try:
            while ask(n) > 0:
                n -= 1
                if n == 2:
                    return ask(out), n, [x for x in ask("ab")]
        finally:
            n = ask(99)
    return out, n


class Handler:
    def __enter__(self):
        return ask(self)

    def __exit__(self, kind, *rest):
        return ask(kind is KeyError)


def in_with(n):
    out = []
    for k in range(2):
        with Handler():
            for i in range(n):
                out.append(ask(i))
                if i == k:
                    [x for x in (1, 2) if ask(x)]
                    raise KeyError(i)
            else:
                continue
        while True:
            try:
                for i in out:
                    if ask(i) == k:
                        break
                else:
                    break
            finally:
                out.pop()
    return out


def pairs(items):
    previous = None
    for item in items:
        if previous is not None:
            yield previous, ask(item)
        previous = item


def nested(n):
    for i in range(n):
        try:
            for j in range(i):
                if j == 3:
                    raise ValueError(ask(j))
                if j == 2 and ask(i % 2):
                    break
                got = yield i, j
                if got:
                    yield ask(got)
        except ValueError:
            yield "error"
            continue
        yield ask("end")


def consume(n):
    out = list(nested(n))
    running = nested(n)
    out.append(next(running))
    for i in range(n):
        out.append(running.send(ask(i)))
    total = sum(ask(x * y) for x in range(n) for y in ask(range(x)) if y % 3)
    lazy = ((ask(x), y) for x in range(n) if ask(x) for y in [x + 0.5])
    return out, total, [each for each in pairs(lazy)], {x: ask(y) for x, y in pairs(range(n))}


for i in range(2, 6):
    print(in_try(i), in_with(i), consume(i))
# CHECK: the same, {{[0-9]+}} pauses
