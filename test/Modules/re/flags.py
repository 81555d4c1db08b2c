# RUN: %run %s | FileCheck --match-full-lines %s
import re
print(repr(re.I), re.IGNORECASE | re.M, re.RegexFlag(0), str(re.I), repr(re.RegexFlag(1 << 20)))
# CHECK: re.IGNORECASE re.IGNORECASE|re.MULTILINE re.NOFLAG re.IGNORECASE re.RegexFlag(1048576)
print(~re.I)
# CHECK: re.ASCII|re.LOCALE|re.UNICODE|re.MULTILINE|re.DOTALL|re.VERBOSE|re.DEBUG|0x1
print(re.A.value, re.I.value, re.L.value, re.M.value, re.S.value, re.U.value, re.X.value, re.DEBUG.value, re.NOFLAG.value)
# CHECK: 256 2 4 8 16 32 64 128 0
print(re.compile('a').flags, re.compile('(?im)a').flags, re.compile(b'a').flags, re.compile('a', re.A).flags)
# CHECK: 32 42 0 256
print(re.compile('a', re.I | re.M), re.compile(b'a', re.I), re.compile('a', re.A | re.X), re.compile('a', re.I | 1 << 20))
# CHECK: re.compile('a', re.IGNORECASE|re.MULTILINE) re.compile(b'a', re.IGNORECASE) re.compile('a', re.VERBOSE|re.ASCII) re.compile('a', re.IGNORECASE|0x100000)
print(re.findall('É|ß|k', 'éßẞK\u212a', re.I), re.findall('É', 'é', re.I | re.A), re.findall('[à-ö]', 'Ä', re.I))
# CHECK: ['é', 'ß', 'ẞ', 'K', 'K'] [] ['Ä']
print(re.findall(r'\w+', 'aé1_ ²', re.A), re.findall(r'\w+', 'aé1_ ²'), re.findall(r'\d', '1٣'), re.findall(r'\s', '\x1c\xa0 \u2028').__len__())
# CHECK: ['a', '1_'] ['aé1_', '²'] ['1', '٣'] 4
print(re.findall(r'(?a:\w)', 'éa'), re.findall(r'(?ai:k)', 'k\u212a'), re.findall('i', 'İıI', re.I))
# CHECK: ['a'] ['k'] ['İ', 'ı', 'I']
print(re.findall('''a   # one
    b+  # two
    [ ] # space
''', 'abb ab', re.VERBOSE), re.findall('a.b', 'a\nb', re.DOTALL), re.findall('^.', 'a\nb', re.MULTILINE))
# CHECK: ['abb '] ['a\nb'] ['a', 'b']
print(isinstance(re.I, re.RegexFlag), re.I | 2 == re.I, re.RegexFlag.IGNORECASE.name, re.S in re.I | re.S)
# CHECK: True True IGNORECASE True
