# A host call inside of generators: on the way to a yield, and after one.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def count(n):
    print("start", host(n))
    for i in range(host(n)):
        got = yield host(i)
        if got:
            print("got", host(got))
    return host("end")
g = count(3)
print(next(g), g.send(host("x")), host(next(g)))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
def outer():
    result = yield from count(host(2))
    print("result", result)
    yield host(result)
print(list(outer()))
def catching():
    while True:
        try:
            yield host(1)
        except ValueError as error:
            print("caught", host(str(error)))
        finally:
            print("finally", host("f"))
c = catching()
print(next(c), c.throw(ValueError("v")))
c.close()
lazy = (host(x) * 2 for x in host([1, 2, 3]) if host(x) != 2)
print(next(lazy), list(lazy))
nested = ((x, host(y)) for x in range(2) for y in range(host(2)))
print(sorted(nested))
def tree(n):
    if n:
        yield from tree(n - 1)
        yield host(n)
        yield from tree(host(n - 1))
print(list(tree(3)))
def echo():
    value = None
    while value != "stop":
        value = host((yield value))
e = echo()
next(e)
print(e.send(1), e.send([2]), next(e, "default"))

# CHECK: start 3
# CHECK-NEXT: got x
# CHECK-NEXT: 0 1 2
# CHECK-NEXT: stop end
# CHECK-NEXT: start 2
# CHECK-NEXT: result end
# CHECK-NEXT: [0, 1, 'end']
# CHECK-NEXT: caught v
# CHECK-NEXT: finally f
# CHECK-NEXT: 1 1
# CHECK-NEXT: finally f
# CHECK-NEXT: 2 [6]
# CHECK-NEXT: [(0, 0), (0, 1), (1, 0), (1, 1)]
# CHECK-NEXT: [1, 2, 1, 3, 1, 2, 1]
# CHECK-NEXT: 1 [2] None
