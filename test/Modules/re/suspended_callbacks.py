# RUN: %run --external host %s | FileCheck --match-full-lines %s
# Host calls in the middle of substitutions; patterns live on.
import re
try:
    host
except NameError:
    host = print
def ext(x):
    if host is not print:
        host(None)
    return x
p = re.compile(r'(?P<n>\d+)|(?P<w>[a-z]+)')
print(p.sub(lambda m: ext(m.lastgroup + m[0]), 'ab 12 cd'))  # CHECK: wab n12 wcd
print(re.subn(r'\d', lambda m: ext(str(m.start())), 'a1b2c3', count=2))  # CHECK: ('a1b3c3', 2)
out = []
for m in p.finditer('x 1 yy'):
    out.append(ext(m).group())
print(out, p.match('12'), re.compile('(?i)A').findall(ext('aA')))
# CHECK: ['x', '1', 'yy'] <re.Match object; span=(0, 2), match='12'> ['a', 'A']
print([ext(m).span() for m in re.finditer('a*', 'baac')], re.sub('', lambda m: ext('-'), 'ab'))
# CHECK: [(0, 0), (1, 3), (3, 3), (4, 4)] -a-b-
class R:
    def __call__(self, m): return ext(m[0] * 2)
    def __index__(self): return ext(1)
print(re.sub('a', R(), 'aba'), re.sub('a', R(), 'aba', count=R()), p.search('a1', R()), re.split('a', 'bab', maxsplit=R()))
# CHECK: aabaa aaba <re.Match object; span=(1, 2), match='1'> ['b', 'b']
try:
    re.compile(ext('('))
except re.error as e:
    print(ext(e))
# CHECK: missing ), unterminated subpattern at position 0
print(m.expand(ext(r'<\g<0>>')), re.I | re.M, ext(re.compile('a', re.S)))
# CHECK: <yy> re.IGNORECASE|re.MULTILINE re.compile('a', re.DOTALL)
