# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    def f(self):
        "doc"
        return 1

    def __repr__(self):
        return "A()"


a, b = A(), A()
print(a.f, a.f.__func__ is A.f, a.f.__self__ is a)
print(a.f == a.f, a.f == b.f, hash(a.f) == hash(a.f), a.f is a.f)
print(a.f.__name__, a.f.__qualname__, a.f.__doc__)
try:
    a.f.x = 1
except AttributeError as e:
    print(type(e).__name__)
method = type(a.f)
print(method(len, [1, 2])())
for args in [(1, 2), (len, None)]:
    try:
        method(*args)
    except TypeError as e:
        print(e)

# CHECK: <bound method A.f of A()> True True
# CHECK-NEXT: True False True False
# CHECK-NEXT: f A.f doc
# CHECK-NEXT: AttributeError
# CHECK-NEXT: 2
# CHECK-NEXT: first argument must be callable
# CHECK-NEXT: instance must not be None
