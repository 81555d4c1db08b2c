# RUN: %run %s | FileCheck --match-full-lines %s
import re
print(re.sub(r'(\w)(\d)', r'\2\1', 'a1b2'), re.subn('a', 'b', 'banana'), re.sub('a', 'b', 'banana', count=2))
# CHECK: 1a2b ('bbnbnb', 3) bbnbna
print(re.sub('x*', '-', 'abxd'), re.sub('', '.', 'ab'), re.sub('(?P<n>a)', r'[\g<n>\g<1>\g<0>]', 'cab'))
# CHECK: -a-b--d- .a.b. c[aaa]b
print(re.sub('(a)|b', r'<\1>', 'ab'), re.sub('a', r'\\\n\t\x'[:6], 'a'), re.sub('a', '\\0\\07\\101', 'a').encode())
# CHECK: <a><> \
# CHECK-NEXT: 	 b'\x00\x07A'
print(re.sub(r'\d+', lambda m: str(int(m[0]) * 2), 'a1b22'), re.sub('a', lambda m: None or '', 'banana'))
# CHECK: a2b44 bnn
print(re.subn('[ab]', lambda m: m[0].upper(), 'abc', count=1), re.compile('a').sub('b', string='aa'))
# CHECK: ('Abc', 1) bb
print(re.sub(b'a', b'\\g<0>!', b'bab'), re.sub(b'q', b'', bytearray(b'ab')))
# CHECK: b'ba!b' b'ab'
print(re.sub('a', 'b', 'xyz'), re.sub('é', 'e', 'café'), re.sub('e', '\u20ac', 'bee'))
# CHECK: xyz cafe b€€
for template in r'\g<y>', r'\2', r'\g<2>', r'\q', r'\g', r'\g<', r'\g<>', r'\g<1x>', r'\777', '\\':
    try:
        re.sub('(?P<x>a)', template, 'a')
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
# CHECK: IndexError unknown group name 'y'
# CHECK-NEXT: PatternError invalid group reference 2 at position 1
# CHECK-NEXT: PatternError invalid group reference 2 at position 3
# CHECK-NEXT: PatternError bad escape \q at position 0
# CHECK-NEXT: PatternError missing < at position 2
# CHECK-NEXT: PatternError missing group name at position 3
# CHECK-NEXT: PatternError missing group name at position 3
# CHECK-NEXT: PatternError bad character in group name '1x' at position 3
# CHECK-NEXT: PatternError octal escape value \777 outside of range 0-0o377 at position 0
# CHECK-NEXT: PatternError bad escape (end of pattern) at position 0
for replacement in 1, None, b'x', lambda m: 1, lambda m: b'x':
    try:
        re.sub('a', replacement, 'ba')
    except TypeError as e:
        print(e)
# CHECK: decoding to str: need a bytes-like object, int found
# CHECK-NEXT: decoding to str: need a bytes-like object, NoneType found
# CHECK-NEXT: sequence item 1: expected str instance, bytes found
# CHECK-NEXT: sequence item 1: expected str instance, int found
# CHECK-NEXT: sequence item 1: expected str instance, bytes found
