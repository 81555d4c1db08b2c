# RUN: %run %s | FileCheck --match-full-lines %s

e = ValueError("x")
e.foo = 1
e.bar = [2]
print(e.foo, e.bar, e.__dict__)  # CHECK: 1 [2] {'foo': 1, 'bar': [2]}
del e.foo
print(hasattr(e, "foo"), e.__dict__)  # CHECK: False {'bar': [2]}
print(KeyError().__dict__)  # CHECK: {}
