# RUN: %run %s | FileCheck --match-full-lines %s
from decimal import *
import decimal, math
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
D=Decimal
show(lambda: pow(D(3),D(4),D(5))); show(lambda: D(2)**3); show(lambda: 2**D(3)); show(lambda: D(2)**0.5); show(lambda: D(1)+1.0); show(lambda: D(1)<1.5); show(lambda: D('0.1')==0.1); show(lambda: D('0.5')==0.5); show(lambda: D(1)=='1'); show(lambda: D(1)<'1')
print(hash(D('1.5'))==hash(1.5), hash(D(10))==hash(10), hash(D('1E+20'))==hash(10**20))
from fractions import Fraction
print(D('0.5')==Fraction(1,2), D('0.3')<Fraction(1,3), D('0.34')<Fraction(1,3), Fraction(D('0.125')), hash(D('0.25'))==hash(Fraction(1,4)))
print(max(D(1),D('2.5'),2), sum([D('0.1')]*10), sorted([D(3),D('1.5'),2]), math.floor(D('1.7')), math.ceil(D('1.2')), math.trunc(D('-1.7')), round(D('2.675'),2), round(D('2.5')), int(D('12.9')), float(D('0.1')), abs(D('-3')), -D('0'), +D('1.2345678901234567890123456789012345'))
# CHECK: Decimal('1')
# CHECK-NEXT: Decimal('8')
# CHECK-NEXT: Decimal('8')
# CHECK-NEXT: TypeError unsupported operand type(s) for ** or pow(): 'decimal.Decimal' and 'float'
# CHECK-NEXT: TypeError unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
# CHECK-NEXT: True
# CHECK-NEXT: False
# CHECK-NEXT: True
# CHECK-NEXT: False
# CHECK-NEXT: TypeError '<' not supported between instances of 'decimal.Decimal' and 'str'
# CHECK-NEXT: True True True
# CHECK-NEXT: True True False 1/8 True
# CHECK-NEXT: 2.5 1.0 [Decimal('1.5'), 2, Decimal('3')] 1 2 -1 2.68 2 12 0.1 3 0 1.234567890123456789012345679
