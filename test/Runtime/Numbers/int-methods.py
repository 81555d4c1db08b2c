# RUN: %run %s | FileCheck --match-full-lines %s
n = -(2**70) - 5
print(n.bit_length(), n.bit_count(), (0).bit_length(), (255).bit_count())
print(n.as_integer_ratio(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator)
print((5).is_integer(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__index__())
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(5, 2))
print(round(10**30 + 5 * 10**9, -10), round(5, -100), abs(n), -n, +n, bool(n), bool(0))
print((5).__add__(1.5), (5).__lt__(2.0), (5).__radd__("a"), (5).__getnewargs__())

# CHECK: 71 3 0 8
# CHECK-NEXT: (-1180591620717411303429, 1) -1180591620717411303429 -1180591620717411303429 0 -1180591620717411303429 1
# CHECK-NEXT: True 5 5 5 5
# CHECK-NEXT: 5 20 20 -20 12300 5
# CHECK-NEXT: 1000000000000000000000000000000 0 1180591620717411303429 1180591620717411303429 -1180591620717411303429 True False
# CHECK-NEXT: NotImplemented NotImplemented NotImplemented (5,)
