# RUN: %run %s | FileCheck --match-full-lines %s

print(repr(ValueError()))  # CHECK: ValueError()
print(repr(ValueError("x")))  # CHECK: ValueError('x')
print(repr(ValueError(1, "y")))  # CHECK: ValueError(1, 'y')
print(str(ValueError(1, "y")))  # CHECK: (1, 'y')
print(repr(str(ValueError())))  # CHECK: ''
print(ValueError(1, 2).args)  # CHECK: (1, 2)


class Error(Exception):
    def __init__(self, code):
        self.code = code


print(repr(Error(5)), Error(5).args, Error(5).code)  # CHECK: Error(5) (5,) 5
e = ValueError()
e.args = [1, 2]
print(e.args, e)  # CHECK: (1, 2) (1, 2)
