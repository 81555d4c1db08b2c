# RUN: %run %s | FileCheck --match-full-lines %s
# A dict that begins with few entries, and gaps among them, takes more.


def grown(numbers, gone):
    made = {1: "one", 2: "two", 3: "three"}
    for number in gone:
        del made[number]
    for number in numbers:
        made[number] = str(number)
    return made


print(grown([], []), grown([4], []), grown([4], [1]), grown([1], [1]))
print(grown(range(4, 9), [2]))
print(list(grown(range(4, 40), [1, 3])) == [2, *range(4, 40)])
# CHECK:      {1: 'one', 2: 'two', 3: 'three'} {1: 'one', 2: 'two', 3: 'three', 4: '4'} {2: 'two', 3: 'three', 4: '4'} {2: 'two', 3: 'three', 1: '1'}
# CHECK-NEXT: {1: 'one', 3: 'three', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8'}
# CHECK-NEXT: True

one = {"a": 1}
for key in one:
    one[key] += 1
    one.pop(key)
    one["b"] = 2
    break
print(one, dict(one, c=3), one | {"d": 4}, one)
# CHECK-NEXT: {'b': 2} {'b': 2, 'c': 3} {'b': 2, 'd': 4} {'b': 2}

seen = []
changing = {1: 0, 2: 0}
try:
    for key in changing:
        seen.append(key)
        del changing[key]
        changing[key + 10] = 0
except RuntimeError as error:
    print(error)
print(seen, changing)
# CHECK-NEXT: dictionary keys changed during iteration
# CHECK-NEXT: [1, 2] {11: 0, 12: 0}
