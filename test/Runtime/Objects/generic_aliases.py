# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    pass


print(list[int], dict[str, int], tuple[int, ...], list[()], list["a"], list[A], list[None])
print(list[list[int]], list[[int, str]], type[int], list[len])
a = list[int]
print(a.__origin__, a.__args__, a.__parameters__, type(a))
print(a == list[int], a == list[str], hash(a) == hash(list[int]))
print(a(), a((1, 2)), a.append, a.__name__, dict[int, str].fromkeys([1]))
for function in (lambda: a[str], lambda: int[str], lambda: isinstance([], a), lambda: issubclass(list, a), lambda: a.nope):
    try:
        function()
    except (TypeError, AttributeError) as e:
        print(e)


class B(list[int]):
    pass


print(B.__bases__, B.__orig_bases__)

# CHECK: list[int] dict[str, int] tuple[int, ...] list[()] list['a'] list[__main__.A] list[None]
# CHECK-NEXT: list[list[int]] list{{\[\[}}int, str]] type[int] list[len]
# CHECK-NEXT: <class 'list'> (<class 'int'>,) () <class 'types.GenericAlias'>
# CHECK-NEXT: True False True
# CHECK-NEXT: [] [1, 2] <method 'append' of 'list' objects> list {1: None}
# CHECK-NEXT: list[int] is not a generic class
# CHECK-NEXT: type 'int' is not subscriptable
# CHECK-NEXT: isinstance() argument 2 cannot be a parameterized generic
# CHECK-NEXT: issubclass() argument 2 cannot be a parameterized generic
# CHECK-NEXT: type object 'list' has no attribute 'nope'
# CHECK-NEXT: (<class 'list'>,) (list[int],)
