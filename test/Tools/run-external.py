# RUN: %monty-jit run %s --external echo --external 'canned={"k": [1, 2]}' | FileCheck --match-full-lines %s
print(echo(1, 2), echo())  # CHECK: 1 None
print(canned("anything"))  # CHECK: {'k': [1, 2]}
print(echo)  # CHECK: <function echo at 0x{{.*}}>
