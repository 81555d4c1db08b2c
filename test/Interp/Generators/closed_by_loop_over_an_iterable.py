# RUN: %run %s | FileCheck --match-full-lines %s
# A loop that is left early closes the generator that __iter__ has made for it; not
# one that __iter__ gives back from elsewhere.
class Numbers:
    def __iter__(self):
        try:
            yield 1
            yield 2
        finally:
            print('closed by', type(self).__name__)


class Kept:
    def __init__(self):
        self.numbers = iter(Numbers())

    def __iter__(self):
        return self.numbers


def first(numbers):
    for n in numbers:
        return n


for _ in Numbers():
    break
print('after break')
print(first(Numbers()))
kept = Kept()
print(first(kept))
print('after Kept')
for n in kept:
    print(n)

# CHECK: closed by Numbers
# CHECK-NEXT: after break
# CHECK-NEXT: closed by Numbers
# CHECK-NEXT: 1
# CHECK-NEXT: 1
# CHECK-NEXT: after Kept
# CHECK-NEXT: 2
# CHECK-NEXT: closed by Numbers
