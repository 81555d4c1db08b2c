# RUN: %run %s | FileCheck --match-full-lines %s
a, b = 1 + 2j, 3 - 4j
print(a + b, a - b, a * b, a / b, -a, +a, abs(b), a.conjugate(), a.real, a.imag, a == a, a != b)
print(a + 1, 1 - a, 2 * a, a / 2, 1 / b, 1.5 / (2 + 3j), True + a)
print(1 - 0j, complex("-0-0j") + 1, 1 - complex("0+0j"), complex("infj") * 2, 2 * complex("infj"))
print(1j**2, 1j**-2, 0j**0, 0j**2, (1 + 2j) ** 3, (1 + 2j) ** -3, (1 + 2j) ** 0)
for expression in ("a / 0", "a / 0j", "0j ** -1", "0j ** 1j", "(1e200 + 1j) ** 2", "pow(a, 2, 3)",
                   "a // 1", "a % 1", "a < b", "10**400 + a", "divmod(a, 1)", "int(a)"):
    try:
        eval(expression)
    except (ArithmeticError, TypeError, ValueError) as error:
        print(type(error).__name__, error)

# CHECK: (4-2j) (-2+6j) (11+2j) (-0.2+0.4j) (-1-2j) (1+2j) 5.0 (1-2j) 1.0 2.0 True True
# CHECK-NEXT: (2+2j) -2j (2+4j) (0.5+1j) (0.12+0.16j) (0.23076923076923078-0.3461538461538462j) (2+2j)
# CHECK-NEXT: (1-0j) (1-0j) (1-0j) infj infj
# CHECK-NEXT: (-1+0j) (-1-0j) (1+0j) 0j (-11-2j) (-0.08800000000000001+0.016j) (1+0j)
# CHECK-NEXT: ZeroDivisionError division by zero
# CHECK-NEXT: ZeroDivisionError division by zero
# CHECK-NEXT: ZeroDivisionError zero to a negative or complex power
# CHECK-NEXT: ZeroDivisionError zero to a negative or complex power
# CHECK-NEXT: OverflowError complex exponentiation
# CHECK-NEXT: ValueError complex modulo
# CHECK-NEXT: TypeError unsupported operand type(s) for //: 'complex' and 'int'
# CHECK-NEXT: TypeError unsupported operand type(s) for %: 'complex' and 'int'
# CHECK-NEXT: TypeError '<' not supported between instances of 'complex' and 'complex'
# CHECK-NEXT: OverflowError int too large to convert to float
# CHECK-NEXT: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
# CHECK-NEXT: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
