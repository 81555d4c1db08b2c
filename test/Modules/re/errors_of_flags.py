# RUN: %run %s | FileCheck --match-full-lines %s
import re
def f(call):
    try:
        print(call())
    except (ValueError, TypeError, re.PatternError) as e:
        print(type(e).__name__, e)
f(lambda: re.compile('a', re.L))  # CHECK: ValueError cannot use LOCALE flag with a str pattern
f(lambda: re.compile(b'a', re.U))
# CHECK: ValueError cannot use UNICODE flag with a bytes pattern
f(lambda: re.compile('a', re.A | re.U))
# CHECK: ValueError ASCII and UNICODE flags are incompatible
f(lambda: re.compile(b'a', re.A | re.L))
# CHECK: ValueError ASCII and LOCALE flags are incompatible
f(lambda: re.compile(re.compile('a'), re.I))
# CHECK: ValueError cannot process flags argument with a compiled pattern
f(lambda: re.compile(1))  # CHECK: TypeError first argument must be string or compiled pattern
f(lambda: re.match('a', b'a'))
# CHECK: TypeError cannot use a string pattern on a bytes-like object
f(lambda: re.match(b'a', 'a'))
# CHECK: TypeError cannot use a bytes pattern on a string-like object
f(lambda: re.match('a', 1))  # CHECK: TypeError expected string or bytes-like object, got 'int'
f(lambda: re.compile('a').match('a', 'x'))
# CHECK: TypeError 'str' object cannot be interpreted as an integer
f(lambda: re.match('a', 'ab', flags='x'))
# CHECK: TypeError unsupported operand type(s) for &: 'str' and 'int'
f(lambda: re.Pattern())  # CHECK: TypeError cannot create 're.Pattern' instances
f(lambda: re.compile('a') < re.compile('b'))
# CHECK: TypeError '<' not supported between instances of 're.Pattern' and 're.Pattern'
e = re.PatternError('message', 'ab\nc(', 4)
print(e, e.msg, e.pos, e.lineno, e.colno, re.error is re.PatternError, e.__class__.__module__)
# CHECK: message at position 4 (line 2, column 2) message 4 2 2 True re
