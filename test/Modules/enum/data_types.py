# RUN: %run %s | FileCheck --match-full-lines %s
from enum import *
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
class I(IntEnum):
    A=1; B='2'
t(lambda: I.A+1)  # CHECK: 2
t(lambda: I.B)  # CHECK: <I.B: 2>
t(lambda: f'{I.A}')  # CHECK: '1'
t(lambda: str(I.A))  # CHECK: '1'
t(lambda: I.A<I.B)  # CHECK: True
t(lambda: I(2))  # CHECK: <I.B: 2>
t(lambda: isinstance(I.A,int))  # CHECK: True
t(lambda: '%s %d %r'%(I.A,I.A,I.A))  # CHECK: '1 1 <I.A: 1>'
class F(IntFlag):
    A=1; B=2; D=8
t(lambda: F(15))  # CHECK: <F.A|B|D|4: 15>
t(lambda: F(4))  # CHECK: <F: 4>
t(lambda: ~F.A)  # CHECK: <F.B|D|4: 14>
t(lambda: F.A|4)  # CHECK: <F.A|4: 5>
t(lambda: F(-1))  # CHECK: <F.A|B|D|4: 15>
t(lambda: str(F.A|F.B))  # CHECK: '3'
t(lambda: list(F(15)))  # CHECK: [<F.A: 1>, <F.B: 2>, <F.D: 8>]
t(lambda: F.A+1)  # CHECK: 2
t(lambda: F(0))  # CHECK: <F: 0>
t(lambda: 1|F.B)  # CHECK: <F.A|B: 3>
class S(StrEnum):
    RED=auto(); BLUE='b'
t(lambda: S.RED)  # CHECK: <S.RED: 'red'>
t(lambda: str(S.RED))  # CHECK: 'red'
t(lambda: S('b'))  # CHECK: <S.BLUE: 'b'>
t(lambda: f'{S.BLUE:>3}')  # CHECK: '  b'
t(lambda: S.RED.upper())  # CHECK: 'RED'
def f():
    class T(StrEnum):
        A=1
t(f)  # CHECK: TypeError 1 is not a string
def f():
    class T(StrEnum):
        A='a','b','c','d'
t(f)  # CHECK: TypeError too many arguments for str(): ('a', 'b', 'c', 'd')
class Planet(Enum):
    MERCURY=(3.3e23, 2.4e6); EARTH=(5.9e24,6.3e6)
    def __init__(self, mass, radius): self.mass=mass; self.radius=radius
    @property
    def g(self): return 6.67e-11*self.mass/self.radius**2
t(lambda: Planet.EARTH.value)  # CHECK: (5.9e+24, 6300000.0)
t(lambda: round(Planet.EARTH.g,2))  # CHECK: 9.92
t(lambda: Planet((3.3e23,2.4e6)))  # CHECK: <Planet.MERCURY: (3.3e+23, 2400000.0)>
class Co(bytes, Enum):
    def __new__(cls, value, label):
        obj=bytes.__new__(cls,[value]); obj._value_=value; obj.label=label; return obj
    A=(1,'one'); B=(2,'two')
t(lambda: Co.A); t(lambda: Co.B.label); t(lambda: Co(2)); t(lambda: bytes(Co.A))
# CHECK: TypeError descriptor '__repr__' requires a 'bytes' object but received a 'int'
# CHECK-NEXT: 'two'
# CHECK-NEXT: TypeError descriptor '__repr__' requires a 'bytes' object but received a 'int'
# CHECK-NEXT: b'\x01'
class DE(float, Enum):
    A=1.5
t(lambda: DE.A); t(lambda: DE.A+1); t(lambda: str(DE.A)); t(lambda: f'{DE.A:.2f}')
# CHECK: <DE.A: 1.5>
# CHECK-NEXT: 2.5
# CHECK-NEXT: 'DE.A'
# CHECK-NEXT: ValueError Unknown format code 'f' for object of type 'str'
class Tp(tuple, Enum):
    A=(1,2)
t(lambda: Tp.A); t(lambda: Tp.A[1])
# CHECK: <Tp.A: (1, 2)>
# CHECK-NEXT: 2
from dataclasses import dataclass
@dataclass
class Dt:
    x:int; y:int=2
class DtE(Dt, Enum):
    A=1; B=3,4
t(lambda: DtE.A); t(lambda: DtE.B.y)
# CHECK: <DtE.A: x=1, y=2>
# CHECK-NEXT: 4
