# RUN: rm -rf %t && %same | FileCheck %s
total = 0
for i in range(6):
    n = 0
    while n < 3:
        n += ask(1)
        total += ask(n * 0.5)
    for c in "ab":
        d = [ask(c), i]
    if i == 4:
        e = ask("four")
        continue
print(total, n, d, e)
while n < 8:
    n = ask(n) + 1
    for x in ask([1, 2]):
        total -= x
print(total)
# CHECK: the same, {{[0-9]+}} pauses
