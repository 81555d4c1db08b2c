"""Calls with every kind of argument: defaults, keywords, *args, **kwargs."""


def plain(a, b, c):
    return a + b - c


def with_defaults(a, b=2, c=3):
    return a + b - c


def keyword_only(a, *, scale=1, offset=0):
    return a * scale + offset


def variadic(first, *rest):
    return first + len(rest)


def named(**options):
    return options["left"] - options["right"]


def run():
    total = 0
    for i in range(250000):
        total += plain(i, 1, 2)
        total += with_defaults(i)
        total += with_defaults(i, c=5)
        total += keyword_only(i, scale=3, offset=1)
        total += variadic(i, 1, 2, 3)
        total += named(left=i, right=7)
    return total
