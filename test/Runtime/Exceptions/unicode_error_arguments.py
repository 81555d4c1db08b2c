# RUN: %run %s | FileCheck --match-full-lines %s

def show(function):
    try:
        function()
    except TypeError as e:
        print(e)


show(lambda: UnicodeDecodeError())
show(lambda: UnicodeDecodeError(1, b"", 1, 1, ""))
show(lambda: UnicodeDecodeError("", 1, 1, 1, ""))
show(lambda: UnicodeDecodeError("", b"", "", 1, ""))
show(lambda: UnicodeDecodeError("", b"", 1, 1, 1))
show(lambda: UnicodeEncodeError("", b"", 1, 1, ""))
show(lambda: UnicodeEncodeError(None, "", 1, 1, ""))
show(lambda: UnicodeTranslateError(1, 1, 1, 1))
show(lambda: UnicodeTranslateError("", 1, 1, 1))
show(lambda: UnicodeDecodeError(a=1))

# CHECK: function takes exactly 5 arguments (0 given)
# CHECK-NEXT: argument 1 must be str, not int
# CHECK-NEXT: a bytes-like object is required, not 'int'
# CHECK-NEXT: 'str' object cannot be interpreted as an integer
# CHECK-NEXT: argument 5 must be str, not int
# CHECK-NEXT: argument 2 must be str, not bytes
# CHECK-NEXT: argument 1 must be str, not None
# CHECK-NEXT: argument 1 must be str, not int
# CHECK-NEXT: argument 4 must be str, not int
# CHECK-NEXT: UnicodeDecodeError() takes no keyword arguments
