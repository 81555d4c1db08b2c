# RUN: rm -rf %t && %same | FileCheck %s
class Box:
    def __init__(self, a, b=2, *, c=1.5):
        self.value = (a, b, c, ask(a))

    def method(self, a, *rest, b=3, **more):
        return a, rest, b, more, ask(b)


def plain(a, b=2, c=3):
    return a, b, c


def keyword_only(a, *, scale=1, offset=0.5):
    return a * scale + offset + ask(1)


def collected(*rest, **more):
    return rest, more, ask(len(rest))


def f(n, box):
    x = n + 0.5
    return (
        plain(ask(n), c=ask(5)),
        plain(x, c=(x, ask(x)), b=x),
        keyword_only(ask(2), offset=ask(n), scale=x),
        collected(1, ask(2), n, x, key=ask(3), last=[ask(4), x]),
        collected(), collected(a=x), collected(x),
        box.method(1, ask(2), b=ask(n), c=ask(4)),
        box.method(a=plain(a=ask(1), c=plain(b=ask(2), a=x)), d=ask(5)),
        Box(ask(1), c=ask(x)).value,
        Box(a=1, b=Box(b=ask(1), a=ask(2)).value).value,
    )


for i in range(4):
    print(f(i, Box(i)))
# CHECK: the same, {{[0-9]+}} pauses
