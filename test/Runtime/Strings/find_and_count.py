# RUN: %run %s | FileCheck --match-full-lines %s
print("banana".find("an"), "banana".rfind("an"), "banana".find("x"))  # CHECK: 1 3 -1
print("banana".find("an", 2), "banana".find("an", -3, -1))  # CHECK: 3 3
print("banana".count("an"), "banana".count(""), "".count(""))  # CHECK: 2 7 1
print("aaaa".count("aa"), "a\u20aca\u20ac".count("\u20ac"))  # CHECK: 2 2
print("abc".find(""), "abc".find("", 3), "abc".find("", 4))  # CHECK: 0 3 -1
print("abc".rfind(""), "abc".rfind("", 0, 2))  # CHECK: 3 2
print("\U0001f600ab".find("ab"), "\u20ac\u20acab".rfind("\u20ac"))  # CHECK: 1 1
print("x" in "xyz", "" in "", "zz" in "xyz")  # CHECK: True True False
class Two:
    def __index__(self):
        return 2
print("banana".find("a", Two()))  # CHECK: 3
