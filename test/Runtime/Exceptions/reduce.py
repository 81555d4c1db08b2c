# RUN: %run %s | FileCheck --match-full-lines %s

print(ValueError(2).__reduce__())  # CHECK: (<class 'ValueError'>, (2,))
e = ValueError(1)
e.x = 3
print(e.__reduce__())  # CHECK: (<class 'ValueError'>, (1,), {'x': 3})
print(ImportError("a", name="b").__reduce__())  # CHECK: (<class 'ImportError'>, ('a',), {'name': 'b'})
e.__setstate__({"y": 4})
print(e.y)  # CHECK: 4
