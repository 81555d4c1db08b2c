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
for f in ['%Y-%m-%d','%A %a %B %b %d %j %U %W %w %y %C %e %G %V %u %F %D %x %X %c %H:%M:%S %p %I %f %z|%Z|%:z %%']:
    try: print(d.strftime(f))
    except Exception as e: print(type(e).__name__, e)
x=datetime(2024,3,5,14,7,9,123456,tzinfo=timezone(timedelta(hours=-5,minutes=-30),'X'))
print(x.strftime('%Y %I %p %f %z %Z %:z %s')[:40])
print(x, repr(x), x.isoformat(), x.isoformat(' ','minutes'), x.isoformat(timespec='milliseconds'))
show(x.isoformat, timespec='foo')
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
# CHECK-NEXT: 2024-03-15
# CHECK-NEXT: Friday Fri March Mar 15 075 10 11 5 24 20 15 2024 11 5 2024-03-15 03/15/24 03/15/24 00:00:00 Fri Mar 15 00:00:00 2024 00:00:00 AM 12 000000 || %
# CHECK-NEXT: 2024 02 PM 123456 -0530 X -05:30 1709647
# CHECK-NEXT: 2024-03-05 14:07:09.123456-05:30 datetime.datetime(2024, 3, 5, 14, 7, 9, 123456, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66600), 'X')) 2024-03-05T14:07:09.123456-05:30 2024-03-05 14:07-05:30 2024-03-05T14:07:09.123-05:30
# CHECK-NEXT: ValueError Unknown timespec value
