# RUN: %run %s | FileCheck --match-full-lines %s
# What object's own __eq__ and __hash__ answer is known without a call, but a class may get others at any time.


class Key:
    pass


class Other:
    def __eq__(self, other):
        return isinstance(other, Key)

    __hash__ = object.__hash__


a, b = Key(), Key()
keys = {a: 1, b: 2, (a, 1): 3, Key: 4, len: 5}
print(keys[a], keys[b], keys[a, 1], keys[Key], keys[len], keys.get(Key()), a in keys)
print(a in [b, 1, "a", None], a in [b, Other()], [b, a].index(a), (b, a) == (b, a), a == 1)
print({a, b, a} == {b, a}, len({a, b} - {a}))
# CHECK: 1 2 3 4 5 None True
# CHECK-NEXT: False True 1 True False
# CHECK-NEXT: True 1

Key.__eq__ = lambda self, other: True
print(a in [b], a == 1, a == b, keys[a])
# CHECK-NEXT: True True True 1
Key.__hash__ = lambda self: 1
print(keys.get(Key()), hash(a), len({Key(), Key()}))
# CHECK-NEXT: None 1 1
Key.__hash__ = None
try:
    {a: 1}
except TypeError as error:
    print(error)
# CHECK-NEXT: cannot use 'Key' as a dict key (unhashable type: 'Key')


class Meta(type):
    def __call__(cls):
        return "called"


class Made(metaclass=Meta):
    pass


class Late:
    pass


print([Made(), type(Late()).__name__])
Late.__init__ = lambda self: print("init")
Late()
Late.__new__ = lambda cls: "new"
print(Late())
# CHECK-NEXT: ['called', 'Late']
# CHECK-NEXT: init
# CHECK-NEXT: new
