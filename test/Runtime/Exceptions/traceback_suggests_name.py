# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f():
    some_value = 1
    return sme_value


f()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_suggests_name.py", line 8, in <module>
# CHECK-NEXT:    f()
# CHECK-NEXT:    ~^^
# CHECK-NEXT:  File "{{.*}}traceback_suggests_name.py", line 5, in f
# CHECK-NEXT:    return sme_value
# CHECK-NEXT:           ^^^^^^^^^
# CHECK-NEXT:NameError: name 'sme_value' is not defined. Did you mean: 'some_value'?
