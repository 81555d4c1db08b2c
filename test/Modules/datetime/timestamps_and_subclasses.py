# RUN: %run %s | FileCheck --match-full-lines %s
from datetime import date, datetime, time, timedelta, timezone, tzinfo
import datetime as dt
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
for a in [(2024,2,29),(2023,2,29),(0,1,1),(10000,1,1),(2024,13,1),(2024,0,1),(2024,1,0),(2024,4,31),('a',1,1),(1.0,1,1)]:
    show(date,*a)
d=date(2024,3,15)
x=datetime(2024,3,5,14,7,9,123456,tzinfo=timezone(timedelta(hours=-5,minutes=-30),'X'))
show(datetime.fromtimestamp, 0, timezone.utc); show(datetime.fromtimestamp, 1e9+.123456, timezone.utc);show(datetime.fromtimestamp, -1.5, tz=timezone.utc)
show(datetime.fromtimestamp,1e20); show(datetime.fromtimestamp,'a')
show(datetime.fromtimestamp,float('nan'))
class TZ(tzinfo): pass
show(datetime(2024,1,1,tzinfo=TZ()).utcoffset)
show(lambda: datetime(2024,1,1,tzinfo=TZ()) - x)
class D(date): pass
print(repr(D(2024,1,1)), D(2024,1,1)+timedelta(1), type(D(2024,1,1)+timedelta(1)).__name__, D.fromisoformat('2024-01-01'), D(2024,1,1)==d)
print(sorted([date(2024,1,3),date(2023,1,1),date(2024,1,2)]), max(d,date(2025,1,1)))
print({date(2024,1,1):1}[date(2024,1,1)], hash(timedelta(1))==hash(timedelta(hours=24)))
import copy; print(copy.copy(x)==x, copy.deepcopy(d), copy.replace(d, year=2000))
print(isinstance(x, date), issubclass(datetime,date), datetime.__mro__, type(x).__module__, dt.UTC)
print(sum([timedelta(1),timedelta(2)], timedelta()), abs(timedelta(-1)), -timedelta(1,2), timedelta(5).total_seconds())
show(setattr, d, 'year', 3); show(setattr, d, 'foo', 3)
print(d.ctime(), x.ctime(), d.toordinal(), d.weekday(), d.isoweekday())
# CHECK: datetime.date(2024, 2, 29)
# CHECK-NEXT: ValueError day 29 must be in range 1..28 for month 2 in year 2023
# CHECK-NEXT: ValueError year must be in 1..9999, not 0
# CHECK-NEXT: ValueError year must be in 1..9999, not 10000
# CHECK-NEXT: ValueError month must be in 1..12, not 13
# CHECK-NEXT: ValueError month must be in 1..12, not 0
# CHECK-NEXT: ValueError day 0 must be in range 1..31 for month 1 in year 2024
# CHECK-NEXT: ValueError day 31 must be in range 1..30 for month 4 in year 2024
# CHECK-NEXT: TypeError 'str' object cannot be interpreted as an integer
# CHECK-NEXT: TypeError 'float' object cannot be interpreted as an integer
# CHECK-NEXT: datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
# CHECK-NEXT: datetime.datetime(2001, 9, 9, 1, 46, 40, 123456, tzinfo=datetime.timezone.utc)
# CHECK-NEXT: datetime.datetime(1969, 12, 31, 23, 59, 58, 500000, tzinfo=datetime.timezone.utc)
# CHECK-NEXT: OverflowError timestamp out of range for platform time_t
# CHECK-NEXT: TypeError argument must be int or float, not str
# CHECK-NEXT: ValueError Invalid value NaN (not a number)
# CHECK-NEXT: NotImplementedError a tzinfo subclass must implement utcoffset()
# CHECK-NEXT: NotImplementedError a tzinfo subclass must implement utcoffset()
# CHECK-NEXT: D(2024, 1, 1) 2024-01-02 D 2024-01-01 False
# CHECK-NEXT: [datetime.date(2023, 1, 1), datetime.date(2024, 1, 2), datetime.date(2024, 1, 3)] 2025-01-01
# CHECK-NEXT: 1 True
# CHECK-NEXT: True 2024-03-15 2000-03-15
# CHECK-NEXT: True True (<class 'datetime.datetime'>, <class 'datetime.date'>, <class 'object'>) datetime UTC
# CHECK-NEXT: 3 days, 0:00:00 1 day, 0:00:00 -2 days, 23:59:58 432000.0
# CHECK-NEXT: AttributeError attribute 'year' of 'datetime.date' objects is not writable
# CHECK-NEXT: AttributeError 'datetime.date' object has no attribute 'foo' and no __dict__ for setting new attributes
# CHECK-NEXT: Fri Mar 15 00:00:00 2024 Tue Mar  5 14:07:09 2024 738960 4 5
