# RUN: %run %s | FileCheck --match-full-lines %s
# `not in` whose `__eq__` was stopped went on with the answer to `in`.
class Other:
    def __eq__(self, other):
        (lambda: 0)()
        return False


other = Other()
wrong = []
for i in range(60):
    for j in range(i % 7):
        pass
    if other not in [int]:
        pass
    else:
        wrong.append(i)
    if (other not in (1, int)) is not True:
        wrong.append(i)
print(wrong)
# CHECK: []
