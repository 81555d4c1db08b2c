# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: what is left out so far.
import builtins
import collections
import copy
import traceback
import types
import warnings

with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    exec("1 is 1")
# CHECK: []
print(found)
try:
    copy.copy(iter(collections.deque()))
except TypeError as error:
    # CHECK-NEXT: cannot pickle 'collections._deque_iterator' object
    print(error)


class Module(types.ModuleType):
    pass


class Slots:
    __slots__ = ("a",)


class Below(Slots):
    pass


# CHECK-NEXT: False member_descriptor
print(hasattr(types.CodeType, "replace"), type(vars(Below)["__dict__"]).__name__)
for what in (lambda: memoryview(b"abcd").cast("B", [2, 2]).tobytes("F"), lambda: memoryview(b"a").cast("B", [])):
    try:
        what()
    except NotImplementedError as error:
        # CHECK-NEXT: memoryview: order 'F' is not implemented
        # CHECK-NEXT: memoryview: views of no dimension are not implemented
        print(error)
try:
    types.ModuleType("m").__class__ = Module
except TypeError as error:
    # CHECK-NEXT: __class__ assignment only supported for mutable types or ModuleType subclasses
    print(error)
try:
    exec("imprt os")
except SyntaxError:
    # CHECK-NEXT: SyntaxError: invalid syntax
    print(traceback.format_exc().splitlines()[-1])
# CHECK-NEXT: None False
print(len.__doc__, hasattr(builtins, "__build_class__"))
below = Below()
below.a = 1
# CHECK-NEXT: {'a': 1} <built-in function exit>
print(below.__dict__, exit)


class Conditional:
    if False:
        x: int


# CHECK-NEXT: {'x': <class 'int'>}
print(Conditional.__annotations__)
