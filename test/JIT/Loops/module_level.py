# RUN: %run %s | FileCheck --match-full-lines %s
# Loops of the module: their names are globals, which functions change meanwhile.
total = 0
seen = []


def bump(n):
    global total, i
    total += n
    i = "changed"


for i in range(6):
    for j in [1, 2.5, 3]:
        total += j
    bump(1)
    seen.append(i)
print(total, seen, i)
n = 0
while n < 8:
    n += 1
    if n == 3:
        continue
    if n == 6:
        total = "text"
    if n == 7:
        break
    x = n * 0.5
else:
    print("not reached")
print(n, x, total)
for k in range(5):
    if k == 3:
        del x
    try:
        print(k, x)
    except NameError as error:
        print(error)
for range_ in (range(3), "ab", [1], {2: 3}, (x for x in "xy")):
    for item in range_:
        print(item, end=" ")
print()

# CHECK: 45.0 ['changed', 'changed', 'changed', 'changed', 'changed', 'changed'] changed
# CHECK-NEXT: 7 3.0 text
# CHECK-NEXT: 0 3.0
# CHECK-NEXT: 1 3.0
# CHECK-NEXT: 2 3.0
# CHECK-NEXT: name 'x' is not defined
# CHECK-NEXT: name 'x' is not defined
# CHECK-NEXT: 0 1 2 a b 1 2 x y 
