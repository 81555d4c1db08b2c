# The submodules decoder and encoder are there without being imported.
# RUN: %run %s | FileCheck --match-full-lines %s
import json
try: json.loads("{")
except json.decoder.JSONDecodeError as e: print(e)
print(json.encoder.JSONEncoder is json.JSONEncoder, hasattr(json, "nothing"))
try: json.nothing
except AttributeError as e: print(e)
# CHECK: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# CHECK-NEXT: True False
# CHECK-NEXT: module 'json' has no attribute 'nothing'
