# RUN: %run %s | FileCheck --match-full-lines %s
from functools import partialmethod, singledispatch, singledispatchmethod


class Shop:
    @singledispatchmethod
    def find(self, key):
        raise NotImplementedError(type(key).__name__)

    @find.register
    def _(self, key: str):
        return "name " + key

    @find.register
    @classmethod
    def _(cls, key: int):
        return f"{cls.__name__} {key}"

    plus = partialmethod(print, 1)


# CHECK: name x Shop 4 _method
print(Shop().find("x"), Shop().find(4), Shop.plus.__name__)
function = singledispatch(print)
for wrong in (5,), (5, print):
    try:
        function.register(*wrong)
    except TypeError as error:
        # CHECK-NEXT: Invalid first argument to `register()`: 5. Use either `@register(some_class)` or plain `@register` on an annotated function.
        # CHECK-NEXT: Invalid first argument to `register()`. 5 is not a class or union type.
        print(error)
