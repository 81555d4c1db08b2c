# RUN: %run %s | FileCheck --match-full-lines %s
import sys
print(sys.version_info >= (3, 14), sys.version_info.major, sys.version_info[:2], sys.version.split()[0][:5])
# CHECK: True 3 (3, 14) 3.14.
print(sys.byteorder, sys.maxunicode, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
# CHECK: little 1114111 1.7976931348623157e+308 2.220446049250313e-16 15
print(sys.int_info, sys.getdefaultencoding(), sys.float_repr_style)
# CHECK: sys.int_info(bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640) utf-8 short
print(sys.float_info)
# CHECK: sys.float_info(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)
print(sys.exc_info(), sys.exception())  # CHECK: (None, None, None) None
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0], sys.exc_info()[1] is e, sys.exception() is e)
# CHECK: <class 'ZeroDivisionError'> True True
print(sys.exception())  # CHECK: None
def show(f, *args):
    try:
        print(f(*args))
    except BaseException as e:
        print(type(e).__name__, repr(e.args))
show(sys.exit)  # CHECK: SystemExit ()
show(sys.exit, 3)  # CHECK: SystemExit (3,)
show(sys.exit, 'message')  # CHECK: SystemExit ('message',)
show(sys.exit, (1, 2))  # CHECK: SystemExit (1, 2)
show(sys.setrecursionlimit, -1)  # CHECK: ValueError ('recursion limit must be greater or equal than 1',)
show(sys.setrecursionlimit, 'a')  # CHECK: TypeError ("'str' object cannot be interpreted as an integer",)
show(sys.set_int_max_str_digits, 5)  # CHECK: ValueError ('maxdigits must be >= 640 or 0 for unlimited',)
show(sys.intern, 1)  # CHECK: TypeError ('intern() argument must be str, not int',)
print(sys.intern('a' * 3) is sys.intern('aaa'), 'sys' in sys.modules, sys.modules['sys'] is sys)
# CHECK: True True True
print(sys.stdout.write('text\n'))  # CHECK: 5
print(sys.stdout.writable(), sys.stdin.readable())  # CHECK: True True
sys.stdout.flush()
old = sys.get_int_max_str_digits()
sys.set_int_max_str_digits(640)
show(str, 10 ** 700)
# CHECK: ValueError ('Exceeds the limit (640 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit',)
sys.set_int_max_str_digits(old)
