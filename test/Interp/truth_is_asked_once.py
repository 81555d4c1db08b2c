# RUN: %run %s | FileCheck --match-full-lines %s
# What decides an `and` or `or` is not asked again by the condition around it.


class Flag:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        asked.append(self.name)
        return self.value

    def __repr__(self):
        return self.name


asked = []
T, F, U = Flag("T", True), Flag("F", False), Flag("U", True)


def tell(value):
    print(value, *asked)
    asked.clear()


def values():
    tell((T or F) and U)
    tell((F or F) and U)
    tell(T and (F or U) or F)
    tell(T and (U or F) or F)
    tell((T or F) or U)
    tell(F and (T or U))
    tell(not (T and F))


def conditions():
    if T or F:
        tell(1)
    tell(2 if F and T else 3)
    while F or (F and T):
        pass
    tell([x for x in (4, 5) if T and (F or U)])
    assert (F or T) and U
    match 6:
        case 6 if not (F or T):
            tell(7)
        case x if F or T:
            tell(x)


values()
conditions()

# CHECK: U T
# CHECK-NEXT: F F F
# CHECK-NEXT: U T F U
# CHECK-NEXT: U T U
# CHECK-NEXT: T T
# CHECK-NEXT: F F
# CHECK-NEXT: True T F
# CHECK-NEXT: 1 T
# CHECK-NEXT: 3 F
# CHECK-NEXT: [4, 5] F F T F U T F U
# CHECK-NEXT: 6 F T U F T F T
