# RUN: %run %s | FileCheck --match-full-lines %s
def attempt(text, *args, **kwargs):
    try:
        print(text.format(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt("{")  # CHECK: ValueError: Single '{' encountered in format string
attempt("}")  # CHECK: ValueError: Single '}' encountered in format string
attempt("{0")  # CHECK: ValueError: expected '}' before end of string
attempt("{}")  # CHECK: IndexError: Replacement index 0 out of range for positional args tuple
attempt("{x}")  # CHECK: KeyError: 'x'
attempt("{} {0}", 1)
# CHECK: ValueError: cannot switch from automatic field numbering to manual field specification
attempt("{0} {}", 1)
# CHECK: ValueError: cannot switch from manual field specification to automatic field numbering
attempt("{!x}", 1)  # CHECK: ValueError: Unknown conversion specifier x
attempt("{!r", 1)  # CHECK: ValueError: unmatched '{' in format spec
attempt("{0!rx}", 1)  # CHECK: ValueError: expected ':' after conversion specifier
attempt("{0[}", [1])  # CHECK: ValueError: expected '}' before end of string
attempt("{0.}", 1)  # CHECK: ValueError: Empty attribute in format string
attempt("{0[0]x}", [1])
# CHECK: ValueError: Only '.' or '[' may follow ']' in format field specifier
attempt("{:{:{}}}", 1, 2, 3)  # CHECK: ValueError: Max string recursion exceeded
attempt("{:d}", "x")  # CHECK: ValueError: Unknown format code 'd' for object of type 'str'
attempt("{:=5}", "x")  # CHECK: ValueError: '=' alignment not allowed in string format specifier
attempt("{:+}", "x")  # CHECK: ValueError: Sign not allowed in string format specifier
attempt("{{}", 1)  # CHECK: ValueError: Single '}' encountered in format string
attempt("{a{b}", 1)  # CHECK: ValueError: unexpected '{' in field name
