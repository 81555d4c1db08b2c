# RUN: %run %s | FileCheck --match-full-lines %s
class Color:
    GREEN = "g"


def kind(value):
    match value:
        case 0 | 1 | -5:
            return "small"
        case 2.5:
            return "float"
        case 3 + 4j:
            return "complex"
        case "a" "b":
            return "text"
        case b"x":
            return "bytes"
        case None:
            return "None"
        case True:
            return "True"
        case Color.GREEN:
            return "green"
        case _:
            return "other"


for value in 0, 1.0, -5, 2.5, 3 + 4j, "ab", b"x", None, False, "g", "q":
    print(value, kind(value))
# 1.0 == 1, and so is False == 0; but None and True are compared by identity.
print(kind(True))
# CHECK: 0 small
# CHECK-NEXT: 1.0 small
# CHECK-NEXT: -5 small
# CHECK-NEXT: 2.5 float
# CHECK-NEXT: (3+4j) complex
# CHECK-NEXT: ab text
# CHECK-NEXT: b'x' bytes
# CHECK-NEXT: None None
# CHECK-NEXT: False small
# CHECK-NEXT: g green
# CHECK-NEXT: q other
# CHECK-NEXT: small
