# RUN: %run %s | FileCheck --match-full-lines %s
for text in ("1+2j", "(1+2j)", " ( 1-2j ) ", "j", "-j", "1+j", "1e5-1e-5j", "nan+infj", "1_0+1_0j", "5", "-nanj",
             "1 + 2j", "", "(1", "1j2", "+-1j", "1+2", "1_+j", "x"):
    try:
        print(text, complex(text))
    except ValueError as error:
        print(error)


class Complex:
    def __complex__(self):
        return 2 + 3j


class Float:
    def __float__(self):
        return 2.5


print(complex(), complex(1), complex(1, 2), complex(real=1, imag=2), complex(imag=2), complex(Complex()))
print(complex(Float()), complex(Float(), Float()), complex.from_number(3), complex.from_number(Complex()))
for arguments in (([],), (1, "2"), ("1", 2), (b"1",), (None,)):
    try:
        complex(*arguments)
    except TypeError as error:
        print(error)

# CHECK: 1+2j (1+2j)
# CHECK-NEXT: (1+2j) (1+2j)
# CHECK-NEXT:  ( 1-2j )  (1-2j)
# CHECK-NEXT: j 1j
# CHECK-NEXT: -j -1j
# CHECK-NEXT: 1+j (1+1j)
# CHECK-NEXT: 1e5-1e-5j (100000-1e-05j)
# CHECK-NEXT: nan+infj (nan+infj)
# CHECK-NEXT: 1_0+1_0j (10+10j)
# CHECK-NEXT: 5 (5+0j)
# CHECK-NEXT: -nanj nanj
# CHECK-NEXT: complex() arg is a malformed string
# CHECK-NEXT: complex() arg is a malformed string
# CHECK-NEXT: complex() arg is a malformed string
# CHECK-NEXT: complex() arg is a malformed string
# CHECK-NEXT: complex() arg is a malformed string
# CHECK-NEXT: complex() arg is a malformed string
# CHECK-NEXT: could not convert string to complex: '1_+j'
# CHECK-NEXT: complex() arg is a malformed string
# CHECK-NEXT: 0j (1+0j) (1+2j) (1+2j) 2j (2+3j)
# CHECK-NEXT: (2.5+0j) (2.5+2.5j) (3+0j) (2+3j)
# CHECK-NEXT: complex() argument must be a string or a number, not list
# CHECK-NEXT: complex() argument 'imag' must be a real number, not str
# CHECK-NEXT: complex() argument 'real' must be a real number, not str
# CHECK-NEXT: complex() argument must be a string or a number, not bytes
# CHECK-NEXT: complex() argument must be a string or a number, not NoneType
