# RUN: %run %s | FileCheck --match-full-lines %s
import traceback, warnings, sys
def f(x):
    return 1 / x
def g():
    try:
        f(0)
    except ZeroDivisionError as e:
        raise ValueError('bad') from e
try:
    g()
except ValueError:
    print(traceback.format_exc())
    traceback.print_exc(file=sys.stdout)
try:
    f(0)
except Exception as e:
    print(len(traceback.format_exception(e)), traceback.format_exception(e)[-1])
    print(traceback.format_exception_only(e))
    print(len(traceback.format_exception(type(e), e, e.__traceback__)), len(traceback.format_tb(e.__traceback__)))
    for fr in traceback.extract_tb(e.__traceback__):
        print(repr(fr)[-12:], fr.lineno, fr.name, fr.line, fr.colno, fr.end_colno, list(fr)[1:])
    te = traceback.TracebackException.from_exception(e)
    print(''.join(te.format()), te.exc_type_str, str(te))
    tb = e.__traceback__
    while tb: print(tb.tb_lineno, tb.tb_frame.f_code.co_name); tb = tb.tb_next
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError('x'), ExceptionGroup('h', [KeyError('k')])])
except ExceptionGroup as e:
    traceback.print_exception(e, file=sys.stdout)
e = ValueError('n'); e.add_note('note\nmore'); print(traceback.format_exception_only(e))
def rec(n): return rec(n+1)
try: rec(0)
except RecursionError as e:
    t = traceback.format_exc(); print(t[:600]) if 0 else print(len(t.splitlines()))
    print('\n'.join(t.splitlines()[-4:]))
try: undefined_nam
except NameError: traceback.print_exc(file=sys.stdout)
try: [].appendd
except AttributeError: traceback.print_exc(file=sys.stdout)
print(traceback.format_exc())
class E(Exception):
    def __str__(self): raise KeyError
print(traceback.format_exception_only(E()))
def sysinfo():
    try: f(0)
    except: return sys.exc_info()
t,v,tb = sysinfo()
print(traceback.format_exception(t,v,tb)[-1], len(traceback.format_tb(tb, limit=1)))
print(sys._getframe().f_code.co_name, sys._getframe(0).f_lineno)
def who(): return sys._getframe(1).f_code.co_name
def caller(): return who()
print(caller())
# CHECK: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}formats.py", line 7, in g
# CHECK-NEXT:     f(0)
# CHECK-NEXT:     ~^^^
# CHECK-NEXT:   File "{{.*}}formats.py", line 4, in f
# CHECK-NEXT:     return 1 / x
# CHECK-NEXT:            ~~^~~
# CHECK-NEXT: ZeroDivisionError: division by zero
# CHECK-EMPTY:
# CHECK-NEXT: The above exception was the direct cause of the following exception:
# CHECK-EMPTY:
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}formats.py", line 11, in <module>
# CHECK-NEXT:     g()
# CHECK-NEXT:     ~^^
# CHECK-NEXT:   File "{{.*}}formats.py", line 9, in g
# CHECK-NEXT:     raise ValueError('bad') from e
# CHECK-NEXT: ValueError: bad
# CHECK-EMPTY:
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}formats.py", line 7, in g
# CHECK-NEXT:     f(0)
# CHECK-NEXT:     ~^^^
# CHECK-NEXT:   File "{{.*}}formats.py", line 4, in f
# CHECK-NEXT:     return 1 / x
# CHECK-NEXT:            ~~^~~
# CHECK-NEXT: ZeroDivisionError: division by zero
# CHECK-EMPTY:
# CHECK-NEXT: The above exception was the direct cause of the following exception:
# CHECK-EMPTY:
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}formats.py", line 11, in <module>
# CHECK-NEXT:     g()
# CHECK-NEXT:     ~^^
# CHECK-NEXT:   File "{{.*}}formats.py", line 9, in g
# CHECK-NEXT:     raise ValueError('bad') from e
# CHECK-NEXT: ValueError: bad
# CHECK-NEXT: 4 ZeroDivisionError: division by zero
# CHECK-EMPTY:
# CHECK-NEXT: ['ZeroDivisionError: division by zero\n']
# CHECK-NEXT: 4 2
# CHECK-NEXT: in <module>> 16 <module> f(0) 4 8 [16, '<module>', 'f(0)']
# CHECK-NEXT: line 4 in f> 4 f return 1 / x 11 16 [4, 'f', 'return 1 / x']
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}formats.py", line 16, in <module>
# CHECK-NEXT:     f(0)
# CHECK-NEXT:     ~^^^
# CHECK-NEXT:   File "{{.*}}formats.py", line 4, in f
# CHECK-NEXT:     return 1 / x
# CHECK-NEXT:            ~~^~~
# CHECK-NEXT: ZeroDivisionError: division by zero
# CHECK-NEXT:  ZeroDivisionError division by zero
# CHECK-NEXT: 16 <module>
# CHECK-NEXT: 4 f
# CHECK-NEXT:   + Exception Group Traceback (most recent call last):
# CHECK-NEXT:   |   File "{{.*}}formats.py", line 28, in <module>
# CHECK-NEXT:   |     raise ExceptionGroup('g', [ValueError(1), TypeError('x'), ExceptionGroup('h', [KeyError('k')])])
# CHECK-NEXT:   | ExceptionGroup: g (3 sub-exceptions)
# CHECK-NEXT:   +-+---------------- 1 ----------------
# CHECK-NEXT:     | ValueError: 1
# CHECK-NEXT:     +---------------- 2 ----------------
# CHECK-NEXT:     | TypeError: x
# CHECK-NEXT:     +---------------- 3 ----------------
# CHECK-NEXT:     | ExceptionGroup: h (1 sub-exception)
# CHECK-NEXT:     +-+---------------- 1 ----------------
# CHECK-NEXT:       | KeyError: 'k'
# CHECK-NEXT:       +------------------------------------
# CHECK-NEXT: ['ValueError: n\n', 'note\n', 'more\n']
# CHECK-NEXT: 15
# CHECK-NEXT:     def rec(n): return rec(n+1)
# CHECK-NEXT:                        ~~~^^^^^
# CHECK-NEXT:   [Previous line repeated 996 more times]
# CHECK-NEXT: RecursionError: maximum recursion depth exceeded
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}formats.py", line 37, in <module>
# CHECK-NEXT:     try: undefined_nam
# CHECK-NEXT:          ^^^^^^^^^^^^^
# CHECK-NEXT: NameError: name 'undefined_nam' is not defined
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}formats.py", line 39, in <module>
# CHECK-NEXT:     try: [].appendd
# CHECK-NEXT:          ^^^^^^^^^^
# CHECK-NEXT: AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?
# CHECK-NEXT: NoneType: None
# CHECK-EMPTY:
# CHECK-NEXT: ['E: <exception str() failed>\n']
# CHECK-NEXT: ZeroDivisionError: division by zero
# CHECK-NEXT:  1
# CHECK-NEXT: <module> 50
# CHECK-NEXT: caller
