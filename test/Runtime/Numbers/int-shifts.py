# RUN: %run %s | FileCheck --match-full-lines %s
print(1 << 61, 1 << 62, 1 << 64, -1 << 70, 5 << 0, 0 << 1000000000000000)
print(2**70 >> 69, -(2**70) >> 69, -(2**70) - 1 >> 70, -1 >> 1000, 1 >> 2**100)
print(-5 >> 1, -5 >> 2, -5 >> 3, 5 >> 3)
for expression in ("1 << -1", "1 >> -1", "1 << 2**64"):
    try:
        eval(expression)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)

# CHECK: 2305843009213693952 4611686018427387904 18446744073709551616 -1180591620717411303424 5 0
# CHECK-NEXT: 2 -2 -2 -1 0
# CHECK-NEXT: -3 -2 -1 0
# CHECK-NEXT: ValueError negative shift count
# CHECK-NEXT: ValueError negative shift count
# CHECK-NEXT: OverflowError too many digits in integer
