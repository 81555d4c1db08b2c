# RUN: %run %s | FileCheck --match-full-lines %s
print('start')  # CHECK: start
print()
# CHECK-EMPTY:
print(1, 2.5, 'a', None, True, [1, 'b'], {'k': (1,)})  # CHECK: 1 2.5 a None True [1, 'b'] {'k': (1,)}
print('a', 'b', sep='', end='!\n')  # CHECK: ab!
print(1, 2, 3, sep=', ')  # CHECK: 1, 2, 3
print('x', sep=None, end=None)  # CHECK: x
print(*range(5), sep='-')  # CHECK: 0-1-2-3-4
print('é', '\u4e2d', '\U0001f600')  # CHECK: é 中 😀
class S:
    def __str__(self):
        print('in str')
        return 'S!'
print('before', S(), 'after')
# CHECK: before in str
# CHECK: S! after
class W:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
    def flush(self):
        self.parts.append('<flush>')
w = W()
print('a', 1, file=w, flush=True)
print(file=w)
print(w.parts)  # CHECK: ['a', ' ', '1', '\n', '<flush>', '\n']
import sys
print('to stdout', file=sys.stdout)
print('lost', file=sys.stderr)
for kw in {'sep': 1}, {'end': 1}, {'foo': 1}, {'file': 5}:
    try:
        print('a', **kw)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
# CHECK: TypeError sep must be None or a string, not int
# CHECK: TypeError end must be None or a string, not int
# CHECK: TypeError print() got an unexpected keyword argument 'foo'
# CHECK: AttributeError 'int' object has no attribute 'write'
old = sys.stdout
sys.stdout = w
w.parts.clear()
print('hidden', 1)
sys.stdout = old
print(w.parts)
# CHECK: ['hidden', ' ', '1', '\n']
sys.stdout = None
print('nowhere')
sys.stdout = old
print('back')  # CHECK: back
