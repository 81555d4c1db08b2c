# RUN: %run %s | FileCheck --match-full-lines %s
# Strings are sorted by their first seven bytes, then among those that begin alike.


class Asked:
    """Compares as its string does, so that a sort calls back."""

    def __init__(self, text):
        self.text = text

    def __lt__(self, other):
        return self.text < other.text


def agrees(texts):
    places = list(range(len(texts)))
    for backwards in False, True:
        asked = sorted(places, key=lambda place: Asked(texts[place]), reverse=backwards)
        if sorted(places, key=texts.__getitem__, reverse=backwards) != asked:
            return False
        if sorted(texts, reverse=backwards) != [texts[place] for place in asked]:
            return False
    return True


long = "x" * 7
ends = ["", "\0", "a", "a\0", "\xff", "b"]
print(agrees([long[: i % 9] + ends[i * 5 % 6] for i in range(60)]))
print(agrees([f"record {i * 37 % 50:03d}" for i in range(60)]))
print(agrees(["x\0", "x", "x\0\0", ""] * 5 + [long + end for end in ends] * 3))
print(agrees([ends[i % 6] + "\u20ac" * (i % 2) for i in range(30)]))
print(sorted([long + "b", long, "x", long + "a", "x\0", "y", ""] * 3)[::3])
# CHECK:      True
# CHECK-NEXT: True
# CHECK-NEXT: True
# CHECK-NEXT: True
# CHECK-NEXT: ['', 'x', 'x\x00', 'xxxxxxx', 'xxxxxxxa', 'xxxxxxxb', 'y']
