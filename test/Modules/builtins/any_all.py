# RUN: %run %s | FileCheck --match-full-lines %s
print(any([]), any([0, '', None]), any([0, 3]), any(x > 3 for x in range(5)))  # CHECK: False False True True
print(all([]), all([1, 'a', [0]]), all([1, 0]), all(x < 3 for x in range(5)))  # CHECK: True True False False
class T:
    def __init__(self, v):
        self.v = v
    def __bool__(self):
        print('bool', self.v)
        return self.v
print(any([T(False), T(True), T(False)]))
# CHECK: bool False
# CHECK: bool True
# CHECK: True
print(all([T(True), T(False), T(True)]))
# CHECK: bool True
# CHECK: bool False
# CHECK: False
def gen():
    yield 0
    print('between')
    yield 1
    print('never')
print(any(gen()))
# CHECK: between
# CHECK: True
for f in any, all:
    try:
        f(5)
    except TypeError as e:
        print(e)
    try:
        f([T(3)])
    except TypeError as e:
        print(e)
# CHECK: 'int' object is not iterable
# CHECK: bool 3
# CHECK: __bool__ should return bool, returned int
# CHECK: 'int' object is not iterable
# CHECK: bool 3
# CHECK: __bool__ should return bool, returned int
