# RUN: %run %s | FileCheck --match-full-lines %s
from decimal import *
import decimal, math
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
D=Decimal; setcontext(Context())
c=getcontext()
c.traps[DivisionByZero]=False; print(D(1)/0, D(-1)/0); c.traps[DivisionByZero]=True
c.traps[Inexact]=True; show(lambda: D(1)/3); c.traps[Inexact]=False
show(lambda: D(1)/0); show(lambda: D(0)/0); show(lambda: D(1)%0); show(lambda: D(1)//0); show(lambda: divmod(D(1),0)); show(lambda: D('sNaN')+1); show(lambda: D('1E+999999')*10); show(lambda: D(1).quantize(D('1E-40')))
show(lambda: setattr(c,'prec',0)); show(lambda: setattr(c,'prec','a')); show(lambda: setattr(c,'rounding','a')); show(lambda: Context(prec=5).create_decimal('1.2345678'))
print(BasicContext, ExtendedContext); print(Context(prec=3,rounding=ROUND_DOWN).divide(D(2),D(3)), Context(prec=4).power(D(2),D('0.5')), c.compare(D(1),D(2)), c.max(1,2), c.to_sci_string(D('1E+3')))
# CHECK: Infinity -Infinity
# CHECK-NEXT: Inexact [<class 'decimal.Inexact'>]
# CHECK-NEXT: DivisionByZero [<class 'decimal.DivisionByZero'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.DivisionUndefined'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: DivisionByZero [<class 'decimal.DivisionByZero'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>, <class 'decimal.DivisionByZero'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: Overflow [<class 'decimal.Overflow'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: ValueError valid range for prec is [1, MAX_PREC]
# CHECK-NEXT: TypeError an integer is required
# CHECK-NEXT: TypeError valid values for rounding are:
# CHECK-NEXT:   [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
# CHECK-NEXT:    ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
# CHECK-NEXT:    ROUND_05UP]
# CHECK-NEXT: Decimal('1.2346')
# CHECK-NEXT: Context(prec=9, rounding=ROUND_HALF_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow]) Context(prec=9, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[])
# CHECK-NEXT: 0.666 1.414 -1 2 1E+3
