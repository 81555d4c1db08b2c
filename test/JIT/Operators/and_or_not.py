# RUN: %run %s | FileCheck --match-full-lines %s
class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", self.value)
        return self.value

    def __repr__(self):
        return f"Truth({self.value})"


def logic(a, b, c):
    return a and b, a or b, not a, a and b or c, (a or b) and c, not (a and not b)


values = (0, 1, 0.0, 2.5, "", "s", [], [0], None, True)
for a in values:
    print([logic(a, b, 7) for b in values])


def once(a, b):
    return a and b, a or b, not a


print(once(Truth(True), Truth(False)))
print(once(Truth(False), Truth(True)))


def branches(a, b):
    if a and b:
        return "both"
    if a or b:
        return "one"
    return "none"


print([branches(a, b) for a in (0, 1.5, "", "x") for b in (0.0, 1, None, True)])

# CHECK: [(0, 0, True, 7, 0, True), (0, 1, True, 7, 7, True), (0, 0.0, True, 7, 0.0, True), (0, 2.5, True, 7, 7, True), (0, '', True, 7, '', True), (0, 's', True, 7, 7, True), (0, [], True, 7, [], True), (0, [0], True, 7, 7, True), (0, None, True, 7, None, True), (0, True, True, 7, 7, True)]
# CHECK-NEXT: [(0, 1, False, 7, 7, False), (1, 1, False, 1, 7, True), (0.0, 1, False, 7, 7, False), (2.5, 1, False, 2.5, 7, True), ('', 1, False, 7, 7, False), ('s', 1, False, 's', 7, True), ([], 1, False, 7, 7, False), ([0], 1, False, [0], 7, True), (None, 1, False, 7, 7, False), (True, 1, False, True, 7, True)]
# CHECK-NEXT: [(0.0, 0, True, 7, 0, True), (0.0, 1, True, 7, 7, True), (0.0, 0.0, True, 7, 0.0, True), (0.0, 2.5, True, 7, 7, True), (0.0, '', True, 7, '', True), (0.0, 's', True, 7, 7, True), (0.0, [], True, 7, [], True), (0.0, [0], True, 7, 7, True), (0.0, None, True, 7, None, True), (0.0, True, True, 7, 7, True)]
# CHECK-NEXT: [(0, 2.5, False, 7, 7, False), (1, 2.5, False, 1, 7, True), (0.0, 2.5, False, 7, 7, False), (2.5, 2.5, False, 2.5, 7, True), ('', 2.5, False, 7, 7, False), ('s', 2.5, False, 's', 7, True), ([], 2.5, False, 7, 7, False), ([0], 2.5, False, [0], 7, True), (None, 2.5, False, 7, 7, False), (True, 2.5, False, True, 7, True)]
# CHECK-NEXT: [('', 0, True, 7, 0, True), ('', 1, True, 7, 7, True), ('', 0.0, True, 7, 0.0, True), ('', 2.5, True, 7, 7, True), ('', '', True, 7, '', True), ('', 's', True, 7, 7, True), ('', [], True, 7, [], True), ('', [0], True, 7, 7, True), ('', None, True, 7, None, True), ('', True, True, 7, 7, True)]
# CHECK-NEXT: [(0, 's', False, 7, 7, False), (1, 's', False, 1, 7, True), (0.0, 's', False, 7, 7, False), (2.5, 's', False, 2.5, 7, True), ('', 's', False, 7, 7, False), ('s', 's', False, 's', 7, True), ([], 's', False, 7, 7, False), ([0], 's', False, [0], 7, True), (None, 's', False, 7, 7, False), (True, 's', False, True, 7, True)]
# CHECK-NEXT: [([], 0, True, 7, 0, True), ([], 1, True, 7, 7, True), ([], 0.0, True, 7, 0.0, True), ([], 2.5, True, 7, 7, True), ([], '', True, 7, '', True), ([], 's', True, 7, 7, True), ([], [], True, 7, [], True), ([], [0], True, 7, 7, True), ([], None, True, 7, None, True), ([], True, True, 7, 7, True)]
# CHECK-NEXT: [(0, [0], False, 7, 7, False), (1, [0], False, 1, 7, True), (0.0, [0], False, 7, 7, False), (2.5, [0], False, 2.5, 7, True), ('', [0], False, 7, 7, False), ('s', [0], False, 's', 7, True), ([], [0], False, 7, 7, False), ([0], [0], False, [0], 7, True), (None, [0], False, 7, 7, False), (True, [0], False, True, 7, True)]
# CHECK-NEXT: [(None, 0, True, 7, 0, True), (None, 1, True, 7, 7, True), (None, 0.0, True, 7, 0.0, True), (None, 2.5, True, 7, 7, True), (None, '', True, 7, '', True), (None, 's', True, 7, 7, True), (None, [], True, 7, [], True), (None, [0], True, 7, 7, True), (None, None, True, 7, None, True), (None, True, True, 7, 7, True)]
# CHECK-NEXT: [(0, True, False, 7, 7, False), (1, True, False, 1, 7, True), (0.0, True, False, 7, 7, False), (2.5, True, False, 2.5, 7, True), ('', True, False, 7, 7, False), ('s', True, False, 's', 7, True), ([], True, False, 7, 7, False), ([0], True, False, [0], 7, True), (None, True, False, 7, 7, False), (True, True, False, True, 7, True)]
# CHECK-NEXT: asked True
# CHECK-NEXT: asked True
# CHECK-NEXT: asked True
# CHECK-NEXT: (Truth(False), Truth(True), False)
# CHECK-NEXT: asked False
# CHECK-NEXT: asked False
# CHECK-NEXT: asked False
# CHECK-NEXT: (Truth(False), Truth(True), True)
# CHECK-NEXT: ['none', 'one', 'none', 'one', 'one', 'both', 'one', 'both', 'none', 'one', 'none', 'one', 'one', 'both', 'one', 'both']
