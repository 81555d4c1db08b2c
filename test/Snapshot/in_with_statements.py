# A host call in entering and leaving a context, by every way out.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def via(thing):
    host(None)
    return thing
class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", host(self.name))
        return via(self)
    def __exit__(self, kind, value, traceback):
        print("exit", host(self.name), kind and kind.__name__, host(str(value)))
        return host(self.swallow)
with Manager("a") as a, via(Manager("b")) as b:
    print("body", host(a.name), b.name)
with Manager("s", True):
    raise ValueError(host("swallowed"))
try:
    with Manager("outer"), Manager("inner"):
        raise KeyError(host("k"))
except KeyError as error:
    print("caught", error)
def returning():
    with Manager("r"):
        return host("value")
print(returning())
for i in range(3):
    with Manager(f"loop{i}"):
        if i == 0:
            continue
        if host(i) == 1:
            break
def generator():
    with Manager("g"):
        yield host(1)
        yield host(2)
g = generator()
print(next(g))
g.close()
class Target:
    def __setattr__(self, name, value):
        print("set", host(name))
with Manager("t") as Target().attribute:
    pass
class Truth:
    def __bool__(self):
        print("truth", host(True))
        return True
class Strange(Manager):
    def __exit__(self, *args):
        return Truth()
with Strange("x"):
    raise ValueError
try:
    with Manager("in exit") as m:
        m.name = host("changed")
        raise OSError("first")
except OSError as error:
    print(repr(error), error.__context__)

# CHECK: enter a
# CHECK-NEXT: enter b
# CHECK-NEXT: body a b
# CHECK-NEXT: exit b None None
# CHECK-NEXT: exit a None None
# CHECK-NEXT: enter s
# CHECK-NEXT: exit s ValueError swallowed
# CHECK-NEXT: enter outer
# CHECK-NEXT: enter inner
# CHECK-NEXT: exit inner KeyError 'k'
# CHECK-NEXT: exit outer KeyError 'k'
# CHECK-NEXT: caught 'k'
# CHECK-NEXT: enter r
# CHECK-NEXT: exit r None None
# CHECK-NEXT: value
# CHECK-NEXT: enter loop0
# CHECK-NEXT: exit loop0 None None
# CHECK-NEXT: enter loop1
# CHECK-NEXT: exit loop1 None None
# CHECK-NEXT: enter g
# CHECK-NEXT: 1
# CHECK-NEXT: exit g GeneratorExit 
# CHECK-NEXT: enter t
# CHECK-NEXT: set attribute
# CHECK-NEXT: exit t None None
# CHECK-NEXT: enter x
# CHECK-NEXT: truth True
# CHECK-NEXT: enter in exit
# CHECK-NEXT: exit changed OSError first
# CHECK-NEXT: OSError('first') None
