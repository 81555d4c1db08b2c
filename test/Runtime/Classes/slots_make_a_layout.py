# Two bases with slots of their own conflict; one of them gives the layout.
# RUN: %run %s | FileCheck --match-full-lines %s
from abc import ABC


class A:
    __slots__ = ("a",)


class B:
    __slots__ = ("b",)


class Empty:
    __slots__ = ()


class Plain:
    pass


class WithDict:
    __slots__ = ("__dict__", "__weakref__")


class Below(A, Empty):
    pass


class Mixed(Plain, A):
    pass


print(Below.__base__, Mixed.__base__, type("C", (Below, Mixed), {}).__base__)
for bases in ((A, B), (Below, B), (A, Plain, B), (Empty, A), (WithDict, A),
              (A, ABC), (int, A), (A, dict), (A, Exception)):
    try:
        print(type("C", bases, {}).__base__)
    except TypeError as error:
        print(error)
# CHECK: <class '__main__.A'> <class '__main__.A'> <class '__main__.Below'>
# CHECK-NEXT: multiple bases have instance lay-out conflict
# CHECK-NEXT: multiple bases have instance lay-out conflict
# CHECK-NEXT: multiple bases have instance lay-out conflict
# CHECK-NEXT: <class '__main__.A'>
# CHECK-NEXT: <class '__main__.A'>
# CHECK-NEXT: <class '__main__.A'>
# CHECK-NEXT: multiple bases have instance lay-out conflict
# CHECK-NEXT: multiple bases have instance lay-out conflict
# CHECK-NEXT: multiple bases have instance lay-out conflict
