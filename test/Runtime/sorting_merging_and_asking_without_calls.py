# RUN: %run %s | FileCheck --match-full-lines %s
# Sorting, merging and asking for attributes without callbacks comes to the same
# as with them.


class L(list):
    def __iter__(self):
        return iter([9])


class D(dict):
    def keys(self):
        return ["k"]

    def __iter__(self):
        return iter(self.keys())

    def __getitem__(self, key):
        return "got"


# CHECK: [1, 2, 3] [3, 2, 1] [1.5, 2.5] ['a', 'b', 'é'] [1, True, 2.5] [9]
print(sorted([3, 1, 2]), sorted((3, 1, 2), reverse=True), sorted([2.5, 1.5]), sorted(["é", "b", "a"]), sorted([2.5, 1, True]), sorted(L([1])))
# CHECK: [(1, 2), (1, 3)] ['a'] [] ['a', 'b'] [3, 1, 2]
a = [3, 1, 2]
print(sorted([(1, 3), (1, 2)]), sorted({"a": 1}), sorted(()), sorted(("b", "a"), key=None, reverse=0), a)
# CHECK: None [3, 2, 1] [1, 2, 3]
print(a.sort(reverse=True), a, sorted(a, key=lambda x: x))
# CHECK: '<' not supported between instances of 'str' and 'int'
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)
# CHECK: list modified during sort
nested = [2, 1]
try:
    nested.sort(key=lambda x: nested.append(x) or nested.sort() or x)
except ValueError as error:
    print(error)
# CHECK: [1, 2]
nested = [2, 1]
nested.sort(key=lambda x: nested.sort() or x)
print(nested)

d = {"a": 1, 2: 3}
copy = dict(d)
merged = {**d, "a": 4, **{2: 5}}
copy["z"] = merged["y"] = 0
# CHECK: {'a': 1, 2: 3} {'a': 1, 2: 3, 'z': 0} {'a': 4, 2: 5, 'y': 0} {**d} is a copy: True
print(d, copy, merged, "{**d} is a copy:", {**d} is not d and {**d} == d)
del d["a"]
# CHECK: {2: 3} {2: 3} {'k': 'got'} {'k': 'got'} {'k': 'got', 2: 3}
print(dict(d), {**d}, dict(D(x=1)), {**D(x=1)}, {**D(x=1), **d})
# CHECK: [1, 2, 3] (1, 2, 3) [9, 1] {1, 2}
print([*[1, 2], 3], (*(1, 2), 3), [*L([1, 2]), 1], {*[1, 2], 1})


class C:
    kind = "c"

    def __init__(self):
        self.x = 1

    @property
    def asked(self):
        print("asked")
        return 2

    @property
    def failing(self):
        raise AttributeError("no")


class G(C):
    def __getattr__(self, name):
        return "made " + name


for obj in (C(), G()):
    # CHECK: asked
    # CHECK: 1 c 2 default True True False False
    # CHECK: asked
    # CHECK: 1 c 2 made y True True True True
    print(getattr(obj, "x"), getattr(obj, "kind", 0), getattr(obj, "asked"), getattr(obj, "y", "default"), hasattr(obj, "x"), hasattr(obj, "kind"), hasattr(obj, "y"), hasattr(obj, "failing"))
# CHECK: True {'x': 1} True <class '__main__.C'> 'C' object has no attribute 'y'
try:
    print(hasattr(C(), "__dict__"), getattr(C(), "__dict__"), hasattr(C(), "__class__"), getattr(C(), "__class__"), end=" ")
    getattr(C(), "y")
except AttributeError as error:
    print(error)
# CHECK: attribute name must be string, not 'int'
try:
    hasattr(C(), 1)
except TypeError as error:
    print(error)
