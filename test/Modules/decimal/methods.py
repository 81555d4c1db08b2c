# RUN: %run %s | FileCheck --match-full-lines %s
from decimal import *
import decimal, math, numbers
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
D=Decimal
print(D('1.20').compare_total(D('1.2')), D('12').copy_sign(D('-1')), D('1').same_quantum(D('2')), D('1.1').fma(2,3), D('7').remainder_near(D('4')), D('123').scaleb(2), D('123').shift(1), D('123').rotate(-1), D('101').logical_and(D('110')), D('1').max(D('NaN')), D('1').min(2), D('10').next_toward(11), D('1e3').to_integral_exact(), D('1.50').normalize(), D('100').normalize(), D('1E+3').normalize())
print(D.from_float(0.1), D('3.14').real, D('3.14').imag, bool(D(0)), complex(D(1)), D('1E+3').__str__(), f'{D("1E+3"):f}', str(D('1E+3').quantize(D(1))), isinstance(D(1), numbers.Number))
class M(D): pass
print(repr(M('1.5')), type(M(1)+M(2)).__name__, M(3))
import copy, json; print(copy.copy(D(1)), copy.deepcopy([D(1)]), '%s %.2f %d' % (D('1.5'),D('2.345'),D('7.9')))
print(divmod(D('-7'),D(2)), D(-7)//2, D(-7)%2, D('1E+3')==1000, D('1.0')==1, {D('1.0'):1}[1])
try: json.dumps(D(1))
except TypeError as e: print(e)
show(lambda: D('1').__pow__('a')); show(lambda: D(5).foo)
print(DecimalTuple(0,(1,),2), D('NaN')==D('NaN'), D('NaN')!=1)
show(lambda: D('NaN')<1); show(lambda: hash(D('sNaN'))); show(lambda: int(D('NaN'))); show(lambda: int(D('Inf'))); show(lambda: D('Inf').as_integer_ratio()); show(lambda: D('1.5').as_integer_ratio())
# CHECK: -1 -12 True 5.2 -1 1.23E+4 1230 3000000000000000000000000012 100 1 1 10.00000000000000000000000001 1E+3 1.5 1E+2 1E+3
# CHECK-NEXT: 0.1000000000000000055511151231257827021181583404541015625 3.14 0 False (1+0j) 1E+3 1000 1000 True
# CHECK-NEXT: Decimal('1.5') Decimal 3
# CHECK-NEXT: 1 [Decimal('1')] 1.5 2.35 7
# CHECK-NEXT: (Decimal('-3'), Decimal('-1')) -3 -1 True True 1
# CHECK-NEXT: Object of type Decimal is not JSON serializable
# CHECK-NEXT: NotImplemented
# CHECK-NEXT: AttributeError 'decimal.Decimal' object has no attribute 'foo'
# CHECK-NEXT: DecimalTuple(sign=0, digits=(1,), exponent=2) False True
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: TypeError Cannot hash a signaling NaN value
# CHECK-NEXT: ValueError cannot convert NaN to integer
# CHECK-NEXT: OverflowError cannot convert Infinity to integer
# CHECK-NEXT: OverflowError cannot convert Infinity to integer ratio
# CHECK-NEXT: (3, 2)
