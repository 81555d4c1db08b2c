# A host call in a class body, a decorator, a default value, a base and a keyword.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def via(thing):
    host(None)
    return thing
def decorate(label):
    print("decorate", host(label))
    def apply(thing):
        print("apply", host(label), thing.__name__)
        return via(thing)
    return apply
@decorate("outer")
@decorate(host("inner"))
def function(a, b=host(2), *, c=host(3), **rest):
    "documented"
    return host(a) + b + c
print(function(1), function.__doc__, function.__defaults__, function.__kwdefaults__)
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", host(name), kwargs)
        return {"seeded": host("seed")}
    def __new__(mcls, name, bases, space, **kwargs):
        return super().__new__(mcls, host(name), bases, space)
    def __init__(cls, name, bases, space, **kwargs):
        super().__init__(name, bases, space)
        cls.extra = host(kwargs)
    def __call__(cls, *args):
        print("call", host(args))
        return super().__call__(*args)
@decorate("class")
class Thing(via(object), metaclass=via(Meta), option=host("o")):
    first = host("first")
    second = first + host("second")
    for i in range(host(2)):
        last = host(i)
    @decorate("method")
    def method(self, value=host("default")):
        return host(value), __class__.__name__
    class Inner:
        deep = host("deep")
    if host(True):
        chosen = [host(n) for n in (1, 2)]
print(Thing.second, Thing.seeded, Thing.extra, Thing().method(), Thing.Inner.deep, Thing.chosen, Thing.last)
square = lambda x, n=host(2): host(x) ** n
print(square(host(5)))
def annotated(x: via(int)) -> via(str):
    pass
print(annotated.__annotations__)

# CHECK: decorate outer
# CHECK-NEXT: decorate inner
# CHECK-NEXT: apply inner function
# CHECK-NEXT: apply outer function
# CHECK-NEXT: 6 documented (2,) {'c': 3}
# CHECK-NEXT: decorate class
# CHECK-NEXT: prepare Thing {'option': 'o'}
# CHECK-NEXT: decorate method
# CHECK-NEXT: apply method method
# CHECK-NEXT: apply class Thing
# CHECK-NEXT: call ()
# CHECK-NEXT: firstsecond seed {'option': 'o'} ('default', 'Thing') deep [1, 2] 1
# CHECK-NEXT: 25
# CHECK-NEXT: {'x': <class 'int'>, 'return': <class 'str'>}
