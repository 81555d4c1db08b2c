# RUN: %run %s | FileCheck --match-full-lines %s
print(repr("  a b \t\n".strip()), repr("  a ".lstrip()), repr("  a ".rstrip()))
# CHECK: 'a b' 'a ' '  a'
print(repr("xxaxx".strip("x")), repr("abcba".lstrip("ab")))  # CHECK: 'a' 'cba'
print(repr("\u20aca\u20ac".strip("\u20ac")), repr("\u3000a\u2003".strip()))  # CHECK: 'a' 'a'
print("abc".removeprefix("ab"), "abc".removesuffix("bc"), "abc".removeprefix("x"))
# CHECK: c a abc
