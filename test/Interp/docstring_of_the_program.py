"""What it is about."""
# RUN: %run %s | FileCheck --match-full-lines %s
print(__doc__)
# CHECK: What it is about.
