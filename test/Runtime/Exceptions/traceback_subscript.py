# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f(d):
    print(1); return d["a"]["b"] ["c"]


f({"a": {"b": {}}})

# CHECK:1
# CHECK-NEXT:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_subscript.py", line 7, in <module>
# CHECK-NEXT:    f({"a": {"b": {}}})
# CHECK-NEXT:    ~^^^^^^^^^^^^^^^^^^
# CHECK-NEXT:  File "{{.*}}traceback_subscript.py", line 4, in f
# CHECK-NEXT:    print(1); return d["a"]["b"] ["c"]
# CHECK-NEXT:                     ~~~~~~~~~~~~^^^^^
# CHECK-NEXT:KeyError: 'c'
