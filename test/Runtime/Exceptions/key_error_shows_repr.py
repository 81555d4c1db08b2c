# RUN: %run %s | FileCheck --match-full-lines %s

print(KeyError("a"))  # CHECK: 'a'
print(KeyError("a", "b"))  # CHECK: ('a', 'b')
print(repr(str(KeyError())))  # CHECK: ''
try:
    {}["missing"]
except KeyError as e:
    print(e, e.args)  # CHECK: 'missing' ('missing',)
