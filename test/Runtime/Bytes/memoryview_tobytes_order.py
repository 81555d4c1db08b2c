# RUN: %run %s | FileCheck --match-full-lines %s
view = memoryview(b"ab")
# CHECK: b'ab' b'ab' b'ba'
print(view.tobytes("F"), view.tobytes(order=None), view[::-1].tobytes("A"))
for order in ("Q", 1):
    try:
        view.tobytes(order)
    except (ValueError, TypeError) as error:
        print(error)
# CHECK-NEXT: order must be 'C', 'F' or 'A'
# CHECK-NEXT: tobytes() argument 'order' must be str or None, not int
