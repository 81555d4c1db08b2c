# RUN: %run %s | FileCheck --match-full-lines %s
from decimal import *
import decimal, math
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
D=Decimal
for s in ['1.5','abc','','  12 ','1_000.5','1e5','1E-7','.5','5.','inf','-Infinity','nan123','sNaN','+3','--3','1e','１２','0E-10','0.0000001','0.000001','123E+3']:
    show(lambda: D(s))
for v in [1,True,1.1,(0,(1,2,3),-2),(1,(),'F'),(0,(),'n'),None,[1],(1,2),0.1,-2.5,float('inf'),float('nan'),10**40, '1'*40]:
    show(lambda: D(v))
# CHECK: Decimal('1.5')
# CHECK-NEXT: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# CHECK-NEXT: Decimal('12')
# CHECK-NEXT: Decimal('1000.5')
# CHECK-NEXT: Decimal('1E+5')
# CHECK-NEXT: Decimal('1E-7')
# CHECK-NEXT: Decimal('0.5')
# CHECK-NEXT: Decimal('5')
# CHECK-NEXT: Decimal('Infinity')
# CHECK-NEXT: Decimal('-Infinity')
# CHECK-NEXT: Decimal('NaN123')
# CHECK-NEXT: Decimal('sNaN')
# CHECK-NEXT: Decimal('3')
# CHECK-NEXT: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# CHECK-NEXT: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# CHECK-NEXT: Decimal('12')
# CHECK-NEXT: Decimal('0E-10')
# CHECK-NEXT: Decimal('1E-7')
# CHECK-NEXT: Decimal('0.000001')
# CHECK-NEXT: Decimal('1.23E+5')
# CHECK-NEXT: Decimal('1')
# CHECK-NEXT: Decimal('1')
# CHECK-NEXT: Decimal('1.100000000000000088817841970012523233890533447265625')
# CHECK-NEXT: Decimal('1.23')
# CHECK-NEXT: Decimal('-Infinity')
# CHECK-NEXT: Decimal('NaN')
# CHECK-NEXT: TypeError conversion from NoneType to Decimal is not supported
# CHECK-NEXT: ValueError argument must be a sequence of length 3
# CHECK-NEXT: ValueError argument must be a sequence of length 3
# CHECK-NEXT: Decimal('0.1000000000000000055511151231257827021181583404541015625')
# CHECK-NEXT: Decimal('-2.5')
# CHECK-NEXT: Decimal('Infinity')
# CHECK-NEXT: Decimal('NaN')
# CHECK-NEXT: Decimal('10000000000000000000000000000000000000000')
# CHECK-NEXT: Decimal('1111111111111111111111111111111111111111')
