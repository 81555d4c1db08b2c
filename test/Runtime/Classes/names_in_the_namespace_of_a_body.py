# A metaclass sees the names that CPython's compiler puts into a class's namespace, in its order.
# RUN: %run %s | FileCheck --match-full-lines %s
class Meta(type):
    def __new__(cls, name, bases, namespace):
        print(name, [key for key in namespace if key not in ("__module__", "__qualname__")])
        return type.__new__(cls, name, bases, namespace)


class Empty(metaclass=Meta):
    pass


class Method(metaclass=Meta):
    def method(self):
        pass


class Function(metaclass=Meta):
    function = lambda self: [each for each in self]


class Everything(metaclass=Meta):
    """Documentation."""

    x: int = 1

    def method(self):
        self.b: int = 1
        self.c: int
        self.d += 1
        (self.a, other.e) = self.items[0] = 1, 2
        del self.f

        def inner():
            self.__g = super()

            class Nested:
                def method(self):
                    self.h = 1


class Generic[T](metaclass=Meta):
    type Alias = T


print(Everything.__static_attributes__, Empty.__static_attributes__)
# CHECK: Empty ['__firstlineno__', '__static_attributes__']
# CHECK-NEXT: Method ['__firstlineno__', 'method', '__static_attributes__', '__classdictcell__']
# CHECK-NEXT: Function ['__firstlineno__', 'function', '__static_attributes__']
# CHECK-NEXT: Everything ['__firstlineno__', '__doc__', 'x', 'method', '__annotate_func__', '__static_attributes__', '__classdictcell__', '__classcell__']
# CHECK-NEXT: Generic ['__firstlineno__', '__type_params__', 'Alias', '__static_attributes__', '__classdictcell__', '__orig_bases__']
# CHECK-NEXT: ('__g', 'a', 'b') ()
