# A generator that only a loop refers to is closed when the loop is left early.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
try:
    host
except NameError:
    host = str


def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed", host("by host"))


def leave(how):
    for n in numbers():
        if how == "break":
            break
        if how == "return":
            return n
    return how


def kept():
    generator = numbers()
    for n in generator:
        break
    n = next(generator)
    generator.close()
    return n


print([leave("break") for _ in range(3)])
# CHECK: closed by host
# CHECK-NEXT: closed by host
# CHECK-NEXT: closed by host
# CHECK-NEXT: ['break', 'break', 'break']
print([leave("return") for _ in range(3)])
# CHECK: closed by host
# CHECK-NEXT: closed by host
# CHECK-NEXT: closed by host
# CHECK-NEXT: [1, 1, 1]
print(leave("end"))
# CHECK-NEXT: closed by host
# CHECK-NEXT: end
print(kept())
# CHECK-NEXT: closed by host
# CHECK-NEXT: 2
