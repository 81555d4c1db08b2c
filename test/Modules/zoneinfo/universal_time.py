# Universal time is a zone without any data.
# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: CPython reads the zone from the system, if it has it.
import pickle
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

zone = ZoneInfo("UTC")
# CHECK: UTC zoneinfo.ZoneInfo(key='UTC') UTC True False
print(zone, repr(zone), zone.key, zone is ZoneInfo("UTC"),
      zone is ZoneInfo.no_cache("UTC"))
day = datetime(2024, 5, 6, 7, 8, tzinfo=zone)
# CHECK-NEXT: 2024-05-06 07:08:00+00:00 0:00:00 UTC 0:00:00
print(day, day.utcoffset(), day.tzname(), day.dst())
# CHECK-NEXT: 2023-12-31 22:00:00+00:00 01:00:00+00:00
print(datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=2))).astimezone(zone),
      time(1, tzinfo=zone))
# CHECK-NEXT: True GMT
print(pickle.loads(pickle.dumps(zone)) is zone, ZoneInfo("Etc/GMT").tzname(day))
# CHECK-NEXT: ValueError ZoneInfo keys must refer to subdirectories of TZPATH, got: ../x
# CHECK-NEXT: ValueError ZoneInfo keys may not be absolute paths, got: /etc/x
# CHECK-NEXT: ValueError ZoneInfo keys must be normalized relative paths, got: a//b
# CHECK-NEXT: ZoneInfoNotFoundError 'No time zone found with key Nope/Zone'
for key in ("../x", "/etc/x", "a//b", "Nope/Zone"):
    try:
        ZoneInfo(key)
    except (ValueError, ZoneInfoNotFoundError) as error:
        print(type(error).__name__, error)
