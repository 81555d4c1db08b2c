# RUN: %run %s | FileCheck --match-full-lines %s
import enum
from enum import *
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: FlagBoundary.STRICT); t(lambda: [*FlagBoundary]); t(lambda: [*EnumCheck])
# CHECK: <FlagBoundary.STRICT: 'strict'>
# CHECK-NEXT: [<FlagBoundary.STRICT: 'strict'>, <FlagBoundary.CONFORM: 'conform'>, <FlagBoundary.EJECT: 'eject'>, <FlagBoundary.KEEP: 'keep'>]
# CHECK-NEXT: [<EnumCheck.CONTINUOUS: 'no skipped integer values'>, <EnumCheck.NAMED_FLAGS: 'multi-flag aliases may not contain unnamed flags'>, <EnumCheck.UNIQUE: 'one name per value'>]
def f():
    @verify(CONTINUOUS)
    class V(Enum):
        A=1; B=3
t(f)  # CHECK: ValueError invalid enum 'V': missing values 2
def f():
    @verify(UNIQUE)
    class V(Enum):
        A=1; B=1
t(f)  # CHECK: ValueError aliases found in <enum 'V'>: B -> A
def f():
    @verify(NAMED_FLAGS)
    class V(Flag):
        A=1; B=8; C=14
t(f)
# CHECK: ValueError invalid Flag 'V': alias C is missing combined values of 0x6 [use enum.show_flag_values(value) for details]
t(lambda: enum.bin(10)); t(lambda: enum.bin(~10,8)); t(lambda: enum.show_flag_values(11))
# CHECK: '0b0 1010'
# CHECK-NEXT: '0b1 11110101'
# CHECK-NEXT: [1, 2, 8]
t(lambda: enum.Enum('Animal', {'CAT':1,'DOG':2}).DOG)  # CHECK: <Animal.DOG: 2>
t(lambda: enum.Enum('Animal', [('CAT',7)], module='mm').CAT.__class__.__module__)  # CHECK: 'mm'
t(lambda: IntEnum('Q','a,b').b+1)  # CHECK: 3
t(lambda: Flag('Fl','a b c').c)  # CHECK: <Fl.c: 4>
t(lambda: Enum('E2', 'a b', type=str).a)  # CHECK: <E2.a: '1'>
t(lambda: Enum('E3',''))  # CHECK: <enum 'E3'>
t(lambda: list(Enum('E3','')))  # CHECK: []
