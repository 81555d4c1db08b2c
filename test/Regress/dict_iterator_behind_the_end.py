# RUN: %run %s | FileCheck --match-full-lines %s
# A dict that is packed anew while it keeps its size has fewer entries than the iterator's place.
numbers = dict.fromkeys(range(100))
for i in range(90):
    del numbers[i]
iterator = iter(numbers)
print([next(iterator) for _ in range(9)])  # CHECK: [90, 91, 92, 93, 94, 95, 96, 97, 98]
for i in range(90, 1000):
    del numbers[i]
    numbers[i + 10] = None
print(list(iterator), len(numbers))  # CHECK-NEXT: [] 10
