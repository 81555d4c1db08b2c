# RUN: %run %s | FileCheck --match-full-lines %s
# In a condition, the comparison that decides a chain is not asked for its truth
# again. Where the chain is a value, it is.


class Answer:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        print("asked", self.name)
        return self.truth


class Thing:
    def __init__(self, *answers):
        self.answers = list(answers)

    def __lt__(self, other):
        return self.answers.pop(0)


def no(name):
    return Thing(Answer(name, False))


def conditions():
    if no("if") < 1 < 2:
        print("wrong")
    if (no("and") < 1 < 2) and 1:
        print("wrong")
    if not no("not") < 1 < 2:
        print("right")
    while no("while") < 1 < 2:
        print("wrong")
    print([i for i in (1, 2) if no(i) < 1 < 2])
    print("wrong" if no("else") < 1 < 2 else "right")
    try:
        assert no("assert") < 1 < 2
    except AssertionError:
        print("right")


for _ in range(2):
    conditions()
# CHECK: asked if
# CHECK-NEXT: asked and
# CHECK-NEXT: asked not
# CHECK-NEXT: right
# CHECK-NEXT: asked while
# CHECK-NEXT: asked 1
# CHECK-NEXT: asked 2
# CHECK-NEXT: []
# CHECK-NEXT: asked else
# CHECK-NEXT: right
# CHECK-NEXT: asked assert
# CHECK-NEXT: right
# CHECK-NEXT: asked if

value = (no("value") < 1 < 2) or "other"
print(value)
# CHECK: asked value
# CHECK-NEXT: asked value
# CHECK-NEXT: other
