# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    __slots__ = ("x", "y")


a = A()
A.x.__set__(a, 5)
print(A.x, A.x.__get__(a), A.x.__get__(None, A) is A.x, A.x.__name__, A.x.__objclass__)
A.x.__delete__(a)
for function in (lambda: a.x, lambda: setattr(a, "z", 1), lambda: A.x.__get__(5), lambda: A.x.__set__(5, 1)):
    try:
        function()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)

# CHECK: <member 'x' of 'A' objects> 5 True x <class '__main__.A'>
# CHECK-NEXT: AttributeError 'A' object has no attribute 'x'
# CHECK-NEXT: AttributeError 'A' object has no attribute 'z' and no __dict__ for setting new attributes
# CHECK-NEXT: TypeError descriptor 'x' for 'A' objects doesn't apply to a 'int' object
# CHECK-NEXT: TypeError descriptor 'x' for 'A' objects doesn't apply to a 'int' object
