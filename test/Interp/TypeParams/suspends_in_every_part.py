# RUN: %run %s --external host | FileCheck --match-full-lines %s
def deco(kind):
    return lambda made: (host(kind), made)[1]


@deco("f")
def function[T: host("bound"), U = host("default")](a=host("a"), *, b=host("b")) -> host("result"):
    return a, b, T, U


print(function())
print([each.__name__ for each in function.__type_params__], function.__annotations__)
print(function.__type_params__[0].__bound__, function.__type_params__[1].__default__)


class Base:
    def __init_subclass__(cls, **keywords):
        print(cls.__name__, host(keywords))


@deco("C")
class Class[T, *Ts](host(0) or Base, key=host(5)):
    attribute = host(T.__name__)

    def method[V](self, value: V = host("value")) -> T:
        return value, V, T

    type Alias[K] = dict[K, host("alias") and T]


print(Class.attribute, Class().method(), Class.__type_params__)
print(Class.Alias.__value__, host(1))
type Name = host("lazy")
print(Name.__value__, Name)
part = host("part")
template = t"a{host(part)!r:{host('>')}{host(9)}}b{host(3)}"
print(template.strings, template.values, template.interpolations[0].format_spec)
# CHECK: ('a', 'b', T, U)
# CHECK-NEXT: ['T', 'U'] {'return': 'result'}
# CHECK-NEXT: bound default
# CHECK-NEXT: Class {'key': 5}
# CHECK-NEXT: T ('value', V, T) (T, Ts)
# CHECK-NEXT: dict[K, T] 1
# CHECK-NEXT: lazy Name
# CHECK-NEXT: ('a', 'b', '') ('part', 3) >9
