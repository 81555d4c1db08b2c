# RUN: %run %s | FileCheck --match-full-lines %s
inf, nan = float("inf"), float("nan")


def arithmetic(a, b):
    return a + b, a - b, a * b, -a


def compare(a, b):
    return a < b, a <= b, a == b, a != b, a > b, a >= b


for i in range(6):
    arithmetic(i + 0.5, 2.0), compare(i + 0.5, 2.0)
numbers = (0.0, -0.0, 1.5, -1.5, inf, -inf, nan, 1e308, -1e308, 5e-324, 1e-200)
for a in numbers:
    for b in numbers:
        print(a, b, *arithmetic(a, b), *compare(a, b))

# CHECK: 0.0 0.0 0.0 0.0 0.0 -0.0 False True True False False True
# CHECK-NEXT: 0.0 -0.0 0.0 0.0 -0.0 -0.0 False True True False False True
# CHECK-NEXT: 0.0 1.5 1.5 -1.5 0.0 -0.0 True True False True False False
# CHECK-NEXT: 0.0 -1.5 -1.5 1.5 -0.0 -0.0 False False False True True True
# CHECK-NEXT: 0.0 inf inf -inf nan -0.0 True True False True False False
# CHECK-NEXT: 0.0 -inf -inf inf nan -0.0 False False False True True True
# CHECK-NEXT: 0.0 nan nan nan nan -0.0 False False False True False False
# CHECK-NEXT: 0.0 1e+308 1e+308 -1e+308 0.0 -0.0 True True False True False False
# CHECK-NEXT: 0.0 -1e+308 -1e+308 1e+308 -0.0 -0.0 False False False True True True
# CHECK-NEXT: 0.0 5e-324 5e-324 -5e-324 0.0 -0.0 True True False True False False
# CHECK-NEXT: 0.0 1e-200 1e-200 -1e-200 0.0 -0.0 True True False True False False
# CHECK-NEXT: -0.0 0.0 0.0 -0.0 -0.0 0.0 False True True False False True
# CHECK-NEXT: -0.0 -0.0 -0.0 0.0 0.0 0.0 False True True False False True
# CHECK-NEXT: -0.0 1.5 1.5 -1.5 -0.0 0.0 True True False True False False
# CHECK-NEXT: -0.0 -1.5 -1.5 1.5 0.0 0.0 False False False True True True
# CHECK-NEXT: -0.0 inf inf -inf nan 0.0 True True False True False False
# CHECK-NEXT: -0.0 -inf -inf inf nan 0.0 False False False True True True
# CHECK-NEXT: -0.0 nan nan nan nan 0.0 False False False True False False
# CHECK-NEXT: -0.0 1e+308 1e+308 -1e+308 -0.0 0.0 True True False True False False
# CHECK-NEXT: -0.0 -1e+308 -1e+308 1e+308 0.0 0.0 False False False True True True
# CHECK-NEXT: -0.0 5e-324 5e-324 -5e-324 -0.0 0.0 True True False True False False
# CHECK-NEXT: -0.0 1e-200 1e-200 -1e-200 -0.0 0.0 True True False True False False
# CHECK-NEXT: 1.5 0.0 1.5 1.5 0.0 -1.5 False False False True True True
# CHECK-NEXT: 1.5 -0.0 1.5 1.5 -0.0 -1.5 False False False True True True
# CHECK-NEXT: 1.5 1.5 3.0 0.0 2.25 -1.5 False True True False False True
# CHECK-NEXT: 1.5 -1.5 0.0 3.0 -2.25 -1.5 False False False True True True
# CHECK-NEXT: 1.5 inf inf -inf inf -1.5 True True False True False False
# CHECK-NEXT: 1.5 -inf -inf inf -inf -1.5 False False False True True True
# CHECK-NEXT: 1.5 nan nan nan nan -1.5 False False False True False False
# CHECK-NEXT: 1.5 1e+308 1e+308 -1e+308 1.5e+308 -1.5 True True False True False False
# CHECK-NEXT: 1.5 -1e+308 -1e+308 1e+308 -1.5e+308 -1.5 False False False True True True
# CHECK-NEXT: 1.5 5e-324 1.5 1.5 1e-323 -1.5 False False False True True True
# CHECK-NEXT: 1.5 1e-200 1.5 1.5 1.5e-200 -1.5 False False False True True True
# CHECK-NEXT: -1.5 0.0 -1.5 -1.5 -0.0 1.5 True True False True False False
# CHECK-NEXT: -1.5 -0.0 -1.5 -1.5 0.0 1.5 True True False True False False
# CHECK-NEXT: -1.5 1.5 0.0 -3.0 -2.25 1.5 True True False True False False
# CHECK-NEXT: -1.5 -1.5 -3.0 0.0 2.25 1.5 False True True False False True
# CHECK-NEXT: -1.5 inf inf -inf -inf 1.5 True True False True False False
# CHECK-NEXT: -1.5 -inf -inf inf inf 1.5 False False False True True True
# CHECK-NEXT: -1.5 nan nan nan nan 1.5 False False False True False False
# CHECK-NEXT: -1.5 1e+308 1e+308 -1e+308 -1.5e+308 1.5 True True False True False False
# CHECK-NEXT: -1.5 -1e+308 -1e+308 1e+308 1.5e+308 1.5 False False False True True True
# CHECK-NEXT: -1.5 5e-324 -1.5 -1.5 -1e-323 1.5 True True False True False False
# CHECK-NEXT: -1.5 1e-200 -1.5 -1.5 -1.5e-200 1.5 True True False True False False
# CHECK-NEXT: inf 0.0 inf inf nan -inf False False False True True True
# CHECK-NEXT: inf -0.0 inf inf nan -inf False False False True True True
# CHECK-NEXT: inf 1.5 inf inf inf -inf False False False True True True
# CHECK-NEXT: inf -1.5 inf inf -inf -inf False False False True True True
# CHECK-NEXT: inf inf inf nan inf -inf False True True False False True
# CHECK-NEXT: inf -inf nan inf -inf -inf False False False True True True
# CHECK-NEXT: inf nan nan nan nan -inf False False False True False False
# CHECK-NEXT: inf 1e+308 inf inf inf -inf False False False True True True
# CHECK-NEXT: inf -1e+308 inf inf -inf -inf False False False True True True
# CHECK-NEXT: inf 5e-324 inf inf inf -inf False False False True True True
# CHECK-NEXT: inf 1e-200 inf inf inf -inf False False False True True True
# CHECK-NEXT: -inf 0.0 -inf -inf nan inf True True False True False False
# CHECK-NEXT: -inf -0.0 -inf -inf nan inf True True False True False False
# CHECK-NEXT: -inf 1.5 -inf -inf -inf inf True True False True False False
# CHECK-NEXT: -inf -1.5 -inf -inf inf inf True True False True False False
# CHECK-NEXT: -inf inf nan -inf -inf inf True True False True False False
# CHECK-NEXT: -inf -inf -inf nan inf inf False True True False False True
# CHECK-NEXT: -inf nan nan nan nan inf False False False True False False
# CHECK-NEXT: -inf 1e+308 -inf -inf -inf inf True True False True False False
# CHECK-NEXT: -inf -1e+308 -inf -inf inf inf True True False True False False
# CHECK-NEXT: -inf 5e-324 -inf -inf -inf inf True True False True False False
# CHECK-NEXT: -inf 1e-200 -inf -inf -inf inf True True False True False False
# CHECK-NEXT: nan 0.0 nan nan nan nan False False False True False False
# CHECK-NEXT: nan -0.0 nan nan nan nan False False False True False False
# CHECK-NEXT: nan 1.5 nan nan nan nan False False False True False False
# CHECK-NEXT: nan -1.5 nan nan nan nan False False False True False False
# CHECK-NEXT: nan inf nan nan nan nan False False False True False False
# CHECK-NEXT: nan -inf nan nan nan nan False False False True False False
# CHECK-NEXT: nan nan nan nan nan nan False False False True False False
# CHECK-NEXT: nan 1e+308 nan nan nan nan False False False True False False
# CHECK-NEXT: nan -1e+308 nan nan nan nan False False False True False False
# CHECK-NEXT: nan 5e-324 nan nan nan nan False False False True False False
# CHECK-NEXT: nan 1e-200 nan nan nan nan False False False True False False
# CHECK-NEXT: 1e+308 0.0 1e+308 1e+308 0.0 -1e+308 False False False True True True
# CHECK-NEXT: 1e+308 -0.0 1e+308 1e+308 -0.0 -1e+308 False False False True True True
# CHECK-NEXT: 1e+308 1.5 1e+308 1e+308 1.5e+308 -1e+308 False False False True True True
# CHECK-NEXT: 1e+308 -1.5 1e+308 1e+308 -1.5e+308 -1e+308 False False False True True True
# CHECK-NEXT: 1e+308 inf inf -inf inf -1e+308 True True False True False False
# CHECK-NEXT: 1e+308 -inf -inf inf -inf -1e+308 False False False True True True
# CHECK-NEXT: 1e+308 nan nan nan nan -1e+308 False False False True False False
# CHECK-NEXT: 1e+308 1e+308 inf 0.0 inf -1e+308 False True True False False True
# CHECK-NEXT: 1e+308 -1e+308 0.0 inf -inf -1e+308 False False False True True True
# CHECK-NEXT: 1e+308 5e-324 1e+308 1e+308 4.9406564584124655e-16 -1e+308 False False False True True True
# CHECK-NEXT: 1e+308 1e-200 1e+308 1e+308 1e+108 -1e+308 False False False True True True
# CHECK-NEXT: -1e+308 0.0 -1e+308 -1e+308 -0.0 1e+308 True True False True False False
# CHECK-NEXT: -1e+308 -0.0 -1e+308 -1e+308 0.0 1e+308 True True False True False False
# CHECK-NEXT: -1e+308 1.5 -1e+308 -1e+308 -1.5e+308 1e+308 True True False True False False
# CHECK-NEXT: -1e+308 -1.5 -1e+308 -1e+308 1.5e+308 1e+308 True True False True False False
# CHECK-NEXT: -1e+308 inf inf -inf -inf 1e+308 True True False True False False
# CHECK-NEXT: -1e+308 -inf -inf inf inf 1e+308 False False False True True True
# CHECK-NEXT: -1e+308 nan nan nan nan 1e+308 False False False True False False
# CHECK-NEXT: -1e+308 1e+308 0.0 -inf -inf 1e+308 True True False True False False
# CHECK-NEXT: -1e+308 -1e+308 -inf 0.0 inf 1e+308 False True True False False True
# CHECK-NEXT: -1e+308 5e-324 -1e+308 -1e+308 -4.9406564584124655e-16 1e+308 True True False True False False
# CHECK-NEXT: -1e+308 1e-200 -1e+308 -1e+308 -1e+108 1e+308 True True False True False False
# CHECK-NEXT: 5e-324 0.0 5e-324 5e-324 0.0 -5e-324 False False False True True True
# CHECK-NEXT: 5e-324 -0.0 5e-324 5e-324 -0.0 -5e-324 False False False True True True
# CHECK-NEXT: 5e-324 1.5 1.5 -1.5 1e-323 -5e-324 True True False True False False
# CHECK-NEXT: 5e-324 -1.5 -1.5 1.5 -1e-323 -5e-324 False False False True True True
# CHECK-NEXT: 5e-324 inf inf -inf inf -5e-324 True True False True False False
# CHECK-NEXT: 5e-324 -inf -inf inf -inf -5e-324 False False False True True True
# CHECK-NEXT: 5e-324 nan nan nan nan -5e-324 False False False True False False
# CHECK-NEXT: 5e-324 1e+308 1e+308 -1e+308 4.9406564584124655e-16 -5e-324 True True False True False False
# CHECK-NEXT: 5e-324 -1e+308 -1e+308 1e+308 -4.9406564584124655e-16 -5e-324 False False False True True True
# CHECK-NEXT: 5e-324 5e-324 1e-323 0.0 0.0 -5e-324 False True True False False True
# CHECK-NEXT: 5e-324 1e-200 1e-200 -1e-200 0.0 -5e-324 True True False True False False
# CHECK-NEXT: 1e-200 0.0 1e-200 1e-200 0.0 -1e-200 False False False True True True
# CHECK-NEXT: 1e-200 -0.0 1e-200 1e-200 -0.0 -1e-200 False False False True True True
# CHECK-NEXT: 1e-200 1.5 1.5 -1.5 1.5e-200 -1e-200 True True False True False False
# CHECK-NEXT: 1e-200 -1.5 -1.5 1.5 -1.5e-200 -1e-200 False False False True True True
# CHECK-NEXT: 1e-200 inf inf -inf inf -1e-200 True True False True False False
# CHECK-NEXT: 1e-200 -inf -inf inf -inf -1e-200 False False False True True True
# CHECK-NEXT: 1e-200 nan nan nan nan -1e-200 False False False True False False
# CHECK-NEXT: 1e-200 1e+308 1e+308 -1e+308 1e+108 -1e-200 True True False True False False
# CHECK-NEXT: 1e-200 -1e+308 -1e+308 1e+308 -1e+108 -1e-200 False False False True True True
# CHECK-NEXT: 1e-200 5e-324 1e-200 1e-200 0.0 -1e-200 False False False True True True
# CHECK-NEXT: 1e-200 1e-200 2e-200 0.0 0.0 -1e-200 False True True False False True
