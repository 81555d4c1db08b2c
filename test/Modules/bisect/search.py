# RUN: %run %s | FileCheck --match-full-lines %s
import bisect
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0), bisect.bisect(a, 9), bisect.bisect_left([], 1))
# CHECK: 3 1 0 4 0
print(bisect.bisect(a, 3, 0, 2), bisect.bisect_left(a, 3, lo=2), bisect.bisect(a, 3, hi=1), bisect.bisect((1, 2), 1.5), bisect.bisect('abd', 'c'))
# CHECK: 2 2 1 1 2
print(bisect.bisect_left(['a', 'bb', 'ccc'], 2, key=len), bisect.bisect(range(100), 41.5))  # CHECK: 1 42
bisect.insort(a, 4)
bisect.insort_left(a, 3.0)
bisect.insort_right(a, 3.0)
print(a)  # CHECK: [1, 3.0, 3, 3, 3.0, 4, 5]
b = ['bb', 'a']
b = sorted(b, key=len)
bisect.insort(b, 'cc', key=len)
bisect.insort_left(b, 'dd', key=len)
print(b)  # CHECK: ['a', 'dd', 'bb', 'cc']
show(bisect.bisect, a, 'x')  # CHECK: TypeError '<' not supported between instances of 'str' and 'int'
show(bisect.bisect, a, 1, -1)  # CHECK: ValueError lo must be non-negative
show(bisect.bisect, 5, 1)  # CHECK: TypeError object of type 'int' has no len()
show(bisect.bisect, a)  # CHECK: TypeError bisect_right() missing required argument 'x' (pos 2)
class S:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i):
        print('get', i)
        return self.items[i]
    def insert(self, i, x): print('insert', i, x)
s = S(1, 2, 4, 5)
print(bisect.bisect(s, 3))
# CHECK: get 2
# CHECK: get 1
# CHECK: 2
bisect.insort(s, 3)
# CHECK: get 2
# CHECK: get 1
# CHECK: insert 2 3
