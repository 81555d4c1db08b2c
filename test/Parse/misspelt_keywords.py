# RUN: not %run %s 2>&1 | FileCheck --match-full-lines %s
# CHECK:   File "{{.*}}misspelt_keywords.py", line 7
# CHECK-NEXT:     retrun total
# CHECK-NEXT:     ^^^^^^
# CHECK-NEXT: SyntaxError: invalid syntax. Did you mean 'return'?
def add(total):
    retrun total
