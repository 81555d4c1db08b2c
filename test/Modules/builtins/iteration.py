# RUN: %run %s | FileCheck --match-full-lines %s
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
it = iter([1, 2])
print(next(it), next(it), next(it, 'end'))  # CHECK: 1 2 end
show(lambda: next(it))  # CHECK: StopIteration 
show(lambda: next(5))  # CHECK: TypeError 'int' object is not an iterator
show(lambda: iter(5))  # CHECK: TypeError 'int' object is not iterable
show(lambda: iter(5, 6))  # CHECK: TypeError iter(v, w): v must be callable
show(lambda: next())  # CHECK: TypeError next expected at least 1 argument, got 0
def g():
    yield 1
    return 'value'
x = g()
print(next(x))  # CHECK: 1
try:
    next(x)
except StopIteration as e:
    print('stop', e.value)  # CHECK: stop value
show(lambda: next(x))  # CHECK: StopIteration 
n = 0
def count():
    global n
    n += 1
    return n
print(list(iter(count, 4)))  # CHECK: [1, 2, 3]
class I:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('why')
try:
    next(I())
except StopIteration as e:
    print(e.args)  # CHECK: ('why',)
print(next(I(), 'd'))  # CHECK: d
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(iter(Seq())), len('abc'), len({1: 2}))  # CHECK: [0, 10, 20] 3 1
show(lambda: len(5))  # CHECK: TypeError object of type 'int' has no len()
class L:
    def __len__(self): return -1
show(lambda: len(L()))  # CHECK: ValueError __len__() should return >= 0
class B:
    def __iter__(self): return 5
show(lambda: iter(B()))  # CHECK: TypeError iter() returned non-iterator of type 'int'
