# RUN: %run %s | FileCheck --match-full-lines %s
from decimal import *
import decimal, math
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
D=Decimal
for a,b in [('2','10'),('2','0.5'),('4','0.5'),('2','-2'),('10','50'),('1.1','100'),('0','0'),('0','-1'),('-2','3'),('-2','0.5'),('1','0.3'),('3','100'),('8','1E-1'),('27','0.3333'),('Inf','2'),('2','Inf'),('0.5','Inf'),('1.05','30'),('9','1.5'),('1.00','5'),('0.001','-3'),('2','1000000'),('1E+10','1E+10'),('-8','-3'),('100','-0.5')]:
    show(lambda: (a,b,D(a)**D(b)))
# CHECK: ('2', '10', Decimal('1024'))
# CHECK-NEXT: ('2', '0.5', Decimal('1.414213562373095048801688724'))
# CHECK-NEXT: ('4', '0.5', Decimal('2.000000000000000000000000000'))
# CHECK-NEXT: ('2', '-2', Decimal('0.25'))
# CHECK-NEXT: ('10', '50', Decimal('1.000000000000000000000000000E+50'))
# CHECK-NEXT: ('1.1', '100', Decimal('13780.61233982227018411833717'))
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: ('0', '-1', Decimal('Infinity'))
# CHECK-NEXT: ('-2', '3', Decimal('-8'))
# CHECK-NEXT: InvalidOperation [<class 'decimal.InvalidOperation'>]
# CHECK-NEXT: ('1', '0.3', Decimal('1.000000000000000000000000000'))
# CHECK-NEXT: ('3', '100', Decimal('5.153775207320113310364611298E+47'))
# CHECK-NEXT: ('8', '1E-1', Decimal('1.231144413344916284499393069'))
# CHECK-NEXT: ('27', '0.3333', Decimal('2.999670434416971013009911479'))
# CHECK-NEXT: ('Inf', '2', Decimal('Infinity'))
# CHECK-NEXT: ('2', 'Inf', Decimal('Infinity'))
# CHECK-NEXT: ('0.5', 'Inf', Decimal('0'))
# CHECK-NEXT: ('1.05', '30', Decimal('4.321942375150662009157288199'))
# CHECK-NEXT: ('9', '1.5', Decimal('27.00000000000000000000000000'))
# CHECK-NEXT: ('1.00', '5', Decimal('1.0000000000'))
# CHECK-NEXT: ('0.001', '-3', Decimal('1E+9'))
# CHECK-NEXT: ('2', '1000000', Decimal('9.900656229295898250697923616E+301029'))
# CHECK-NEXT: Overflow [<class 'decimal.Overflow'>]
# CHECK-NEXT: ('-8', '-3', Decimal('-0.001953125'))
# CHECK-NEXT: ('100', '-0.5', Decimal('0.1000000000000000000000000000'))
