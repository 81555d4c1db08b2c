# sorted, enumerate, pow and issubclass complain in words of their own.
# RUN: %run %s | FileCheck --match-full-lines %s
for source in ("sorted([1], foo=1)", "sorted(iterable=[1])", "sorted()",
               "enumerate()", "enumerate(foo=1)", "enumerate([1], foo=1)",
               "enumerate([1], iterable=1)", "enumerate(start=1)",
               "enumerate(1, 2, 3)", "enumerate([1], start='a')",
               "list(enumerate(start=1, iterable='a'))", "pow(2, 3, 5.0)",
               "pow(2, 3, 'a')", "issubclass(1)"):
    try:
        print(eval(source))
    except TypeError as error:
        print(error)
# CHECK: sort() got an unexpected keyword argument 'foo'
# CHECK-NEXT: sorted expected 1 argument, got 0
# CHECK-NEXT: sorted expected 1 argument, got 0
# CHECK-NEXT: enumerate() missing required argument 'iterable'
# CHECK-NEXT: 'foo' is an invalid keyword argument for enumerate()
# CHECK-NEXT: 'foo' is an invalid keyword argument for enumerate()
# CHECK-NEXT: 'iterable' is an invalid keyword argument for enumerate()
# CHECK-NEXT: 'start' is an invalid keyword argument for enumerate()
# CHECK-NEXT: enumerate() takes at most 2 arguments (3 given)
# CHECK-NEXT: 'str' object cannot be interpreted as an integer
# CHECK-NEXT: [(1, 'a')]
# CHECK-NEXT: pow() 3rd argument not allowed unless all arguments are integers
# CHECK-NEXT: unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'
# CHECK-NEXT: issubclass expected 2 arguments, got 1
