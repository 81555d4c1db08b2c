# RUN: %run %s | FileCheck --match-full-lines %s
class Always:
    def __lt__(self, other):
        return "less"

    def __eq__(self, other):
        return []

    def __gt__(self, other):
        return "greater"


def compare(a, b):
    return a < b, a == b, a > b


for i in range(8):
    compare(i, 3)
for turn in range(2):
    print(compare(1, 2), compare(1.5, 1), compare("a", "b"), compare([1], [2]), compare(Always(), 1))
    print(compare(3, Always()), compare(True, 2), compare(2**61, 2**61 - 1), compare((1, 2), (1, 2.0)))
    for a, b in ((1, "a"), (None, 1), (1j, 2)):
        try:
            compare(a, b)
        except TypeError as error:
            print(error)

# CHECK: (True, False, False) (False, False, True) (True, False, False) (True, False, False) ('less', [], 'greater')
# CHECK-NEXT: ('greater', [], 'less') (True, False, False) (False, False, True) (False, True, False)
# CHECK-NEXT: '<' not supported between instances of 'int' and 'str'
# CHECK-NEXT: '<' not supported between instances of 'NoneType' and 'int'
# CHECK-NEXT: '<' not supported between instances of 'complex' and 'int'
# CHECK-NEXT: (True, False, False) (False, False, True) (True, False, False) (True, False, False) ('less', [], 'greater')
# CHECK-NEXT: ('greater', [], 'less') (True, False, False) (False, False, True) (False, True, False)
# CHECK-NEXT: '<' not supported between instances of 'int' and 'str'
# CHECK-NEXT: '<' not supported between instances of 'NoneType' and 'int'
# CHECK-NEXT: '<' not supported between instances of 'complex' and 'int'
