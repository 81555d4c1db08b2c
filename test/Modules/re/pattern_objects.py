# RUN: %run %s | FileCheck --match-full-lines %s
import copy
import re
p = re.compile('(?P<a>x)(y)', re.I)
print(p, p.pattern, p.flags, p.groups, p.groupindex, p == re.compile('(?P<a>x)(y)', re.I), p == re.compile('x'))
# CHECK: re.compile('(?P<a>x)(y)', re.IGNORECASE) (?P<a>x)(y) 34 2 {'a': 1} True False
print(p is re.compile('(?P<a>x)(y)', re.I), hash(p) == hash(re.compile('(?P<a>x)(y)', re.I)), re.compile(p) is p)
# CHECK: True True True
print(re.Pattern, type(p) is re.Pattern, isinstance(p, re.Pattern), re.Pattern[str], copy.copy(p) is p, copy.deepcopy([p])[0] is p)
# CHECK: <class 're.Pattern'> True True re.Pattern[str] True True
print(re.escape('a.b*c-d e\n_é'), re.escape(b'1+1=2'), re.fullmatch(re.escape('a+b'), 'a+b'))
# CHECK: a\.b\*c\-d\ e\
# CHECK-NEXT: _é b'1\\+1=2' <re.Match object; span=(0, 3), match='a+b'>
re.purge()
print(re.compile('a' * 250))
# CHECK: re.compile('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
print(re.compile("it's"), re.compile(b'\x00'), {p: 1}[re.compile('(?P<a>x)(y)', re.I)])
# CHECK: re.compile("it's") re.compile(b'\x00') 1
class S(str):
    pass
print(re.findall(S('a'), S('aba')), re.match('a+', 'aaa').span(), p.fullmatch('XY') is None)
# CHECK: ['a', 'a'] (0, 3) False
