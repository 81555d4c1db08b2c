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
for s,f in [('2024-03-05','%Y-%m-%d'),('5 Mar 2024 3:07 PM','%d %b %Y %I:%M %p'),('2024-03-05 x','%Y-%m-%d'),('2024','%Y-%m'),('Tuesday March 5 2024','%A %B %d %Y'),('10/Oct/2000:13:55:36 -0700','%d/%b/%Y:%H:%M:%S %z'),('2024 10 1','%Y %W %w'),('2024-366','%Y-%j'),('2023-02-29','%Y-%m-%d'),('12.5','%S.%f'),('x','%Q'),('x','%'),('2024-W10-3','%G-W%V-%u'),('12:30 UTC','%H:%M %Z'),('01/02/99','%m/%d/%y'),('2024-01-01T00:00:00Z','%Y-%m-%dT%H:%M:%S%z')]:
    show(datetime.strptime,s,f)
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
# CHECK-NEXT: datetime.datetime(2024, 3, 5, 0, 0)
# CHECK-NEXT: datetime.datetime(2024, 3, 5, 15, 7)
# CHECK-NEXT: ValueError unconverted data remains:  x
# CHECK-NEXT: ValueError time data '2024' does not match format '%Y-%m'
# CHECK-NEXT: datetime.datetime(2024, 3, 5, 0, 0)
# CHECK-NEXT: datetime.datetime(2000, 10, 10, 13, 55, 36, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=61200)))
# CHECK-NEXT: datetime.datetime(2024, 3, 4, 0, 0)
# CHECK-NEXT: datetime.datetime(2024, 12, 31, 0, 0)
# CHECK-NEXT: ValueError day 29 must be in range 1..28 for month 2 in year 2023
# CHECK-NEXT: datetime.datetime(1900, 1, 1, 0, 0, 12, 500000)
# CHECK-NEXT: ValueError 'Q' is a bad directive in format '%Q'
# CHECK-NEXT: ValueError stray % in format '%'
# CHECK-NEXT: datetime.datetime(2024, 3, 6, 0, 0)
# CHECK-NEXT: datetime.datetime(1900, 1, 1, 12, 30)
# CHECK-NEXT: datetime.datetime(1999, 1, 2, 0, 0)
# CHECK-NEXT: datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
