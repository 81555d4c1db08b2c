# RUN: %run %s | FileCheck --match-full-lines %s
# Functions of C are called with numbers in registers; what is not finite, and
# what is no number, is the built-in's own.
import math


def work(function, x):
    return function(x) + 0.5


def root(x):
    return math.sqrt(x) * 2


def curve(x):
    return math.sin(x) + math.log(x + 1) + math.degrees(x)


total = 0.0
for i in range(3000):
    total += root(i) + root(float(i)) + curve(i / 10)
print(f"{total:.6f}")
# CHECK: 26226760.339315

class Half:
    def __float__(self):
        return 0.25

for x in (4, True, 10**40, Half(), float("inf"), float("nan"), -1, "x"):
    try:
        print(root(x), curve(x))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# CHECK-NEXT: 4.0 230.03575346945547
# CHECK-NEXT: 2.0 58.83039767845016
# CHECK-NEXT: 2e+20 5.729577951308232e+41
# CHECK-NEXT: TypeError unsupported operand type(s) for +: 'Half' and 'int'
# CHECK-NEXT: ValueError expected a finite input, got inf
# CHECK-NEXT: nan nan
# CHECK-NEXT: ValueError expected a nonnegative input, got -1.0
# CHECK-NEXT: TypeError must be real number, not str


def grow(x):
    return math.exp(x)


for i in range(2000):
    grow(i / 100)
try:
    grow(1000)
except OverflowError as e:
    print(e)
# CHECK-NEXT: math range error

math.sqrt = lambda x: "mine"
print(root(9))
# CHECK-NEXT: minemine
