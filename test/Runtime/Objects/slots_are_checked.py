# RUN: %run %s | FileCheck --match-full-lines %s
def attempt(source):
    try:
        exec(source, {"__name__": "__main__"})
    except Exception as error:
        print(type(error).__name__, error)


attempt("class A: __slots__ = ('__x',)\na = A(); a._A__x = 1; print(a._A__x)")
attempt("class A: __slots__ = (i for i in 'ab')\nprint(A.a, A.b)")
attempt("class A: __slots__ = ('a b',)")
attempt("class A: __slots__ = ('a', 'a')\nprint(A.a)")
attempt("class A: __slots__ = (1,)")
attempt("class A: __slots__ = 3")
attempt("class A(int): __slots__ = ('a',)")
attempt("class A(tuple): __slots__ = ('a',)")
attempt("class A(str): __slots__ = ('a',)\nprint(A.a)")
attempt("class A(int): __slots__ = ()\nprint(A(3))")
attempt("class A: __slots__ = ('__dict__', '__dict__')")
attempt("class A: pass\nclass B(A): __slots__ = ('__dict__',)")
attempt("class A: a = 1; __slots__ = ('a',)")
attempt("class A: __slots__ = ()\nA().x = 1")
attempt("class A: __slots__ = ('a',)\nx = A(); x.a = 1; del x.a; del x.a")
attempt("class A: __slots__ = ('a',)\nA().a")
print(__debug__)
# CHECK: 1
# CHECK-NEXT: <member 'a' of 'A' objects> <member 'b' of 'A' objects>
# CHECK-NEXT: TypeError __slots__ must be identifiers
# CHECK-NEXT: <member 'a' of 'A' objects>
# CHECK-NEXT: TypeError __slots__ items must be strings, not 'int'
# CHECK-NEXT: TypeError 'int' object is not iterable
# CHECK-NEXT: TypeError nonempty __slots__ not supported for subtype of 'int'
# CHECK-NEXT: TypeError nonempty __slots__ not supported for subtype of 'tuple'
# CHECK-NEXT: <member 'a' of 'A' objects>
# CHECK-NEXT: 3
# CHECK-NEXT: TypeError __dict__ slot disallowed: we already got one
# CHECK-NEXT: TypeError __dict__ slot disallowed: we already got one
# CHECK-NEXT: ValueError 'a' in __slots__ conflicts with class variable
# CHECK-NEXT: AttributeError 'A' object has no attribute 'x' and no __dict__ for setting new attributes
# CHECK-NEXT: AttributeError a
# CHECK-NEXT: AttributeError 'A' object has no attribute 'a'
# CHECK-NEXT: True
