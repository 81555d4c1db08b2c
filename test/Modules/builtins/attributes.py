# RUN: %run %s | FileCheck --match-full-lines %s
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
class A:
    x = 1
    def __init__(self):
        self.y = 2
a = A()
print(getattr(a, 'x'), getattr(a, 'z', 5), hasattr(a, 'y'), hasattr(a, 'z'))  # CHECK: 1 5 True False
setattr(a, 'z', 3)
print(a.z, vars(a))  # CHECK: 3 {'y': 2, 'z': 3}
delattr(a, 'z')
print(hasattr(a, 'z'), vars(a))  # CHECK: False {'y': 2}
show(lambda: getattr(a, 'z'))  # CHECK: AttributeError 'A' object has no attribute 'z'
show(lambda: getattr(a, 1))  # CHECK: TypeError attribute name must be string, not 'int'
show(lambda: setattr(a, 1, 2))  # CHECK: TypeError attribute name must be string, not 'int'
show(lambda: delattr(a, 'q'))  # CHECK: AttributeError 'A' object has no attribute 'q'
show(lambda: getattr(a))  # CHECK: TypeError getattr expected at least 2 arguments, got 1
show(lambda: vars(1))  # CHECK: TypeError vars() argument must have __dict__ attribute
print(callable(len), callable(A), callable(a), callable(lambda: 0), callable(a.__init__), callable(5))
# CHECK: True True False True True False
class C:
    def __call__(self): return 1
print(callable(C()), isinstance(1, int), isinstance('a', (int, str)), issubclass(bool, int), isinstance(1, int | str))
# CHECK: True True True True True
show(lambda: isinstance(1, 2))
# CHECK: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
show(lambda: issubclass(1, int))  # CHECK: TypeError issubclass() arg 1 must be a class
show(lambda: issubclass(int, 5))
# CHECK: TypeError issubclass() arg 2 must be a class, a tuple of classes, or a union
class P:
    @property
    def bad(self): raise ValueError('boom')
    @property
    def missing(self): raise AttributeError('gone')
show(lambda: hasattr(P(), 'bad'))  # CHECK: ValueError boom
show(lambda: getattr(P(), 'missing', 'default'))  # CHECK: 'default'
print([n for n in dir(a) if not n.startswith('__')])  # CHECK: ['x', 'y']
class D:
    def __dir__(self): return ['b', 'a']
print(dir(D()))  # CHECK: ['a', 'b']
