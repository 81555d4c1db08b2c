# RUN: %run %s | FileCheck --match-full-lines %s
# A length that is a bool, or of a class made from int, is the int that it stands for.
from itertools import permutations

class Two(int):
    pass

print(list(permutations("ab", True)))  # CHECK: [('a',), ('b',)]
print(list(permutations("ab", False)))  # CHECK-NEXT: [()]
print(list(permutations("ab", Two(2))))  # CHECK-NEXT: [('a', 'b'), ('b', 'a')]
try:
    permutations("ab", 2.0)
except TypeError as error:
    print(error)  # CHECK-NEXT: Expected int as r
