# A host call in a finally block on the way of an exception, a return, a break.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def leave(how):
    for i in range(3):
        try:
            if how == "return":
                return host("returned")
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError(host("raised"))
        finally:
            print("finally", how, host(i))
    return "end"
print(leave("return"), leave("break"), leave("continue"))
try:
    leave("raise")
except ValueError as error:
    print("caught", error)
def override():
    try:
        return host(1)
    finally:
        if host(True):
            return host(2)
def swallow():
    for i in range(2):
        try:
            raise KeyError(i)
        finally:
            host(i)
            continue
    return "swallowed"
def chain():
    try:
        try:
            raise ValueError("one")
        finally:
            host(None)
            raise TypeError(host("two"))
    except TypeError as error:
        return repr(error), repr(error.__context__)
print(override(), swallow(), chain())
def deep():
    try:
        try:
            try:
                return host("deep")
            finally:
                print(1, host("a"))
        finally:
            print(2, host("b"))
    finally:
        print(3, host("c"))
print(deep())
def generator():
    try:
        yield host(1)
        yield host(2)
    finally:
        print("closing", host("g"))
g = generator()
next(g)
g.close()
g = generator()
print(next(g), next(g), next(g, 'ended'))

# CHECK: finally return 0
# CHECK-NEXT: finally break 0
# CHECK-NEXT: finally continue 0
# CHECK-NEXT: finally continue 1
# CHECK-NEXT: finally continue 2
# CHECK-NEXT: returned end end
# CHECK-NEXT: finally raise 0
# CHECK-NEXT: caught raised
# CHECK-NEXT: 2 swallowed ("TypeError('two')", "ValueError('one')")
# CHECK-NEXT: 1 a
# CHECK-NEXT: 2 b
# CHECK-NEXT: 3 c
# CHECK-NEXT: deep
# CHECK-NEXT: closing g
# CHECK-NEXT: closing g
# CHECK-NEXT: 1 2 ended
