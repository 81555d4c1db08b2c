# RUN: %run %s | FileCheck --match-full-lines %s
def power(a, b):
    return a**b


def root(x):
    return (x * 1.0) ** 0.5


for i in range(6):
    power(i + 0.5, 2.0), root(i)
for a, b in ((2.0, 0.5), (-8.0, 2.0), (-8.0, 1 / 3), (0.0, 0.0), (2, -1), (2, 100), (0.5, 2000), (True, True)):
    print(power(a, b))
print(root(2), root(0), root(1e300), root(-4))
try:
    power(10.0, 400)
except OverflowError:
    print("overflow")

# CHECK: 1.4142135623730951
# CHECK-NEXT: 64.0
# CHECK-NEXT: (1.0000000000000002+1.7320508075688772j)
# CHECK-NEXT: 1.0
# CHECK-NEXT: 0.5
# CHECK-NEXT: 1267650600228229401496703205376
# CHECK-NEXT: 0.0
# CHECK-NEXT: 1
# CHECK-NEXT: 1.4142135623730951 0.0 1e+150 (1.2246467991473532e-16+2j)
# CHECK-NEXT: overflow
