# RUN: %run %s | FileCheck --match-full-lines %s
class Base:
    def method(self, x=1):
        return "base", x


class Child(Base):
    pass


def call(o):
    return o.method()


def call_with(o, x):
    return o.method(x)


child = Child()
for i in range(6):
    call(child), call_with(child, i)
Base.method = lambda self, x=2: ("replaced", x)
print(call(child), call_with(child, 5))
Child.method = lambda self, x=3: ("child", x)
print(call(child), call_with(child, 5))
child.method = lambda x=4: ("instance", x)
print(call(child), call_with(child, 5))
del child.method, Child.method
print(call(child), call_with(child, 5))
Base.method = staticmethod(lambda x=6: ("static", x))
print(call(child), call_with(child, 5))
Base.method = classmethod(lambda cls, x=7: (cls.__name__, x))
print(call(child), call_with(child, 5))
Base.method = property(lambda self: lambda x=8: ("property", x))
print(call(child), call_with(child, 5))
Base.method = int
print(call(child), call_with(child, 5))
del Base.method
try:
    call(child)
except AttributeError as error:
    print(error)

# CHECK: ('replaced', 2) ('replaced', 5)
# CHECK-NEXT: ('child', 3) ('child', 5)
# CHECK-NEXT: ('instance', 4) ('instance', 5)
# CHECK-NEXT: ('replaced', 2) ('replaced', 5)
# CHECK-NEXT: ('static', 6) ('static', 5)
# CHECK-NEXT: ('Child', 7) ('Child', 5)
# CHECK-NEXT: ('property', 8) ('property', 5)
# CHECK-NEXT: 0 5
# CHECK-NEXT: 'Child' object has no attribute 'method'
