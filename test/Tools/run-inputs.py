# RUN: %monty-jit run %s --input 'a=[1, {"$tuple": [2, "x"]}]' --input b=1.5 | FileCheck --match-full-lines %s
print(a, b)  # CHECK: [1, (2, 'x')] 1.5
