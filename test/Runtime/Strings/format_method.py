# RUN: %run %s | FileCheck --match-full-lines %s
print("{} {}".format(1, "two"), "{1} {0}".format("a", "b"), "{x}{y}".format(x=1, y=2))
# CHECK: 1 two b a 12
print("{0.real} {1[0]} {2[key]}".format(5, [7], {"key": "v"}), "{{}}".format())  # CHECK: 5 7 v {}
print("{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}".format("a", "b", "c", 42, 3.14159))
# CHECK:     a|b    |  c  |00042|3.14
print("{!r} {!s} {!a}".format("\xe9", "\xe9", "\xe9"), "{:{}}|".format("x", 4), "{:{w}.{p}f}".format(2.5, w=8, p=3))
# CHECK: 'é' é '\xe9' x   |    2.500
print("{a[b]}".format_map({"a": {"b": 3}}))  # CHECK: 3
class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"
print("{x} {y}".format_map(Default(x=1)))  # CHECK: 1 <y>
class Spec:
    def __format__(self, spec):
        return "spec:" + spec
print("{:abc}".format(Spec()))  # CHECK: spec:abc
