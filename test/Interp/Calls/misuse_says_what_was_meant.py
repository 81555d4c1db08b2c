# RUN: %run %s | FileCheck --match-full-lines %s
import sys


def attempt(code):
    try:
        exec(code, {"__name__": "__main__"})
    except Exception as error:
        print(type(error).__name__, error)


attempt("def f(*a): pass\nf(*3)")
attempt("def f(*a): pass\nf(1, *3)")
attempt("def f(**k): pass\nf(**3)")
attempt("print(**3)")
attempt("def foo(alpha): pass\nfoo(alhpa=1)")
attempt("def foo(*, alpha=1): pass\nfoo(alhpa=1)")
attempt("def foo(alpha, /): pass\nfoo(1, alhpa=1)")
attempt("def foo(alpha): pass\nfoo(beta=1)")
attempt("import math.foo")
attempt("import collections.foo")
attempt("class A(3): pass")
attempt("class A:\n  p = property(lambda self: 1)\nA().p = 2")
attempt("class A:\n  def g(self): pass\n  p = property(g)\n  q = [p]\ndel A.p\nA.r = A.q[0]\nA().r = 2")
# CHECK: TypeError __main__.f() argument after * must be an iterable, not int
# CHECK-NEXT: TypeError Value after * must be an iterable, not int
# CHECK-NEXT: TypeError __main__.f() argument after ** must be a mapping, not int
# CHECK-NEXT: TypeError print() argument after ** must be a mapping, not int
# CHECK-NEXT: TypeError foo() got an unexpected keyword argument 'alhpa'. Did you mean 'alpha'?
# CHECK-NEXT: TypeError foo() got an unexpected keyword argument 'alhpa'. Did you mean 'alpha'?
# CHECK-NEXT: TypeError foo() got an unexpected keyword argument 'alhpa'
# CHECK-NEXT: TypeError foo() got an unexpected keyword argument 'beta'
# CHECK-NEXT: ModuleNotFoundError No module named 'math.foo'; 'math' is not a package
# CHECK-NEXT: ModuleNotFoundError No module named 'collections.foo'
# CHECK-NEXT: TypeError int expected at most 2 arguments, got 3
# CHECK-NEXT: AttributeError property 'p' of 'A' object has no setter
# CHECK-NEXT: AttributeError property 'p' of 'A' object has no setter
