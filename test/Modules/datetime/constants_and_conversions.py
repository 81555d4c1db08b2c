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
print(date(2024,12,30).isocalendar(), date(2024,12,30).isocalendar().week, date(2024,12,30).timetuple())
show(date.fromisocalendar,2024,53,1); show(date.fromisocalendar,2020,53,1); show(date.fromordinal,738000); show(date.fromordinal,0); show(date.fromordinal,10**8)
print(date.min,date.max,datetime.min,datetime.max,time.min,time.max,timedelta.min,timedelta.max,date.resolution)
print(repr(timedelta.min), str(timedelta(-1,5)), timedelta(1), timedelta(2,3,4), bool(timedelta()))
print(timezone.utc, repr(timezone.utc), timezone(timedelta(hours=1)), repr(timezone(timedelta(hours=1))), repr(timezone(timedelta(hours=1),'a')), timezone.min, timezone.max)
show(timezone,timedelta(24)); show(timezone,3); show(timezone,timedelta(hours=1),3); show(timezone)
show(datetime.combine, d, time(1,2)); show(datetime.combine,1,2)
show(x.replace,year=2020,month=2,day=30); show(x.replace, tzinfo=None); show(x.replace, 1,2,3,4,5,6,7)
print(f'{d:%d.%m.%Y} {x:%H:%M}', format(d), f'{x}', f'{timedelta(5)!s:>10}|')
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
# CHECK-NEXT: datetime.IsoCalendarDate(year=2025, week=1, weekday=1) 1 time.struct_time(tm_year=2024, tm_mon=12, tm_mday=30, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=0, tm_yday=365, tm_isdst=-1)
# CHECK-NEXT: ValueError Invalid week: 53
# CHECK-NEXT: datetime.date(2020, 12, 28)
# CHECK-NEXT: datetime.date(2021, 7, 29)
# CHECK-NEXT: ValueError ordinal must be >= 1
# CHECK-NEXT: ValueError year must be in 1..9999, not 273791
# CHECK-NEXT: 0001-01-01 9999-12-31 0001-01-01 00:00:00 9999-12-31 23:59:59.999999 00:00:00 23:59:59.999999 -999999999 days, 0:00:00 999999999 days, 23:59:59.999999 1 day, 0:00:00
# CHECK-NEXT: datetime.timedelta(days=-999999999) -1 day, 0:00:05 1 day, 0:00:00 2 days, 0:00:03.000004 False
# CHECK-NEXT: UTC datetime.timezone.utc UTC+01:00 datetime.timezone(datetime.timedelta(seconds=3600)) datetime.timezone(datetime.timedelta(seconds=3600), 'a') UTC-23:59 UTC+23:59
# CHECK-NEXT: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=24)
# CHECK-NEXT: TypeError timezone() argument 1 must be datetime.timedelta, not int
# CHECK-NEXT: TypeError timezone() argument 2 must be str, not int
# CHECK-NEXT: TypeError timezone() missing required argument 'offset' (pos 1)
# CHECK-NEXT: datetime.datetime(2024, 3, 15, 1, 2)
# CHECK-NEXT: TypeError combine() argument 1 must be datetime.date, not int
# CHECK-NEXT: ValueError day 30 must be in range 1..29 for month 2 in year 2020
# CHECK-NEXT: datetime.datetime(2024, 3, 5, 14, 7, 9, 123456)
# CHECK-NEXT: datetime.datetime(1, 2, 3, 4, 5, 6, 7, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66600), 'X'))
# CHECK-NEXT: 15.03.2024 14:07 2024-03-15 2024-03-05 14:07:09.123456-05:30 5 days, 0:00:00|
