# RUN: %run %s | FileCheck --match-full-lines %s

e = ValueError("x")
for name in ["args", "__traceback__", "__context__", "__cause__", "__suppress_context__"]:
    try:
        setattr(e, name, 5)
    except TypeError as error:
        print(error)
    try:
        delattr(e, name)
    except TypeError as error:
        print(error)
e.__cause__ = KeyError()
print(e.__suppress_context__, repr(e.__cause__))

# CHECK: 'int' object is not iterable
# CHECK-NEXT: args may not be deleted
# CHECK-NEXT: __traceback__ must be a traceback or None
# CHECK-NEXT: __traceback__ may not be deleted
# CHECK-NEXT: exception context must be None or derive from BaseException
# CHECK-NEXT: __context__ may not be deleted
# CHECK-NEXT: exception cause must be None or derive from BaseException
# CHECK-NEXT: __cause__ may not be deleted
# CHECK-NEXT: attribute value type must be bool
# CHECK-NEXT: can't delete numeric/char attribute
# CHECK-NEXT: True KeyError()
