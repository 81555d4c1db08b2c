# RUN: %run %s | FileCheck --match-full-lines %s

print(None, Ellipsis, NotImplemented)
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
print(bool(None), bool(...))
for function in (
    lambda: bool(NotImplemented),
    lambda: type(None)(1),
    lambda: type(...)(1),
    lambda: None.x,
):
    try:
        function()
    except (TypeError, AttributeError) as e:
        print(e)

# CHECK: None Ellipsis NotImplemented
# CHECK-NEXT: True True True
# CHECK-NEXT: False True
# CHECK-NEXT: NotImplemented should not be used in a boolean context
# CHECK-NEXT: NoneType takes no arguments
# CHECK-NEXT: EllipsisType takes no arguments
# CHECK-NEXT: 'NoneType' object has no attribute 'x'
