# RUN: %run %s | FileCheck --match-full-lines %s
def numbers():
    x = 1
    yield x
    for i in range(2):
        yield (
            i)
    yield from letters()


def letters():
    yield "a"


it = numbers()
# CHECK: 2
print(it.gi_frame.f_lineno)
for _ in it:
    # CHECK-NEXT: 4 {'x': 1}
    # CHECK-NEXT: 6 {'x': 1, 'i': 0}
    # CHECK-NEXT: 6 {'x': 1, 'i': 1}
    # CHECK-NEXT: 8 {'x': 1, 'i': 1}
    print(it.gi_frame.f_lineno, it.gi_frame.f_locals)
# CHECK-NEXT: None
print(it.gi_frame)
