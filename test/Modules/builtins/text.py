# RUN: %run %s | FileCheck --match-full-lines %s
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
print(repr('a\n'), ascii('é\U0001f600'), format(3.14159, '.2f'), format(5), format('a', '>3'))
# CHECK: 'a\n' '\xe9\U0001f600' 3.14 5   a
print(hash(1) == hash(1.0), hash('') , hash(-1), hash((1, 2)) == hash((1, 2)))  # CHECK: True 0 -2 True
show(lambda: hash([]))  # CHECK: TypeError unhashable type: 'list'
show(lambda: format(1, 2))  # CHECK: TypeError format() argument 2 must be str, not int
show(lambda: format([], 'x'))  # CHECK: TypeError unsupported format string passed to list.__format__
print(id(show) == id(show), id(1) == id('1'))  # CHECK: True False
class R:
    def __repr__(self): return 5
show(lambda: repr(R()))  # CHECK: TypeError __repr__ returned non-string (type int)
class F:
    def __format__(self, spec): return f'<{spec}>'
print(format(F(), 'abc'), format(F()))  # CHECK: <abc> <>
class H:
    def __hash__(self): return 2 ** 64
print(hash(H()) == hash(2 ** 64))  # CHECK: True
class BadHash:
    def __hash__(self): return 'a'
show(lambda: hash(BadHash()))  # CHECK: TypeError __hash__ method should return an integer
