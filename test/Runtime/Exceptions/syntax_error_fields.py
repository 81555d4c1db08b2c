# RUN: %run %s | FileCheck --match-full-lines %s

e = SyntaxError("m", ("/a/f.py", 1, 2, "text", 3, 4))
print(e)  # CHECK: m (f.py, line 1)
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)  # CHECK: m /a/f.py 1 2 text 3 4
print(SyntaxError("m", ("f.py", 1, 2, "text")).end_lineno)  # CHECK: None
print(SyntaxError(), SyntaxError("m"), SyntaxError("m", (None, 1, 2, "t")))  # CHECK: None m m (line 1)
try:
    SyntaxError("m", (1, 2, 3, 4, 5))
except TypeError as error:
    print(error)  # CHECK: end_offset must be provided when end_lineno is provided
