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
show(date,2024)
show(date)
show(datetime,2024,1,1,24)
show(datetime,2024,1,1,23,60)
show(datetime,2024,1,1,23,59,60)
show(datetime,2024,1,1,23,59,59,1000000)
show(datetime,2024,1,1,fold=2)
show(datetime,2024,1,1,tzinfo=3)
show(time,25); show(time,1,2,3,4,timezone.utc,fold=1); show(time,1.5)
show(timedelta,1.5,hours=-3.25,weeks=2); show(timedelta,'a'); show(timedelta,999999999,86400); show(timedelta, days=1e20)
show(timedelta,microseconds=0.5); show(timedelta,microseconds=1.5); show(timedelta,seconds=1e-7*5)
show(timedelta, float('nan')); show(timedelta, float('inf'))
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
# CHECK-NEXT: TypeError function missing required argument 'month' (pos 2)
# CHECK-NEXT: TypeError function missing required argument 'year' (pos 1)
# CHECK-NEXT: ValueError hour must be in 0..23, not 24
# CHECK-NEXT: ValueError minute must be in 0..59, not 60
# CHECK-NEXT: ValueError second must be in 0..59, not 60
# CHECK-NEXT: ValueError microsecond must be in 0..999999, not 1000000
# CHECK-NEXT: ValueError fold must be either 0 or 1, not 2
# CHECK-NEXT: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# CHECK-NEXT: ValueError hour must be in 0..23, not 25
# CHECK-NEXT: datetime.time(1, 2, 3, 4, tzinfo=datetime.timezone.utc, fold=1)
# CHECK-NEXT: TypeError 'float' object cannot be interpreted as an integer
# CHECK-NEXT: datetime.timedelta(days=15, seconds=31500)
# CHECK-NEXT: TypeError unsupported type for timedelta days component: str
# CHECK-NEXT: OverflowError days=1000000000; must have magnitude <= 999999999
# CHECK-NEXT: OverflowError Python int too large to convert to C int
# CHECK-NEXT: datetime.timedelta(0)
# CHECK-NEXT: datetime.timedelta(microseconds=2)
# CHECK-NEXT: datetime.timedelta(0)
# CHECK-NEXT: ValueError cannot convert float NaN to integer
# CHECK-NEXT: OverflowError cannot convert float infinity to integer
