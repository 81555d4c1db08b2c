# RUN: %run %s | FileCheck --match-full-lines %s
import re
print(re.findall(r'\d+', 'a1b22c333'), re.findall(r'(\w)(\d)', 'a1b2'), re.findall('(a)|b', 'ab'))
# CHECK: ['1', '22', '333'] [('a', '1'), ('b', '2')] ['a', '']
print(re.findall('x*', 'axbc'), re.findall(r'\b', 'a b'), re.findall('(?=(..))', 'abcd'))
# CHECK: ['', 'x', '', '', ''] ['', '', '', ''] ['ab', 'bc', 'cd']
print([m.span() for m in re.finditer('a*', 'baac')], re.finditer('a', 'a'). __class__)
# CHECK: [(0, 0), (1, 3), (3, 3), (4, 4)] <class 'callable_iterator'>
print([(m.lastgroup, m.group()) for m in re.finditer(r'(?P<num>\d+)|(?P<op>[+*])|(?P<ws>\s)', '12 +3')])
# CHECK: [('num', '12'), ('ws', ' '), ('op', '+'), ('num', '3')]
print(re.split(r'\s*,\s*', 'a , b,c'), re.split('(,)', 'a,b,c', maxsplit=1), re.split('x*', 'axbc'))
# CHECK: ['a', 'b', 'c'] ['a', ',', 'b,c'] ['', 'a', '', 'b', 'c', '']
print(re.split('(-)|(,)', 'a-b,c'), re.split('b', 'abc', maxsplit=-1), re.split('', 'ab'))
# CHECK: ['a', '-', None, 'b', None, ',', 'c'] ['abc'] ['', 'a', 'b', '']
it = re.compile('.').finditer('abc', 1)
print(next(it), list(it), list(it))
# CHECK: <re.Match object; span=(1, 2), match='b'> [<re.Match object; span=(2, 3), match='c'>] []
print(re.compile('a').findall('aaaa', 1, 3), re.findall(b'a.', b'abacad'), re.split(b',', bytearray(b'a,b')))
# CHECK: ['a', 'a'] [b'ab', b'ac', b'ad'] [b'a', b'b']
s = re.compile(r'\w').scanner('ab c')
print(s.match(), s.match(), s.match(), s.search(), s.pattern)
# CHECK: <re.Match object; span=(0, 1), match='a'> <re.Match object; span=(1, 2), match='b'> None None re.compile('\\w')
