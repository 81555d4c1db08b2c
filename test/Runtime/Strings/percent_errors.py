# RUN: %run %s | FileCheck --match-full-lines %s
def attempt(text, args):
    try:
        print(text % args)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt("%d", "x")  # CHECK: TypeError: %d format: a real number is required, not str
attempt("%s %s", "x")  # CHECK: TypeError: not enough arguments for format string
attempt("%s", (1, 2))  # CHECK: TypeError: not all arguments converted during string formatting
attempt("%z", 1)  # CHECK: ValueError: unsupported format character 'z' (0x7a) at index 1
attempt("%", 1)  # CHECK: ValueError: incomplete format
attempt("%(a)s", 1)  # CHECK: TypeError: format requires a mapping
attempt("%(a", {"a": 1})  # CHECK: ValueError: incomplete format key
attempt("%c", "ab")
# CHECK: TypeError: %c requires an int or a unicode character, not a string of length 2
attempt("%c", -1)  # CHECK: OverflowError: %c arg not in range(0x110000)
attempt("%*d", ("x", 1))  # CHECK: TypeError: * wants int
attempt("%x", 1.5)  # CHECK: TypeError: %x format: an integer is required, not float
attempt("%f", "x")  # CHECK: TypeError: must be real number, not str
attempt("abc", 1)  # CHECK: TypeError: not all arguments converted during string formatting
attempt("%(b)s", {"a": 1})  # CHECK: KeyError: 'b'
