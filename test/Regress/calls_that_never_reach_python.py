# DIVERGES: the native stack of pyodide ends first.
# RUN: %run %s | FileCheck --match-full-lines %s
# Calls that lead from one built-in to the next end before the native stack does.
class A:
    pass
A.__init__ = A
class B:
    pass
B.__call__ = B()
for call in (A, B()):
    try:
        call()
    except RecursionError as error:
        print(error)
# CHECK-COUNT-2: maximum recursion depth exceeded{{.*}}
