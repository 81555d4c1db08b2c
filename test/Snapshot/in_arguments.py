# A host call as an argument, after other arguments were evaluated.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def via(thing):
    host(None)
    return thing
def show(*args, **kwargs):
    print(args, kwargs)
def three(a, b=2, *, c=3):
    return a, b, c
class Maker:
    def __init__(self, *args):
        self.args = args
    def method(self, *args):
        return self.args + args
order = []
def note(x):
    order.append(x)
    return x
show(note(1), host(note(2)), note(3), host(note(4)), last=host(note(5)), end=note(6))
print(order)
show(*host([1, 2]), host(3), *[4], k=host(5), **host({"m": 6}), n=host(7))
print(three(host(1)), three(1, host(5)), three(host(1), c=host(9)), three(*host([7, 8]), **host({"c": 0})))
print(Maker(1, host(2), 3).method(4, host(5)), via(Maker(6)).method(host(7)))
print(len(host([1, 2, 3])), max(1, host(5), 3), "-".join(["a", host("b")]), [].__len__(), dict(a=host(1), b=2))
print(host(host(host(1)) + host(2)), three(three(host(1)), three(2, host(3))))
print((via(three))(1, 2), [three][host(0)](host(4)), {"f": via(three)}["f"](5, c=host(6)))

# CHECK: (1, 2, 3, 4) {'last': 5, 'end': 6}
# CHECK-NEXT: [1, 2, 3, 4, 5, 6]
# CHECK-NEXT: (1, 2, 3, 4) {'k': 5, 'm': 6, 'n': 7}
# CHECK-NEXT: (1, 2, 3) (1, 5, 3) (1, 2, 9) (7, 8, 0)
# CHECK-NEXT: (1, 2, 3, 4, 5) (6, 7)
# CHECK-NEXT: 3 5 a-b 0 {'a': 1, 'b': 2}
# CHECK-NEXT: 3 ((1, 2, 3), (2, 3, 3), 3)
# CHECK-NEXT: (1, 2, 3) (4, 2, 3) (5, 2, 6)
