# RUN: not %run %s 2>&1 | FileCheck --strict-whitespace %s

f = lambda x: x.nope
g = (f(x) for x in [1])
list(g)

# CHECK:Traceback (most recent call last):
# CHECK-NEXT:  File "{{.*}}traceback_lambda_and_generator.py", line 5, in <module>
# CHECK-NEXT:    list(g)
# CHECK-NEXT:    ~~~~^^^
# CHECK-NEXT:  File "{{.*}}traceback_lambda_and_generator.py", line 4, in <genexpr>
# CHECK-NEXT:    g = (f(x) for x in [1])
# CHECK-NEXT:         ~^^^
# CHECK-NEXT:  File "{{.*}}traceback_lambda_and_generator.py", line 3, in <lambda>
# CHECK-NEXT:    f = lambda x: x.nope
# CHECK-NEXT:                  ^^^^^^
# CHECK-NEXT:AttributeError: 'int' object has no attribute 'nope'
