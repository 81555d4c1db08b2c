# RUN: %run %s | FileCheck --match-full-lines %s
import json
import time

for module in time, json:
    try:
        module()
    except TypeError as error:
        # CHECK: 'module' object is not callable. Did you mean: 'time.time(...)'?
        # CHECK-NEXT: 'module' object is not callable
        print(error)
