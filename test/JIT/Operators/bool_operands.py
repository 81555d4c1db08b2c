# RUN: %run %s | FileCheck --match-full-lines %s
def mix(a, b):
    return a + b, a - b, a * b, a & b, a | b, a ^ b, a < b, a == b, a is b, -a, not a, ~(a + 0)


for a in (1, 0, True, False):
    for b in (1, 0, True, False):
        print(a, b, *mix(a, b))


def from_comparison(x):
    less = x < 3
    return less + 1, less * 2.5, less == 1, less is True, [10, 20][less], -less, less & 1, less and 5, less or 6


for x in (1, 5, 1, 5, 1.5, 7.5):
    print(from_comparison(x))

# CHECK: 1 1 2 0 1 1 1 0 False True True -1 False -2
# CHECK-NEXT: 1 0 1 1 0 0 1 1 False False False -1 False -2
# CHECK-NEXT: 1 True 2 0 1 1 1 0 False True False -1 False -2
# CHECK-NEXT: 1 False 1 1 0 0 1 1 False False False -1 False -2
# CHECK-NEXT: 0 1 1 -1 0 0 1 1 True False False 0 True -1
# CHECK-NEXT: 0 0 0 0 0 0 0 0 False True True 0 True -1
# CHECK-NEXT: 0 True 1 -1 0 0 1 1 True False False 0 True -1
# CHECK-NEXT: 0 False 0 0 0 0 0 0 False True False 0 True -1
# CHECK-NEXT: True 1 2 0 1 1 1 0 False True False -1 False -2
# CHECK-NEXT: True 0 1 1 0 0 1 1 False False False -1 False -2
# CHECK-NEXT: True True 2 0 1 True True False False True True -1 False -2
# CHECK-NEXT: True False 1 1 0 False True True False False False -1 False -2
# CHECK-NEXT: False 1 1 -1 0 0 1 1 True False False 0 True -1
# CHECK-NEXT: False 0 0 0 0 0 0 0 False True False 0 True -1
# CHECK-NEXT: False True 1 -1 0 False True True True False False 0 True -1
# CHECK-NEXT: False False 0 0 0 False False False False True True 0 True -1
# CHECK-NEXT: (2, 2.5, True, True, 20, -1, 1, 5, True)
# CHECK-NEXT: (1, 0.0, False, False, 10, 0, 0, False, 6)
# CHECK-NEXT: (2, 2.5, True, True, 20, -1, 1, 5, True)
# CHECK-NEXT: (1, 0.0, False, False, 10, 0, 0, False, 6)
# CHECK-NEXT: (2, 2.5, True, True, 20, -1, 1, 5, True)
# CHECK-NEXT: (1, 0.0, False, False, 10, 0, 0, False, 6)
