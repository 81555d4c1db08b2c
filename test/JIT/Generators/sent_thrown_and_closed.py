# RUN: %run %s | FileCheck --match-full-lines %s
# What is sent, thrown into or returned from a compiled generator.
def average(label):
    total = count = 0
    value = yield label
    try:
        while value is not None:
            total += value
            count += 1
            try:
                value = yield total / count
            except KeyError as error:
                value = yield repr(error)
    finally:
        print("done", label, count)
    return total


def outer(label):
    result = yield from average(label)
    yield "returned", result
    return result


for label in "abcdef":
    g = outer(label)
    print(next(g), g.send(1), g.send(4.5), g.throw(KeyError(label)), g.send(3))
    if label < "c":
        print(g.send(None), list(g))
    elif label < "e":
        print(g.close(), g.gi_frame, list(g))
    else:
        try:
            g.throw(ValueError(label))
        except ValueError as error:
            print("thrown", error, g.gi_running)

# CHECK: a 1.0 2.75 KeyError('a') 2.8333333333333335
# CHECK-NEXT: done a 3
# CHECK-NEXT: ('returned', 8.5) []
# CHECK-NEXT: b 1.0 2.75 KeyError('b') 2.8333333333333335
# CHECK-NEXT: done b 3
# CHECK-NEXT: ('returned', 8.5) []
# CHECK-NEXT: c 1.0 2.75 KeyError('c') 2.8333333333333335
# CHECK-NEXT: done c 3
# CHECK-NEXT: None None []
# CHECK-NEXT: d 1.0 2.75 KeyError('d') 2.8333333333333335
# CHECK-NEXT: done d 3
# CHECK-NEXT: None None []
# CHECK-NEXT: e 1.0 2.75 KeyError('e') 2.8333333333333335
# CHECK-NEXT: done e 3
# CHECK-NEXT: thrown e False
# CHECK-NEXT: f 1.0 2.75 KeyError('f') 2.8333333333333335
# CHECK-NEXT: done f 3
# CHECK-NEXT: thrown f False
