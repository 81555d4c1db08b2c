# RUN: %run %s | FileCheck --match-full-lines %s
from datetime import *
def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)
show(datetime(2024,1,1).astimezone, 3)
show(date.strptime,'2024-01-02','%Y-%m-%d')
show(time.strptime,'10:20','%H:%M')
show(date.strptime,'2024-01-02 10','%Y-%m-%d %H')
import calendar
print(calendar.month(2024,2)); print(calendar.monthrange(2024,2), calendar.isleap(2000))
print(list(calendar.Calendar().itermonthdates(2024,2))[:3])
import time as t
print(t.strptime('2024-05-06 07:08:09','%Y-%m-%d %H:%M:%S'))
class W(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(hours=1)
    def tzname(self, dt): return 'WET'
w=W()
x=datetime(2024,6,1,12,tzinfo=w)
print(x, x.timetuple(), x.utctimetuple(), x.astimezone(timezone.utc), datetime(2024,6,1,12,tzinfo=timezone.utc).astimezone(w))
print(x.strftime('%Z %z'), repr(x)[:60])
class D(datetime):
    def __new__(cls,*a,**k):
        return super().__new__(cls,*a,**k)
    @property
    def q(self): return (self.month-1)//3+1
print(D(2024,5,6).q, repr(D(2024,5,6)), repr(D(2024,5,6)+timedelta(1)), type(D(2024,5,6)-timedelta(1)).__name__, D.strptime('2024','%Y'), D(2024,1,1)-datetime(2023,1,1))
a=datetime(2024,1,31)
show(lambda: a.replace(month=2))
print(a.isocalendar(), a.isocalendar()[1], tuple(a.isocalendar()))
y,w_,d_=a.isocalendar()
print(y,w_,d_, a.isocalendar()==(2024,5,3))
print(datetime(2024,1,1,10)==date(2024,1,1), datetime(2024,1,1).date()==date(2024,1,1))
print(min(datetime(2024,1,1),datetime(2023,1,1)), [str(timedelta(hours=h)) for h in (0,1,25,-1,100.5)])
td=timedelta(days=1,hours=2,minutes=3,seconds=4.5)
print(td.days, td.seconds, td.microseconds, repr(td), td/timedelta(hours=1), td//timedelta(hours=1))
print(f"{datetime(2024,1,2,3,4,5):%Y/%m/%d %H:%M:%S.%f}", f"{time(1,2):%H-%M}", f"{date(2024,1,2)!r:>30}")
show(lambda: f"{timedelta(1):>10}")
show(lambda: date(2024,1,1) - datetime(2024,1,1))
show(lambda: datetime(2024,1,1) - date(2024,1,1))
show(lambda: time(1) < time(2)); show(lambda: time(1)+timedelta(1)); show(lambda: time(1)<3)
show(lambda: bool(time(0)))
show(timezone.utc.utcoffset, 3)
show(lambda: type('X',(timezone,),{}))
try: date.foo=3
except TypeError as e: print(e)
try: date.foo
except AttributeError as e: print(e)
import dataclasses
@dataclasses.dataclass(order=True)
class E:
    when: datetime
    name: str = 'x'
print(sorted([E(datetime(2024,2,1)),E(datetime(2024,1,1))]))
import json
try: json.dumps({'a':date(2024,1,1)})
except TypeError as e: print(e)
print(json.dumps({'a':date(2024,1,1)}, default=str))
# CHECK: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# CHECK-NEXT: datetime.date(2024, 1, 2)
# CHECK-NEXT: datetime.time(10, 20)
# CHECK-NEXT: datetime.date(2024, 1, 2)
# CHECK-NEXT:    February 2024
# CHECK-NEXT: Mo Tu We Th Fr Sa Su
# CHECK-NEXT:           1  2  3  4
# CHECK-NEXT:  5  6  7  8  9 10 11
# CHECK-NEXT: 12 13 14 15 16 17 18
# CHECK-NEXT: 19 20 21 22 23 24 25
# CHECK-NEXT: 26 27 28 29
# CHECK-EMPTY:
# CHECK-NEXT: (calendar.THURSDAY, 29) True
# CHECK-NEXT: [datetime.date(2024, 1, 29), datetime.date(2024, 1, 30), datetime.date(2024, 1, 31)]
# CHECK-NEXT: time.struct_time(tm_year=2024, tm_mon=5, tm_mday=6, tm_hour=7, tm_min=8, tm_sec=9, tm_wday=0, tm_yday=127, tm_isdst=-1)
# CHECK-NEXT: 2024-06-01 12:00:00+02:00 time.struct_time(tm_year=2024, tm_mon=6, tm_mday=1, tm_hour=12, tm_min=0, tm_sec=0, tm_wday=5, tm_yday=153, tm_isdst=1) time.struct_time(tm_year=2024, tm_mon=6, tm_mday=1, tm_hour=10, tm_min=0, tm_sec=0, tm_wday=5, tm_yday=153, tm_isdst=0) 2024-06-01 10:00:00+00:00 2024-06-01 14:00:00+02:00
# CHECK-NEXT: WET +0200 datetime.datetime(2024, 6, 1, 12, 0, tzinfo=<__main__.W obje
# CHECK-NEXT: 2 D(2024, 5, 6, 0, 0) D(2024, 5, 7, 0, 0) D 2024-01-01 00:00:00 365 days, 0:00:00
# CHECK-NEXT: ValueError day 31 must be in range 1..29 for month 2 in year 2024
# CHECK-NEXT: datetime.IsoCalendarDate(year=2024, week=5, weekday=3) 5 (2024, 5, 3)
# CHECK-NEXT: 2024 5 3 True
# CHECK-NEXT: False True
# CHECK-NEXT: 2023-01-01 00:00:00 ['0:00:00', '1:00:00', '1 day, 1:00:00', '-1 day, 23:00:00', '4 days, 4:30:00']
# CHECK-NEXT: 1 7384 500000 datetime.timedelta(days=1, seconds=7384, microseconds=500000) 26.05125 26
# CHECK-NEXT: 2024/01/02 03:04:05.000000 01-02      datetime.date(2024, 1, 2)
# CHECK-NEXT: TypeError unsupported format string passed to datetime.timedelta.__format__
# CHECK-NEXT: TypeError unsupported operand type(s) for -: 'datetime.date' and 'datetime.datetime'
# CHECK-NEXT: TypeError unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
# CHECK-NEXT: True
# CHECK-NEXT: TypeError unsupported operand type(s) for +: 'datetime.time' and 'datetime.timedelta'
# CHECK-NEXT: TypeError '<' not supported between instances of 'datetime.time' and 'int'
# CHECK-NEXT: True
# CHECK-NEXT: TypeError utcoffset(dt) argument must be a datetime instance or None, not int
# CHECK-NEXT: TypeError type 'datetime.timezone' is not an acceptable base type
# CHECK-NEXT: cannot set 'foo' attribute of immutable type 'datetime.date'
# CHECK-NEXT: type object 'datetime.date' has no attribute 'foo'
# CHECK-NEXT: [E(when=datetime.datetime(2024, 1, 1, 0, 0), name='x'), E(when=datetime.datetime(2024, 2, 1, 0, 0), name='x')]
# CHECK-NEXT: Object of type date is not JSON serializable
# CHECK-NEXT: {"a": "2024-01-01"}
