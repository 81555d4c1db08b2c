# RUN: %run %s | FileCheck --match-full-lines %s
import warnings
def old():
    warnings.warn("old is deprecated", DeprecationWarning, stacklevel=2)
def user():
    warnings.warn("careful")
old()
old()
user()
user()
for i in range(3):
    user(); old()
warnings.warn("direct %d" % 3, RuntimeWarning)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    user(); old()
    print(len(w), w[0].message, w[0].category, w[1].lineno, w[-1].category.__name__, str(w[0].message), issubclass(w[-1].category, DeprecationWarning))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: user()
    except UserWarning as e: print('caught', e)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    user(); old()
warnings.filterwarnings("ignore", message="care")
user()
warnings.resetwarnings()
user()
for bad in (lambda: warnings.warn('x', 3), lambda: warnings.warn('x', int), lambda: warnings.simplefilter('foo')):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
@warnings.deprecated("use new")
def dep(): return 5
print(dep(), dep.__deprecated__)
@warnings.deprecated("no class")
class C: pass
C()
def show(message, category, filename, lineno, file=None, line=None): print('SHOW', message, category.__name__, lineno)
warnings.showwarning = show
user()
class MyW(UserWarning): pass
warnings.warn(MyW('mine'))
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'line'), end='')
import datetime
datetime.datetime.utcnow()
# CHECK: 2 careful <class 'UserWarning'> 16 DeprecationWarning careful True
# CHECK-NEXT: caught careful
# CHECK-NEXT: TypeError category must be a Warning subclass, not 'int'
# CHECK-NEXT: TypeError category must be a Warning subclass, not 'type'
# CHECK-NEXT: ValueError invalid action: 'foo'
# CHECK-NEXT: 5 use new
# CHECK-NEXT: SHOW mine MyW 42
# CHECK-NEXT: f.py:3: UserWarning: m
# CHECK-NEXT:   line
# CHECK-NEXT: SHOW datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC). DeprecationWarning 45
