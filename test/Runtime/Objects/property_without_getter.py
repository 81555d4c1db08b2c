# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    x = property()
    y = property(fset=lambda self, value: None, doc="why")


print(A.y.__doc__, A.x.fget)
for function in (lambda: A().x, lambda: A().y, lambda: property().__get__(5), lambda: property(foo=1)):
    try:
        function()
    except (AttributeError, TypeError) as e:
        print(e)

# CHECK: why None
# CHECK-NEXT: property 'x' of 'A' object has no getter
# CHECK-NEXT: property 'y' of 'A' object has no getter
# CHECK-NEXT: property of 'int' object has no getter
# CHECK-NEXT: property() got an unexpected keyword argument 'foo'
