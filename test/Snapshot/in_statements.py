# A host call in every place of the simple and compound statements.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def via(thing):
    host(None)
    return thing
class Box(dict):
    def __setitem__(self, key, value):
        print("setitem", host(key))
        dict.__setitem__(self, key, value)
    def __delitem__(self, key):
        print("delitem", host(key))
        dict.__delitem__(self, key)
box = Box()
box[host("a")] = box[host("b")] = host(1)
box["a"] += host(5)
print(box)
del box[host("a")], box["b"]
(first, box["u"]), [*rest] = host((host(1), 2)), host([3, 4])
print(first, box, rest)
x = y = host(7)
x += host(1); x *= host(2); x -= 1
print(x, y)
values = [1, 2, 3]
values[host(0)] = host(10)
values[host(1):] = host([20, 30, 40])
values[-host(1)] += host(2)
print(values)
def check(value):
    assert host(value), host("message") + "!"
    return "fine"
print(check(1))
try:
    check(0)
except AssertionError as error:
    print(error)
while host(x) > 13:
    x -= host(1)
    if host(x) == 14:
        continue
else:
    print("while else", host(x))
for i in via(range(host(3))):
    if host(i) == 2:
        break
else:
    print("never")
for box["k"], j in [(1, host(2))]:
    print(j)
if host(0):
    print("never")
elif host(1):
    print("elif", host("branch"))
def scopes():
    count = host(0)
    def inner():
        nonlocal count
        global shared
        count += host(1)
        shared = host(count) + 100
        return count
    return inner() + inner(), count
print(scopes(), shared)
try:
    raise via(ValueError)(host("made")) from via(KeyError)("cause")
except ValueError as error:
    print(repr(error), repr(error.__cause__))
annotated: via(int) = host(3)
print(annotated, (lambda: host("lambda"))())
del x, values[host(0)]
print(values)

# CHECK: setitem a
# CHECK-NEXT: setitem b
# CHECK-NEXT: setitem a
# CHECK-NEXT: {'a': 6, 'b': 1}
# CHECK-NEXT: delitem a
# CHECK-NEXT: delitem b
# CHECK-NEXT: setitem u
# CHECK-NEXT: 1 {'u': 2} [3, 4]
# CHECK-NEXT: 15 7
# CHECK-NEXT: [10, 20, 30, 42]
# CHECK-NEXT: fine
# CHECK-NEXT: message!
# CHECK-NEXT: while else 13
# CHECK-NEXT: setitem k
# CHECK-NEXT: 2
# CHECK-NEXT: elif branch
# CHECK-NEXT: (3, 2) 102
# CHECK-NEXT: ValueError('made') KeyError('cause')
# CHECK-NEXT: 3 lambda
# CHECK-NEXT: [20, 30, 42]
