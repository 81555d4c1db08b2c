# RUN: %run %s | FileCheck --match-full-lines %s
def numbers(start, stop=5):
    try:
        while start < stop:
            yield start
            start += 1
    finally:
        print("closed")


def first_above(n):
    for x in numbers(start=n):
        if x > 1:
            return x
    return None


for i in range(3):
    print(first_above(i))
# CHECK: closed
# CHECK-NEXT: 2
# CHECK-NEXT: closed
# CHECK-NEXT: 2
# CHECK-NEXT: closed
# CHECK-NEXT: 2
