# RUN: %run %s | FileCheck --match-full-lines %s
def attempt(function, *args):
    try:
        function(*args)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt("abc".split, "")  # CHECK: ValueError: empty separator
attempt("abc".split, 5)  # CHECK: TypeError: must be str or None, not int
attempt("abc".partition, "")  # CHECK: ValueError: empty separator
attempt("abc".rpartition, 5)  # CHECK: TypeError: must be str, not int
attempt("abc".strip, 5)  # CHECK: TypeError: strip arg must be None or str
attempt("abc".split, None, "x")
# CHECK: TypeError: 'str' object cannot be interpreted as an integer
