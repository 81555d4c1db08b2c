# RUN: %run %s | FileCheck --match-full-lines %s
# A dict of pairs is filled without calls until a key has a hash of its own; then all begins again, and no pair is lost.


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return 1

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return self.name


# CHECK: hash k
# CHECK-NEXT: {1: 'a', 'x': 'b', k: 'c', 2.5: 'd'}
print(dict(zip([1, "x", Key("k"), 2.5], "abcd")))
# CHECK-NEXT: hash l
# CHECK-NEXT: {(1, 2): 0, l: 1}
print(dict([((1, 2), 0), [Key("l"), 1]]))

keys = iter([1, 2, Key("m"), 3])
values = iter(range(10))
# CHECK-NEXT: hash m
# CHECK-NEXT: {1: 0, 2: 1, m: 2, 3: 3} [] [4, 5, 6, 7, 8, 9]
print(dict(zip(keys, values)), list(keys), list(values))

both = iter([1, "one", Key("n"), "two", 3])
# CHECK-NEXT: hash n
# CHECK-NEXT: {1: 'one', n: 'two'} []
print(dict(zip(both, both)), list(both))

numbered = enumerate(["a", "b"], 5)
# CHECK-NEXT: {5: 'a', 6: 'b'} {}
print(dict(numbered), dict(numbered))
# CHECK-NEXT: {0: 9, 1: 8, 2: 7}
print(dict(enumerate([9, 8, 7])))
# CHECK-NEXT: {'a': 1, 'b': 2}
print(dict({"a": 1, "b": 2}.items()))
# CHECK-NEXT: {0: 98, 1: 99} 2
print(d := dict(zip([0, 1] * 50, range(100))), len(d))

for wrong in [[1, 2]], [(1, 2), (1, 2, 3)], [(1, 2), 3], zip([1, []], [2, 3]), ["ab", "cd", "e"]:
    try:
        print(dict(wrong))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# CHECK-NEXT: {1: 2}
# CHECK-NEXT: ValueError dictionary update sequence element #1 has length 3; 2 is required
# CHECK-NEXT: TypeError object is not iterable
# CHECK-NEXT: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# CHECK-NEXT: ValueError dictionary update sequence element #2 has length 1; 2 is required
