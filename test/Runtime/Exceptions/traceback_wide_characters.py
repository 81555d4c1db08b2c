# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

def f():
    x = "日本é" + 1 + 2


f()

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_wide_characters.py", line 7, in <module>
# CHECK-NEXT:    f()
# CHECK-NEXT:    ~^^
# CHECK-NEXT:  File "{{.*}}traceback_wide_characters.py", line 4, in f
# CHECK-NEXT:    x = "日本é" + 1 + 2
# CHECK-NEXT:        ~~~~~~~~^~~
# CHECK-NEXT:TypeError: can only concatenate str (not "int") to str
