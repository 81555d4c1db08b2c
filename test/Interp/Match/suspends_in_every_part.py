# RUN: %run %s --external host | FileCheck --match-full-lines %s
from collections.abc import Mapping, Sequence


class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return host(self.name == getattr(other, "name", None))

    def __hash__(self):
        return host(hash(self.name))

    def __repr__(self):
        return self.name


class Keys:
    def __getattr__(self, name):
        return host(Key(name).name) and Key(name)


class Row(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return host(len(self.items))

    def __getitem__(self, index):
        return self.items[host(index)]


class Table(Mapping):
    def __init__(self, entries):
        self.entries = entries

    def __len__(self):
        return host(len(self.entries))

    def __getitem__(self, key):
        host(0)
        return self.entries[key]

    def __iter__(self):
        for key in self.entries:
            host(0)
            yield key


class Meta(type):
    def __instancecheck__(cls, instance):
        return host(isinstance(instance, Row))


class Shape(metaclass=Meta):
    __match_args__ = ("first", "last")


Row.first = property(lambda self: host(self.items[0]))
Row.last = property(lambda self: host(self.items[-1]))


class Truth:
    def __bool__(self):
        return host(True)


keys = Keys()


def test(value):
    match host("subject") and value:
        case keys.a:
            return "a"
        case [x, *_, y] if host(x == 1) and Truth():
            return x, y
        case [x, keys.b, *more]:
            return x, more
        case Shape(first, last=3 as last):
            return first, last
        case {keys.a: found, keys.b: [p, q], **rest}:
            return found, p, q, rest
    return "nothing"


print(test(Key("a")))  # CHECK: a
print(test(Row(1, 2, 3)))  # CHECK: (1, 3)
print(test(Row(2, Key("b"), 3)))  # CHECK: (2, [3])
print(test(Row(4, 2, 3)))  # CHECK: (4, 3)
print(test(Row(4, 2, 4)))  # CHECK: nothing
print(test(Table({Key("a"): 1, Key("b"): Row(5, 6), Key("c"): 2})))  # CHECK: (1, 5, 6, {c: 2})


def generate():
    match (yield 1), (yield 2):
        case a, b if (yield a + b) == "go":
            yield from (a, b)


g = generate()
print(next(g), g.send(10), g.send(20), g.send("go"), next(g))  # CHECK: 1 2 30 10 20
