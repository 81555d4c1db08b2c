# RUN: %run %s | FileCheck --match-full-lines %s
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(min(3, 1, 2), max([3, 1, 2]), min('banana'), max((1.5, 2, 0)))  # CHECK: 1 3 a 2
print(min([2.5, 1.5]), max(range(5)), min({3: 1, 2: 5}), max({5, 9, 1}))  # CHECK: 1.5 4 2 9
print(min([], default=None), max([], default=7), min([3], default=1))  # CHECK: None 7 3
print(max(['aa', 'b'], key=len), min('bB', key=str.lower), max('bB', key=str.lower))  # CHECK: aa b b
print(max(1, 1.0), min(1.0, 1), max([True, 1]), min(2 ** 70, 2 ** 69))
# CHECK: 1 1.0 True 590295810358705651712
print(min(x % 7 for x in range(20, 27)), max([[1, 2], [1, 3]]))  # CHECK: 0 [1, 3]
print(max([float('nan'), 1.0]), max([1.0, float('nan')]), min(-0.0, 0.0))  # CHECK: nan 1.0 -0.0
print(max(1, 2, key=lambda x: -x), min(5, 3, key=None))  # CHECK: 1 3
show(lambda: min())  # CHECK: TypeError min expected at least 1 argument, got 0
show(lambda: min(1))  # CHECK: TypeError 'int' object is not iterable
show(lambda: min([]))  # CHECK: ValueError min() iterable argument is empty
show(lambda: max([]))  # CHECK: ValueError max() iterable argument is empty
show(lambda: max(1, 2, default=3))
# CHECK: TypeError Cannot specify a default for max() with multiple positional arguments
show(lambda: max([1, 'a']))  # CHECK: TypeError '>' not supported between instances of 'str' and 'int'
show(lambda: min([None, None]))
# CHECK: TypeError '<' not supported between instances of 'NoneType' and 'NoneType'
show(lambda: max(1, 2, foo=3))  # CHECK: TypeError max() got an unexpected keyword argument 'foo'
show(lambda: max(1, 2, key=5))  # CHECK: TypeError 'int' object is not callable
class C:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        print('lt', self.n, other.n)
        return self.n < other.n
    def __gt__(self, other):
        print('gt', self.n, other.n)
        return self.n > other.n
print(min(C(3), C(1), C(2)).n)
# CHECK: lt 1 3
# CHECK: lt 2 1
# CHECK: 1
print(max([C(3), C(1), C(4)]).n)
# CHECK: gt 1 3
# CHECK: gt 4 3
# CHECK: 4
