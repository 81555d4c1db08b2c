# RUN: %run %s | FileCheck --match-full-lines %s


class Text(str):
    def __eq__(self, other):
        return "asked"

    __hash__ = str.__hash__


def compare(a, b):
    return a == b, a != b


joined = "".join(["lo", "ng"])
for i in range(30):
    compare("ab"[i % 2], "a")
# CHECK: (True, False) (False, True) (False, True)
print(compare("long", joined), compare("long", joined + "er"), compare("long", "gone"))
# CHECK-NEXT: (True, False) (False, True) (True, False) (False, True)
print(compare("", ""), compare("", "a"), compare("\u00e9", chr(233)), compare("\u20ac", "\U0001f600"))
# CHECK-NEXT: ('asked', False) ('asked', True) (False, True) (False, True)
print(compare(Text("a"), "a"), compare("a", Text("b")), compare("a", 1), compare(None, "a"))
