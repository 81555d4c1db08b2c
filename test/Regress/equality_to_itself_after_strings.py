# RUN: %run %s | FileCheck --match-full-lines %s
# A comparison that has seen strings asks an object whether it equals itself.

class Odd:
    def __eq__(self, other):
        return False
    def __ne__(self, other):
        return "ne"

def equal(a, b):
    return a == b

def unequal(a, b):
    return a != b

for i in range(60):
    equal("x", "y"), equal("x", "x"), unequal("x", "y")
odd = Odd()
print(equal(odd, odd), unequal(odd, odd))    # CHECK: False ne
print(odd in [odd], odd in (1, odd), [odd] == [odd])  # CHECK-NEXT: True True True
print(equal("a" * 3, "aaa"), unequal("ab", "aβ"), equal("", None))  # CHECK-NEXT: True True False
nan = float("nan")
print(equal(nan, nan), nan in [nan], equal(2, 2.0))  # CHECK-NEXT: False True True
