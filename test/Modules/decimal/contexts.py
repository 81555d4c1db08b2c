# RUN: %run %s | FileCheck --match-full-lines %s
from decimal import *
import decimal, math
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
D=Decimal; setcontext(Context())
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1)/3, D('123456789')*1, +D('1.23456789'))
    ctx.rounding = ROUND_UP
    print(D(1)/3, ctx)
with localcontext(prec=50): print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(2)**D('0.5'))
print(getcontext()); c=getcontext(); print(c.flags[Inexact], c.flags[Rounded]); print(c.flags); c.clear_flags(); print(c.traps[DivisionByZero])
# CHECK: 0.33333 1.2346E+8 1.2346
# CHECK-NEXT: 0.33334 Context(prec=5, rounding=ROUND_UP, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Inexact, Rounded], traps=[InvalidOperation, DivisionByZero, Overflow])
# CHECK-NEXT: 1.4142135623730950488016887242096980785696718753769 2.7182818284590452353602874713526624977572470937000 2.3025850929940456840179914546843642076011014886288 1.4142135623730950488016887242096980785696718753769
# CHECK-NEXT: Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
# CHECK-NEXT: False False
# CHECK-NEXT: {<class 'decimal.InvalidOperation'>:False, <class 'decimal.FloatOperation'>:False, <class 'decimal.DivisionByZero'>:False, <class 'decimal.Overflow'>:False, <class 'decimal.Underflow'>:False, <class 'decimal.Subnormal'>:False, <class 'decimal.Inexact'>:False, <class 'decimal.Rounded'>:False, <class 'decimal.Clamped'>:False}
# CHECK-NEXT: True
