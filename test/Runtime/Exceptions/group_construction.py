# RUN: %run %s | FileCheck --match-full-lines %s

def show(*args):
    try:
        group = ExceptionGroup(*args)
        print(repr(group), "|", group, "|", group.message, group.exceptions)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


show("a", [ValueError(1)])
show("a", (ValueError(1), TypeError(2)))
show()
show("a")
show(1, [ValueError()])
show("a", 1)
show("a", [])
show("a", [1])
show("a", [KeyboardInterrupt()])
show("a", {ValueError()})
print(type(BaseExceptionGroup("a", [ValueError()])).__name__)
print(type(BaseExceptionGroup("a", [KeyboardInterrupt()])).__name__)
print([c.__name__ for c in ExceptionGroup.__mro__])

# CHECK: ExceptionGroup('a', [ValueError(1)]) | a (1 sub-exception) | a (ValueError(1),)
# CHECK-NEXT: ExceptionGroup('a', (ValueError(1), TypeError(2))) | a (2 sub-exceptions) | a (ValueError(1), TypeError(2))
# CHECK-NEXT: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
# CHECK-NEXT: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# CHECK-NEXT: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# CHECK-NEXT: TypeError second argument (exceptions) must be a sequence
# CHECK-NEXT: ValueError second argument (exceptions) must be a non-empty sequence
# CHECK-NEXT: ValueError Item 0 of second argument (exceptions) is not an exception
# CHECK-NEXT: TypeError Cannot nest BaseExceptions in an ExceptionGroup
# CHECK-NEXT: TypeError second argument (exceptions) must be a sequence
# CHECK-NEXT: ExceptionGroup
# CHECK-NEXT: BaseExceptionGroup
# CHECK-NEXT: ['ExceptionGroup', 'BaseExceptionGroup', 'Exception', 'BaseException', 'object']
