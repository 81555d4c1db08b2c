# RUN: %run %s | FileCheck --match-full-lines %s
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
print(abs(-5), abs(-2.5), abs(-2 ** 70), abs(3 + 4j), abs(True))  # CHECK: 5 2.5 1180591620717411303424 5.0 1
print(bin(10), bin(-5), oct(8), hex(255), hex(-2 ** 70), bin(0), bin(True))
# CHECK: 0b1010 -0b101 0o10 0xff -0x400000000000000000 0b0 0b1
print(chr(65), chr(0x1f600), ord('a'), ord('\U0001f600'), ord(b'a'))  # CHECK: A 😀 97 128512 97
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(2 ** 70, 3), divmod(-1, 2 ** 64))
# CHECK: (3, 1) (-4, 1) (3.0, 1.5) (393530540239137101141, 1) (-1, 18446744073709551615)
print(pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(3, -1, 7), pow(2, 5, mod=7), pow(-2, 3, -5))
# CHECK: 1024 0.5 24 5 4 -3
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), round(-0.5), round(1e20), round(5, None))
# CHECK: 2 4 2.67 1200 0 100000000000000000000 5
print(round(2.5, 0), round(1.23456, 3), round(15, -1), round(25, -1), round(number=1.5))
# CHECK: 2.0 1.235 20 20 2
show(lambda: abs('a'))  # CHECK: TypeError bad operand type for abs(): 'str'
show(lambda: bin(1.5))  # CHECK: TypeError 'float' object cannot be interpreted as an integer
show(lambda: chr(-1))  # CHECK: ValueError chr() arg not in range(0x110000)
show(lambda: chr(1.5))  # CHECK: TypeError 'float' object cannot be interpreted as an integer
show(lambda: ord('ab'))  # CHECK: TypeError ord() expected a character, but string of length 2 found
show(lambda: ord(5))  # CHECK: TypeError ord() expected string of length 1, but int found
show(lambda: divmod('a', 1))  # CHECK: TypeError unsupported operand type(s) for divmod(): 'str' and 'int'
show(lambda: divmod(1, 0))  # CHECK: ZeroDivisionError division by zero
show(lambda: pow('a', 1))  # CHECK: TypeError unsupported operand type(s) for ** or pow(): 'str' and 'int'
show(lambda: pow('a', 1, 2))
# CHECK: TypeError unsupported operand type(s) for ** or pow(): 'str', 'int', 'int'
show(lambda: pow(2, -1, 4))  # CHECK: ValueError base is not invertible for the given modulus
show(lambda: pow(2, 1.0, 4))
# CHECK: TypeError pow() 3rd argument not allowed unless all arguments are integers
show(lambda: pow(2, 3, 0))  # CHECK: ValueError pow() 3rd argument cannot be 0
show(lambda: round('a'))  # CHECK: TypeError type str doesn't define __round__ method
show(lambda: round(1.5, 'a'))  # CHECK: TypeError 'str' object cannot be interpreted as an integer
show(lambda: round(float('nan')))  # CHECK: ValueError cannot convert float NaN to integer
show(lambda: round(float('inf')))  # CHECK: OverflowError cannot convert float infinity to integer
class N:
    def __abs__(self): return 'abs'
    def __divmod__(self, o): return 'divmod', o
    def __rdivmod__(self, o): return 'rdivmod', o
    def __pow__(self, o, m=None): return 'pow', o, m
    def __rpow__(self, o, m=None): return 'rpow', o, m
    def __round__(self, n='none'): return 'round', n
    def __index__(self): return 97
print(abs(N()), divmod(N(), 1), divmod(1, N()), pow(N(), 2), pow(2, N()), pow(N(), 2, 3), pow(2, N(), 3))
# CHECK: abs ('divmod', 1) ('rdivmod', 1) ('pow', 2, None) ('rpow', 2, None) ('pow', 2, 3) ('rpow', 2, 3)
print(round(N()), round(N(), 2), chr(N()), hex(N()))  # CHECK: ('round', 'none') ('round', 2) a 0x61
