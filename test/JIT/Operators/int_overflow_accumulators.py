# RUN: %run %s | FileCheck --match-full-lines %s
# Accumulators that are ints in registers leave the range in the middle of a loop.
def factorial(n):
    product = 1
    for i in range(2, n + 1):
        product *= i
    return product


def fibonacci(n):
    a, b = 0, 1
    while n > 0:
        a, b = b, a + b
        n -= 1
    return a


def down(n):
    total = 0
    for i in range(n):
        total -= 1 << i
    return total


for n in (5, 5, 5, 19, 20, 21, 30, 5):
    print(factorial(n))
for n in (5, 5, 5, 88, 89, 90, 100, 5):
    print(fibonacci(n))
for n in (5, 5, 5, 60, 61, 62, 70, 5):
    print(down(n))

# CHECK: 120
# CHECK-NEXT: 120
# CHECK-NEXT: 120
# CHECK-NEXT: 121645100408832000
# CHECK-NEXT: 2432902008176640000
# CHECK-NEXT: 51090942171709440000
# CHECK-NEXT: 265252859812191058636308480000000
# CHECK-NEXT: 120
# CHECK-NEXT: 5
# CHECK-NEXT: 5
# CHECK-NEXT: 5
# CHECK-NEXT: 1100087778366101931
# CHECK-NEXT: 1779979416004714189
# CHECK-NEXT: 2880067194370816120
# CHECK-NEXT: 354224848179261915075
# CHECK-NEXT: 5
# CHECK-NEXT: -31
# CHECK-NEXT: -31
# CHECK-NEXT: -31
# CHECK-NEXT: -1152921504606846975
# CHECK-NEXT: -2305843009213693951
# CHECK-NEXT: -4611686018427387903
# CHECK-NEXT: -1180591620717411303423
# CHECK-NEXT: -31
