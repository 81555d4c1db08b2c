# RUN: %run %s | FileCheck --match-full-lines %s
def add(a, b):
    return a + b


def update(a, b):
    a += b
    return a


def less(a, b):
    return a < b


def item(a, b):
    return a[b]


def store(a, b):
    a[b] = 1


def call(a, b):
    return a(b)


def method(a, b):
    return a.method(b)


def unpack(a, b):
    x, y = a
    return x


def truth(a, b):
    return 1 if a else 2


def loop(a, b):
    for x in a:
        pass


class NoBool:
    def __bool__(self):
        return "yes"


for i in range(4):
    for f in (add, update, less, truth):
        f(i, i)
    item([1] * 4, i), store([1] * 4, i), call(abs, i), unpack((1, 2), 0), loop([1], 0)
    for f, a, b in ((add, 1, "a"), (add, "a", 1), (update, [], 1), (update, 1.5, None), (less, 1, "a"), (less, None, 2.5),
                    (item, [1], 1), (item, [1], "x"), (item, 5, 0), (item, {}, "key"), (item, (1,), -2), (item, "s", 1.5),
                    (store, (1,), 0), (store, [1], 1), (store, 1.5, 0), (call, 5, 1), (call, None, 1), (call, item, 1),
                    (method, 5, 1), (method, "s", 1), (unpack, (1,), 0), (unpack, 5, 0), (unpack, [1, 2, 3], 0),
                    (truth, NoBool(), 0), (loop, 5, 0), (loop, add, 0)):
        try:
            f(a, b)
        except (TypeError, IndexError, KeyError, AttributeError, ValueError) as error:
            if i == 3:
                print(f.__name__, type(error).__name__, error)

# CHECK: add TypeError unsupported operand type(s) for +: 'int' and 'str'
# CHECK-NEXT: add TypeError can only concatenate str (not "int") to str
# CHECK-NEXT: update TypeError 'int' object is not iterable
# CHECK-NEXT: update TypeError unsupported operand type(s) for +=: 'float' and 'NoneType'
# CHECK-NEXT: less TypeError '<' not supported between instances of 'int' and 'str'
# CHECK-NEXT: less TypeError '<' not supported between instances of 'NoneType' and 'float'
# CHECK-NEXT: item IndexError list index out of range
# CHECK-NEXT: item TypeError list indices must be integers or slices, not str
# CHECK-NEXT: item TypeError 'int' object is not subscriptable
# CHECK-NEXT: item KeyError 'key'
# CHECK-NEXT: item IndexError tuple index out of range
# CHECK-NEXT: item TypeError string indices must be integers, not 'float'
# CHECK-NEXT: store TypeError 'tuple' object does not support item assignment
# CHECK-NEXT: store IndexError list assignment index out of range
# CHECK-NEXT: store TypeError 'float' object does not support item assignment
# CHECK-NEXT: call TypeError 'int' object is not callable
# CHECK-NEXT: call TypeError 'NoneType' object is not callable
# CHECK-NEXT: call TypeError item() missing 1 required positional argument: 'b'
# CHECK-NEXT: method AttributeError 'int' object has no attribute 'method'
# CHECK-NEXT: method AttributeError 'str' object has no attribute 'method'
# CHECK-NEXT: unpack ValueError not enough values to unpack (expected 2, got 1)
# CHECK-NEXT: unpack TypeError cannot unpack non-iterable int object
# CHECK-NEXT: unpack ValueError too many values to unpack (expected 2, got 3)
# CHECK-NEXT: truth TypeError __bool__ should return bool, returned str
# CHECK-NEXT: loop TypeError 'int' object is not iterable
# CHECK-NEXT: loop TypeError 'function' object is not iterable
