# RUN: %run %s | FileCheck --match-full-lines %s
import re
m = re.match(r'(?P<first>\w+)\s+(\w+)(?P<rest>!*)?', 'hello world, and all')
print(m)  # CHECK: <re.Match object; span=(0, 11), match='hello world'>
print(m.group(), m.group(1), m['first'], m[2], m.group('first', 2))
# CHECK: hello world hello hello world ('hello', 'world')
print(m.groups(), m.groupdict(), m.lastindex, m.lastgroup)
# CHECK: ('hello', 'world', '') {'first': 'hello', 'rest': ''} 3 rest
print(m.span(), m.start(2), m.end('first'), m.span('rest'), m.regs)
# CHECK: (0, 11) 6 5 (11, 11) ((0, 11), (0, 5), (6, 11), (11, 11))
print(m.re is re.compile(r'(?P<first>\w+)\s+(\w+)(?P<rest>!*)?'), m.string, m.pos, m.endpos)
# CHECK: True hello world, and all 0 20
print(re.match('b', 'abc'), re.search('b', 'abc'), re.fullmatch('ab', 'abc'))
# CHECK: None <re.Match object; span=(1, 2), match='b'> None
print(re.fullmatch('a|ab', 'ab'), re.fullmatch('(a+?)(a*)', 'aaa').groups())
# CHECK: <re.Match object; span=(0, 2), match='ab'> ('a', 'aa')
p = re.compile('^b')
print(p.match('ab', 1), p.search('ab', 1), re.compile('b$').search('abc', 0, 2))
# CHECK: None None <re.Match object; span=(1, 2), match='b'>
print(re.compile('b').search('abcb', 2, 100), re.compile('b').match('ab', -5))
# CHECK: <re.Match object; span=(3, 4), match='b'> None
print(re.match('(a)|(b)', 'b').groups(), re.match('(a)|(b)', 'b').groups('none'))
# CHECK: (None, 'b') ('none', 'b')
print(re.match('(a)(?:(b)|c)', 'ac').lastindex, re.match('((a)(b))', 'ab').lastindex)
# CHECK: 1 1
print(bool(re.match('', '')), re.match('(?:a(b)?)+', 'aba').groups())  # CHECK: True ('b',)
print(re.match('x' * 60, 'x' * 60))
# CHECK: <re.Match object; span=(0, 60), match='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx>
for key in 3, -1, 'none', 1.5:
    try:
        m = re.match('(a)(?P<n>b)', 'ab')
        m.group(key)
    except IndexError as e:
        print(e)
# CHECK: no such group
# CHECK-NEXT: no such group
# CHECK-NEXT: no such group
# CHECK-NEXT: no such group
print(m.expand(r'<\2-\g<1>-\g<n>>'), type(m).__name__, re.Match[str])
# CHECK: <b-a-b> Match re.Match[str]
