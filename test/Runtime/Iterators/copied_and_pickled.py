# Built-in iterators tell what they are made of again, so that they can be copied and pickled.
# RUN: %run %s | FileCheck --match-full-lines %s
import copy
import pickle


class Tens:
    def __getitem__(self, index):
        if index == 3:
            raise IndexError
        return index * 10


makers = [
    lambda: iter([1, 2, 3]),
    lambda: reversed([1, 2, 3]),
    lambda: iter((1, 2, 3)),
    lambda: iter("añc"),
    lambda: iter(bytearray(b"abc")),
    lambda: iter(range(10, 0, -3)),
    lambda: iter(range(1 << 70, (1 << 70) + 3)),
    lambda: iter({1: 2, 3: 4}.items()),
    lambda: reversed({1: 2, 3: 4}),
    lambda: iter({5, 6, 7}),
    lambda: enumerate("ab", 3),
    lambda: zip("ab", [1, 2], strict=True),
    lambda: map(pow, [1, 2], (3, 4)),
    lambda: filter(None, [0, 1, 2]),
    lambda: reversed("abc"),
    lambda: iter(Tens()),
]
for make in makers:
    for how in (copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))):
        iterator = make()
        next(iterator)
        print(type(iterator).__name__, list(how(iterator)))
print(iter([1]).__reduce__(), reversed("ab").__reduce__(), iter(int, 1).__reduce__()[1:])
iterator = iter((1, 2, 3))
iterator.__setstate__(2)
print(list(iterator), iterator.__reduce__())
# CHECK: list_iterator [2, 3]
# CHECK-NEXT: list_iterator [2, 3]
# CHECK-NEXT: list_iterator [2, 3]
# CHECK-NEXT: list_reverseiterator [2, 1]
# CHECK-NEXT: list_reverseiterator [2, 1]
# CHECK-NEXT: list_reverseiterator [2, 1]
# CHECK-NEXT: tuple_iterator [2, 3]
# CHECK-NEXT: tuple_iterator [2, 3]
# CHECK-NEXT: tuple_iterator [2, 3]
# CHECK-NEXT: str_iterator ['ñ', 'c']
# CHECK-NEXT: str_iterator ['ñ', 'c']
# CHECK-NEXT: str_iterator ['ñ', 'c']
# CHECK-NEXT: bytearray_iterator [98, 99]
# CHECK-NEXT: bytearray_iterator [98, 99]
# CHECK-NEXT: bytearray_iterator [98, 99]
# CHECK-NEXT: range_iterator [7, 4, 1]
# CHECK-NEXT: range_iterator [7, 4, 1]
# CHECK-NEXT: range_iterator [7, 4, 1]
# CHECK-NEXT: longrange_iterator [1180591620717411303425, 1180591620717411303426]
# CHECK-NEXT: longrange_iterator [1180591620717411303425, 1180591620717411303426]
# CHECK-NEXT: longrange_iterator [1180591620717411303425, 1180591620717411303426]
# CHECK-NEXT: dict_itemiterator [(3, 4)]
# CHECK-NEXT: dict_itemiterator [(3, 4)]
# CHECK-NEXT: dict_itemiterator [(3, 4)]
# CHECK-NEXT: dict_reversekeyiterator [1]
# CHECK-NEXT: dict_reversekeyiterator [1]
# CHECK-NEXT: dict_reversekeyiterator [1]
# CHECK-NEXT: set_iterator [6, 7]
# CHECK-NEXT: set_iterator [6, 7]
# CHECK-NEXT: set_iterator [6, 7]
# CHECK-NEXT: enumerate [(4, 'b')]
# CHECK-NEXT: enumerate [(4, 'b')]
# CHECK-NEXT: enumerate [(4, 'b')]
# CHECK-NEXT: zip [('b', 2)]
# CHECK-NEXT: zip [('b', 2)]
# CHECK-NEXT: zip [('b', 2)]
# CHECK-NEXT: map [16]
# CHECK-NEXT: map [16]
# CHECK-NEXT: map [16]
# CHECK-NEXT: filter [2]
# CHECK-NEXT: filter [2]
# CHECK-NEXT: filter [2]
# CHECK-NEXT: reversed ['b', 'a']
# CHECK-NEXT: reversed ['b', 'a']
# CHECK-NEXT: reversed ['b', 'a']
# CHECK-NEXT: iterator [10, 20]
# CHECK-NEXT: iterator [10, 20]
# CHECK-NEXT: iterator [10, 20]
# CHECK-NEXT: (<built-in function iter>, ([1],), 0) (<class 'reversed'>, ('ab',), 1) ((<class 'int'>, 1),)
# CHECK-NEXT: [3] (<built-in function iter>, ((),))
