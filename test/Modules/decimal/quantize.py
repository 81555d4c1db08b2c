# RUN: %run %s | FileCheck --match-full-lines %s
from decimal import *
import decimal, math
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
D=Decimal; setcontext(Context())
for q in ['1','.01','.001','1E1','1E-30']:
    for r in ['ROUND_CEILING','ROUND_FLOOR','ROUND_UP','ROUND_DOWN','ROUND_HALF_UP','ROUND_HALF_DOWN','ROUND_HALF_EVEN','ROUND_05UP']:
        for v in ['2.675','-2.675','2.5','-1.125','0.005','9.995']:
            show(lambda: D(v).quantize(D(q),rounding=r))
show(lambda: D('1').quantize(D('1'), rounding='X'))
# CHECK: Decimal('3')
# CHECK-NEXT: Decimal('-2')
# CHECK-NEXT: Decimal('3')
# CHECK-NEXT: Decimal('-1')
# CHECK-NEXT: Decimal('1')
# CHECK-NEXT: Decimal('10')
# CHECK-NEXT: Decimal('2')
# CHECK-NEXT: Decimal('-3')
# CHECK-NEXT: Decimal('2')
# CHECK-NEXT: Decimal('-2')
# CHECK-NEXT: Decimal('0')
# CHECK-NEXT: Decimal('9')
# CHECK-NEXT: Decimal('3')
# CHECK-NEXT: Decimal('-3')
# CHECK-NEXT: Decimal('3')
# CHECK-NEXT: Decimal('-2')
# CHECK-NEXT: Decimal('1')
# CHECK-NEXT: Decimal('10')
# CHECK-NEXT: Decimal('2')
# CHECK-NEXT: Decimal('-2')
# CHECK-NEXT: Decimal('2')
# CHECK-NEXT: Decimal('-1')
# CHECK-NEXT: Decimal('0')
# CHECK-NEXT: Decimal('9')
# CHECK-NEXT: Decimal('3')
# CHECK-NEXT: Decimal('-3')
# CHECK-NEXT: Decimal('3')
# CHECK-NEXT: Decimal('-1')
# CHECK-NEXT: Decimal('0')
# CHECK-NEXT: Decimal('10')
# CHECK-NEXT: Decimal('3')
# CHECK-NEXT: Decimal('-3')
# CHECK-NEXT: Decimal('2')
# CHECK-NEXT: Decimal('-1')
# CHECK-NEXT: Decimal('0')
# CHECK-NEXT: Decimal('10')
# CHECK-NEXT: Decimal('3')
# CHECK-NEXT: Decimal('-3')
# CHECK-NEXT: Decimal('2')
# CHECK-NEXT: Decimal('-1')
# CHECK-NEXT: Decimal('0')
# CHECK-NEXT: Decimal('10')
# CHECK-NEXT: Decimal('2')
# CHECK-NEXT: Decimal('-2')
# CHECK-NEXT: Decimal('2')
# CHECK-NEXT: Decimal('-1')
# CHECK-NEXT: Decimal('1')
# CHECK-NEXT: Decimal('9')
# CHECK-NEXT: Decimal('2.68')
# CHECK-NEXT: Decimal('-2.67')
# CHECK-NEXT: Decimal('2.50')
# CHECK-NEXT: Decimal('-1.12')
# CHECK-NEXT: Decimal('0.01')
# CHECK-NEXT: Decimal('10.00')
# CHECK-NEXT: Decimal('2.67')
# CHECK-NEXT: Decimal('-2.68')
# CHECK-NEXT: Decimal('2.50')
# CHECK-NEXT: Decimal('-1.13')
# CHECK-NEXT: Decimal('0.00')
# CHECK-NEXT: Decimal('9.99')
# CHECK-NEXT: Decimal('2.68')
# CHECK-NEXT: Decimal('-2.68')
# CHECK-NEXT: Decimal('2.50')
# CHECK-NEXT: Decimal('-1.13')
# CHECK-NEXT: Decimal('0.01')
# CHECK-NEXT: Decimal('10.00')
# CHECK-NEXT: Decimal('2.67')
# CHECK-NEXT: Decimal('-2.67')
# CHECK-NEXT: Decimal('2.50')
# CHECK-NEXT: Decimal('-1.12')
# CHECK-NEXT: Decimal('0.00')
# CHECK-NEXT: Decimal('9.99')
# CHECK-NEXT: Decimal('2.68')
# CHECK-NEXT: Decimal('-2.68')
# CHECK-NEXT: Decimal('2.50')
# CHECK-NEXT: Decimal('-1.13')
# CHECK-NEXT: Decimal('0.01')
# CHECK-NEXT: Decimal('10.00')
# CHECK-NEXT: Decimal('2.67')
# CHECK-NEXT: Decimal('-2.67')
# CHECK-NEXT: Decimal('2.50')
# CHECK-NEXT: Decimal('-1.12')
# CHECK-NEXT: Decimal('0.00')
# CHECK-NEXT: Decimal('9.99')
# CHECK-NEXT: Decimal('2.68')
# CHECK-NEXT: Decimal('-2.68')
# CHECK-NEXT: Decimal('2.50')
# CHECK-NEXT: Decimal('-1.12')
# CHECK-NEXT: Decimal('0.00')
# CHECK-NEXT: Decimal('10.00')
# CHECK-NEXT: Decimal('2.67')
# CHECK-NEXT: Decimal('-2.67')
# CHECK-NEXT: Decimal('2.50')
# CHECK-NEXT: Decimal('-1.12')
# CHECK-NEXT: Decimal('0.01')
# CHECK-NEXT: Decimal('9.99')
# CHECK-NEXT: Decimal('2.675')
# CHECK-NEXT: Decimal('-2.675')
# CHECK-NEXT: Decimal('2.500')
# CHECK-NEXT: Decimal('-1.125')
# CHECK-NEXT: Decimal('0.005')
# CHECK-NEXT: Decimal('9.995')
# CHECK-NEXT: Decimal('2.675')
# CHECK-NEXT: Decimal('-2.675')
# CHECK-NEXT: Decimal('2.500')
# CHECK-NEXT: Decimal('-1.125')
# CHECK-NEXT: Decimal('0.005')
# CHECK-NEXT: Decimal('9.995')
# CHECK-NEXT: Decimal('2.675')
# CHECK-NEXT: Decimal('-2.675')
# CHECK-NEXT: Decimal('2.500')
# CHECK-NEXT: Decimal('-1.125')
# CHECK-NEXT: Decimal('0.005')
# CHECK-NEXT: Decimal('9.995')
# CHECK-NEXT: Decimal('2.675')
# CHECK-NEXT: Decimal('-2.675')
# CHECK-NEXT: Decimal('2.500')
# CHECK-NEXT: Decimal('-1.125')
# CHECK-NEXT: Decimal('0.005')
# CHECK-NEXT: Decimal('9.995')
# CHECK-NEXT: Decimal('2.675')
# CHECK-NEXT: Decimal('-2.675')
# CHECK-NEXT: Decimal('2.500')
# CHECK-NEXT: Decimal('-1.125')
# CHECK-NEXT: Decimal('0.005')
# CHECK-NEXT: Decimal('9.995')
# CHECK-NEXT: Decimal('2.675')
# CHECK-NEXT: Decimal('-2.675')
# CHECK-NEXT: Decimal('2.500')
# CHECK-NEXT: Decimal('-1.125')
# CHECK-NEXT: Decimal('0.005')
# CHECK-NEXT: Decimal('9.995')
# CHECK-NEXT: Decimal('2.675')
# CHECK-NEXT: Decimal('-2.675')
# CHECK-NEXT: Decimal('2.500')
# CHECK-NEXT: Decimal('-1.125')
# CHECK-NEXT: Decimal('0.005')
# CHECK-NEXT: Decimal('9.995')
# CHECK-NEXT: Decimal('2.675')
# CHECK-NEXT: Decimal('-2.675')
# CHECK-NEXT: Decimal('2.500')
# CHECK-NEXT: Decimal('-1.125')
# CHECK-NEXT: Decimal('0.005')
# CHECK-NEXT: Decimal('9.995')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-1E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-1E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('-1E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('-1E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('-0E+1')
# CHECK-NEXT: Decimal('0E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('-1E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('-1E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: Decimal('1E+1')
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: Decimal('0.005000000000000000000000000000')
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: Decimal('0.005000000000000000000000000000')
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: Decimal('0.005000000000000000000000000000')
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: Decimal('0.005000000000000000000000000000')
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: Decimal('0.005000000000000000000000000000')
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: Decimal('0.005000000000000000000000000000')
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: Decimal('0.005000000000000000000000000000')
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: Decimal('0.005000000000000000000000000000')
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: TypeError valid values for rounding are:
# CHECK-NEXT:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
# CHECK-NEXT:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
# CHECK-NEXT:    ROUND_05UP]
