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
print(x.utcoffset(), x.tzname(), x.dst(), x.utctimetuple(), x.timetuple())
print(x.astimezone(timezone.utc), x.timestamp())
print(hash(x)==hash(x.astimezone(timezone.utc)), x==x.astimezone(timezone.utc))
show(lambda: x < datetime(2024,1,1))
show(lambda: x - datetime(2024,1,1))
show(lambda: date(2024,1,1) < datetime(2024,1,1))
show(lambda: datetime(2024,1,1) < date(2024,1,1))
show(lambda: date(2024,1,1) < 3)
show(lambda: date(2024,1,1) == 3)
show(lambda: date(2024,1,1) + 3)
show(lambda: 3 - date(2024,1,1))
show(lambda: timedelta(1) + 3)
show(lambda: timedelta(1) * 'a')
show(lambda: timedelta(1) / 0)
show(lambda: timedelta(1) // timedelta(0))
show(lambda: timedelta(7) / timedelta(2))
show(lambda: timedelta(7) // 2)
show(lambda: timedelta(7) / 1.7)
show(lambda: timedelta(7) * 1.7)
show(lambda: timedelta(7) % timedelta(2))
show(lambda: divmod(timedelta(7), timedelta(2)))
show(lambda: date.max + timedelta(1))
show(lambda: datetime.max + timedelta(1))
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
# CHECK-NEXT: -1 day, 18:30:00 X None time.struct_time(tm_year=2024, tm_mon=3, tm_mday=5, tm_hour=19, tm_min=37, tm_sec=9, tm_wday=1, tm_yday=65, tm_isdst=0) time.struct_time(tm_year=2024, tm_mon=3, tm_mday=5, tm_hour=14, tm_min=7, tm_sec=9, tm_wday=1, tm_yday=65, tm_isdst=-1)
# CHECK-NEXT: 2024-03-05 19:37:09.123456+00:00 1709667429.123456
# CHECK-NEXT: True True
# CHECK-NEXT: TypeError can't compare offset-naive and offset-aware datetimes
# CHECK-NEXT: TypeError can't subtract offset-naive and offset-aware datetimes
# CHECK-NEXT: TypeError '<' not supported between instances of 'datetime.date' and 'datetime.datetime'
# CHECK-NEXT: TypeError '<' not supported between instances of 'datetime.datetime' and 'datetime.date'
# CHECK-NEXT: TypeError '<' not supported between instances of 'datetime.date' and 'int'
# CHECK-NEXT: False
# CHECK-NEXT: TypeError unsupported operand type(s) for +: 'datetime.date' and 'int'
# CHECK-NEXT: TypeError unsupported operand type(s) for -: 'int' and 'datetime.date'
# CHECK-NEXT: TypeError unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
# CHECK-NEXT: TypeError can't multiply sequence by non-int of type 'datetime.timedelta'
# CHECK-NEXT: ZeroDivisionError division by zero
# CHECK-NEXT: ZeroDivisionError division by zero
# CHECK-NEXT: 3.5
# CHECK-NEXT: datetime.timedelta(days=3, seconds=43200)
# CHECK-NEXT: datetime.timedelta(days=4, seconds=10164, microseconds=705882)
# CHECK-NEXT: datetime.timedelta(days=11, seconds=77760)
# CHECK-NEXT: datetime.timedelta(days=1)
# CHECK-NEXT: (3, datetime.timedelta(days=1))
# CHECK-NEXT: OverflowError date value out of range
# CHECK-NEXT: OverflowError date value out of range
