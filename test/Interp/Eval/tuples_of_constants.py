# RUN: %run %s | FileCheck --match-full-lines %s
# They are made once, which shows in nothing but `is`; what is no constant after all raises each time.


def pair():
    return (1, ("a", -2.5), None)


def error():
    return (1, -"a")


print([pair() for _ in range(2)], pair() == (1, ("a", -2.5), None))
# CHECK: [(1, ('a', -2.5), None), (1, ('a', -2.5), None)] True
table = {(1, 2): "one", (): "none"}
print([table[1, 2] for _ in range(3)][0], table[()], [(1, 2) in table for _ in range(2)])
# CHECK-NEXT: one none [True, True]
for _ in range(3):
    try:
        error()
    except TypeError as e:
        print(e)
# CHECK-NEXT: bad operand type for unary -: 'str'
# CHECK-NEXT: bad operand type for unary -: 'str'
# CHECK-NEXT: bad operand type for unary -: 'str'
