# RUN: %run %s | FileCheck --match-full-lines %s
def attempt(function, *args):
    try:
        function(*args)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt("abc".index, "z")  # CHECK: ValueError: substring not found
attempt("abc".rindex, "z")  # CHECK: ValueError: substring not found
attempt("abc".find, 5)  # CHECK: TypeError: find() argument 1 must be str, not int
attempt("abc".count, None)  # CHECK: TypeError: count() argument 1 must be str, not None
attempt("abc".find, "a", 1.5)
# CHECK: TypeError: slice indices must be integers or None or have an __index__ method
attempt("abc".startswith, 5)
# CHECK: TypeError: startswith first arg must be str or a tuple of str, not int
attempt("abc".endswith, ("a", 5))
# CHECK: TypeError: tuple for endswith must only contain str, not int
attempt(lambda: 5 in "abc")
# CHECK: TypeError: 'in <string>' requires string as left operand, not int
