# RUN: %run %s | FileCheck --match-full-lines %s
print("banana".replace("a", "o"), "banana".replace("an", ""), "banana".replace("a", "o", 2))
# CHECK: bonono ba bonona
print("abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"))
# CHECK: -a-b-c- -a-bc x
print("abc".replace("b", "\u20ac"), "a\u20acb".replace("\u20ac", "e").isascii())  # CHECK: a€c True
print("aaa".replace("a", "b", count=1), "aaa".replace("a", "bb", -1))  # CHECK: baa bbbbbb
try:
    "abc".replace("a", 5)
except TypeError as error:
    print(error)
# CHECK: replace() argument 2 must be str, not int
