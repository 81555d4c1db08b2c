# RUN: %run %s | FileCheck --match-full-lines %s
from __future__ import annotations
import __future__

print(__future__.annotations)
print(__future__.division.getMandatoryRelease(), len(__future__.all_feature_names))

# CHECK: _Feature((3, 7, 0, 'beta', 1), None, 16777216)
# CHECK-NEXT: (3, 0, 0, 'alpha', 0) 10
