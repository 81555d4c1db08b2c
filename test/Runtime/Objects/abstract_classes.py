# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    pass


A.__abstractmethods__ = frozenset({"b", "a"})
try:
    A()
except TypeError as e:
    print(e)  # CHECK: Can't instantiate abstract class A without an implementation for abstract methods 'a', 'b'
A.__abstractmethods__ = frozenset({"a"})
try:
    A()
except TypeError as e:
    print(e)  # CHECK: Can't instantiate abstract class A without an implementation for abstract method 'a'
A.__abstractmethods__ = frozenset()
print(type(A()).__name__)  # CHECK: A
try:
    object.__abstractmethods__
except AttributeError as e:
    print(e)  # CHECK: __abstractmethods__
