# RUN: %run %s 2>&1 | FileCheck --match-full-lines %s
import warnings
def old():
    warnings.warn('old is old', DeprecationWarning, stacklevel=2)
for _ in range(2):
    old()
warnings.warn('careful', DeprecationWarning)
# CHECK: {{.*}}printed.py:6: DeprecationWarning: old is old
# CHECK-NEXT: {{^}}  old()
# CHECK-NEXT: {{.*}}printed.py:7: DeprecationWarning: careful
# CHECK-NEXT: {{^}}  warnings.warn('careful', DeprecationWarning)
