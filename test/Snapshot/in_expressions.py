# A host call in the middle of an expression, with operands evaluated before it.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def via(thing):
    host(None)
    return thing
class Box:
    pass
box = Box()
box.value = 5
data = [10, 20, 30, 40]
print((1 + 2) * host(3) + 4 ** host(2) - -host(1))
print([1, host(2), [host(3), 4], (5, host(6))], {host(7), 8}, {9: host(10), host(11): 12})
print(1 < host(2) < host(3) <= 3 != host(4), 5 > host(6) > host(7))
print(0 or host("") or host("last") or "never", 1 and host(2) and host(0) and "never")
print("yes" if host(True) else "no", (host("a") if host(0) else host("b")), not host(0))
print(data[host(1)], data[host(1):host(4):host(2)], data[host(0)] + data[host(-1)])
print((name := host("named")), name, box.value + host(1), via(box).value)
print(f"{host(1)}-{host('x')!r:>{host(6)}}-{host(2.5):{host('.2f')}}")
print(-host(5), ~host(5), +host(True), host(7) // host(2), host(7) % host(4), host("ab") * host(2))
print([*host([1, 2]), 3, *host((4, host(5)))], {**host({"a": 1}), "b": host(2), **host({"c": 3})})
print(host(1) in host([1, 2]), host(3) not in host((1, 2)), host(None) is None)
print((lambda x, y=host(2): host(x) + y)(host(1)))

# CHECK: 26
# CHECK-NEXT: [1, 2, [3, 4], (5, 6)] {8, 7} {9: 10, 11: 12}
# CHECK-NEXT: True False
# CHECK-NEXT: last 0
# CHECK-NEXT: yes b True
# CHECK-NEXT: 20 [20, 40] 50
# CHECK-NEXT: named named 6 5
# CHECK-NEXT: 1-   'x'-2.50
# CHECK-NEXT: -5 -6 1 3 3 abab
# CHECK-NEXT: [1, 2, 3, 4, 5] {'a': 1, 'b': 2, 'c': 3}
# CHECK-NEXT: True True True
# CHECK-NEXT: 3
