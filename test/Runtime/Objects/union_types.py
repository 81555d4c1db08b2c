# RUN: %run %s | FileCheck --match-full-lines %s

print(int | str, int | None, None | int, int | int, (int | str) | int, list[int] | None)
u = int | str
print(u.__args__, type(u), u == str | int, hash(u) == hash(str | int))
print(isinstance(1, u), isinstance(1.0, u), isinstance(None, int | None), issubclass(bool, u))
for function in (lambda: int | 1, lambda: int | "a", lambda: isinstance(1, int | list[int]), lambda: u(), lambda: u[int]):
    try:
        function()
    except TypeError as e:
        print(e)

# CHECK: int | str int | None None | int <class 'int'> int | str list[int] | None
# CHECK-NEXT: (<class 'int'>, <class 'str'>) <class 'typing.Union'> True True
# CHECK-NEXT: True False True True
# CHECK-NEXT: unsupported operand type(s) for |: 'type' and 'int'
# CHECK-NEXT: unsupported operand type(s) for |: 'type' and 'str'
# CHECK-NEXT: 'typing.Union' object is not callable
# CHECK-NEXT: int | str is not a generic class
