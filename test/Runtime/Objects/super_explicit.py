# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    x = "A"

    def f(self):
        return "A.f"


class B(A):
    x = "B"

    def f(self):
        return "B.f " + super().f() + " " + super(B, self).x

    @classmethod
    def c(cls):
        return super().x


b = B()
print(b.f(), B.c())
print(super(B, b), super(B), super(B, B))
s = super(B, b)
print(s.__thisclass__, s.__self__ is b, s.__self_class__, s.__class__)
print(super(B).__get__(b).f())
for function in (lambda: s.nope, lambda: super(1, b), lambda: super(int, "x"), lambda: super(B, b, 1), lambda: super(x=1)):
    try:
        function()
    except (AttributeError, TypeError) as e:
        print(e)

# CHECK: B.f A.f A A
# CHECK-NEXT: <super: <class 'B'>, <B object>> <super: <class 'B'>, NULL> <super: <class 'B'>, <B object>>
# CHECK-NEXT: <class '__main__.B'> True <class '__main__.B'> <class 'super'>
# CHECK-NEXT: A.f
# CHECK-NEXT: 'super' object has no attribute 'nope'
# CHECK-NEXT: super() argument 1 must be a type, not int
# CHECK-NEXT: super(type, obj): obj (instance of str) is not an instance or subtype of type (int).
# CHECK-NEXT: super() expected at most 2 arguments, got 3
# CHECK-NEXT: super() takes no keyword arguments
