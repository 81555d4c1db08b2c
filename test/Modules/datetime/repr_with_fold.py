# The fold stands before the time zone in a datetime, behind it in a time.
# RUN: %run %s | FileCheck --match-full-lines %s
from datetime import *
print(repr(datetime(2024, 1, 1, tzinfo=UTC, fold=1)), repr(time(1, tzinfo=UTC, fold=1)), repr(datetime(2024, 1, 1, fold=1)))
# CHECK: datetime.datetime(2024, 1, 1, 0, 0, fold=1, tzinfo=datetime.timezone.utc) datetime.time(1, 0, tzinfo=datetime.timezone.utc, fold=1) datetime.datetime(2024, 1, 1, 0, 0, fold=1)
