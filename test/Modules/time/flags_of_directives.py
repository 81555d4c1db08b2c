# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: the flags are those of the GNU C library, which WebAssembly has not.
import datetime
import time

when = datetime.datetime(2024, 3, 5, 7, 8, 9)
# CHECK: 5 3 7:8 24 65 2024-03-05
print(when.strftime("%-d %-m %-H:%-M %-y %-j %Y-%m-%d"))
# CHECK-NEXT: " 5" "05" "TUE" "TUE" "am" "%-"
print(when.strftime('"%_d" "%0e" "%^a" "%#a" "%#p" "%-"'))
# CHECK-NEXT: 1 January 70
print(time.strftime("%-d %B %-y", time.gmtime(0)))
