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
for s in ['2024-01-05','20240105','2024-W01-5','2024W015','2024W01','2024-W01','2024-13-01','2024-1-1','','2024-01-05T10','abc','2024-001']:
    show(date.fromisoformat,s); show(datetime.fromisoformat,s)
for s in ['2024-01-05T10:20:30','2024-01-05 10:20','20240105T102030','2024-01-05T10:20:30.123','2024-01-05T10:20:30.123456789','2024-01-05T10:20:30Z','2024-01-05T10:20:30+05:30','2024-01-05T10:20:30-0530','2024-01-05T24:00:00','2024-01-05T24:00:01','2024-01-05T25:00','2024-01-05T10:20:30,5','2024-01-05T10:2','2024-01-05T10:20:30+05:30:15.5','2024-01-05T','2024-01-05T10:20+24:00']:
    show(datetime.fromisoformat,s)
for s in ['10','10:20','1020','10:20:30.5','T10:20','102030.123456','10:20Z','10:20:30+01','24:00','25:00','10:60', '10:20:61']:
    show(time.fromisoformat,s)
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
# CHECK-NEXT: datetime.date(2024, 1, 5)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 0, 0)
# CHECK-NEXT: datetime.date(2024, 1, 5)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 0, 0)
# CHECK-NEXT: datetime.date(2024, 1, 5)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 0, 0)
# CHECK-NEXT: datetime.date(2024, 1, 5)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 0, 0)
# CHECK-NEXT: datetime.date(2024, 1, 1)
# CHECK-NEXT: datetime.datetime(2024, 1, 1, 0, 0)
# CHECK-NEXT: datetime.date(2024, 1, 1)
# CHECK-NEXT: datetime.datetime(2024, 1, 1, 0, 0)
# CHECK-NEXT: ValueError month must be in 1..12, not 13
# CHECK-NEXT: ValueError month must be in 1..12, not 13
# CHECK-NEXT: ValueError Invalid isoformat string: '2024-1-1'
# CHECK-NEXT: ValueError Invalid isoformat string: '2024-1-1'
# CHECK-NEXT: ValueError Invalid isoformat string: ''
# CHECK-NEXT: ValueError Invalid isoformat string: ''
# CHECK-NEXT: ValueError Invalid isoformat string: '2024-01-05T10'
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 0)
# CHECK-NEXT: ValueError Invalid isoformat string: 'abc'
# CHECK-NEXT: ValueError Invalid isoformat string: 'abc'
# CHECK-NEXT: ValueError Invalid isoformat string: '2024-001'
# CHECK-NEXT: ValueError Invalid isoformat string: '2024-001'
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20, 30)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20, 30)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20, 30, 123000)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20, 30, 123456)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20, 30, tzinfo=datetime.timezone.utc)
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20, 30, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=66600)))
# CHECK-NEXT: datetime.datetime(2024, 1, 6, 0, 0)
# CHECK-NEXT: ValueError minute, second, and microsecond must be 0 when hour is 24
# CHECK-NEXT: ValueError hour must be in 0..23, not 25
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20, 30, 500000)
# CHECK-NEXT: ValueError Invalid isoformat string: '2024-01-05T10:2'
# CHECK-NEXT: datetime.datetime(2024, 1, 5, 10, 20, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=19815, microseconds=500000)))
# CHECK-NEXT: ValueError Invalid isoformat string: '2024-01-05T'
# CHECK-NEXT: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
# CHECK-NEXT: datetime.time(10, 0)
# CHECK-NEXT: datetime.time(10, 20)
# CHECK-NEXT: datetime.time(10, 20)
# CHECK-NEXT: datetime.time(10, 20, 30, 500000)
# CHECK-NEXT: datetime.time(10, 20)
# CHECK-NEXT: datetime.time(10, 20, 30, 123456)
# CHECK-NEXT: datetime.time(10, 20, tzinfo=datetime.timezone.utc)
# CHECK-NEXT: datetime.time(10, 20, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
# CHECK-NEXT: datetime.time(0, 0)
# CHECK-NEXT: ValueError hour must be in 0..23, not 25
# CHECK-NEXT: ValueError minute must be in 0..59, not 60
# CHECK-NEXT: ValueError second must be in 0..59, not 61
