# Cells, free variables and recursion survive a pause.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def counter(start):
    total = host(start)
    def add(n):
        nonlocal total
        total += host(n)
        return total
    def peek():
        return host(total)
    return add, peek
add, peek = counter(10)
print(add(1), add(2), peek(), add.__closure__[0].cell_contents)
def late():
    fs = []
    for i in range(3):
        fs.append(lambda: host(i))
    return [f() for f in fs]
print(late())
def recursive(n):
    return host(n) if n == 0 else recursive(n - 1) + n
print(recursive(300))
def mutual(n):
    def even(n):
        return True if n == 0 else odd(n - 1)
    def odd(n):
        return host(False) if n == 0 else even(n - 1)
    return even(n)
print(mutual(10), mutual(7))
def unbound():
    def inner():
        return value
    host(1)
    try:
        inner()
    except NameError as error:
        print(error)
    value = host(5)
    return inner()
print(unbound())
def deleting():
    x = host(1)
    host(x)
    del x
    try:
        host(None)
        x
    except UnboundLocalError as error:
        print(error)
deleting()
class Account:
    def __init__(self):
        self.log = []
    def deposit(self, n):
        self.log.append(host(n))
        return self
print(Account().deposit(1).deposit(host(2)).deposit(3).log)

# CHECK: 11 13 13 13
# CHECK-NEXT: [2, 2, 2]
# CHECK-NEXT: 45150
# CHECK-NEXT: True False
# CHECK-NEXT: cannot access free variable 'value' where it is not associated with a value in enclosing scope
# CHECK-NEXT: 5
# CHECK-NEXT: cannot access local variable 'x' where it is not associated with a value
# CHECK-NEXT: [1, 2, 3]
