# RUN: %run %s | FileCheck --match-full-lines %s
import weakref


class Slots:
    __slots__ = ("a",)


class Room:
    __slots__ = ("a", "__weakref__")


class Below(Slots):
    pass


for thing in Slots(), object(), 1:
    try:
        weakref.ref(thing)
    except TypeError as error:
        # CHECK: cannot create weak reference to 'Slots' object
        # CHECK-NEXT: cannot create weak reference to 'object' object
        # CHECK-NEXT: cannot create weak reference to 'int' object
        print(error)
things = Room(), Below(), {1}, print, Slots
# CHECK-NEXT: [True, True, True, True, True]
print([weakref.ref(thing)() is thing for thing in things])
first = weakref.finalize(things[0], print, "first")
second = weakref.finalize(things[0], print, "second")
third = weakref.finalize(things[0], print, "third")
never = weakref.finalize(things[0], print, "never")
never.atexit = False
second()
# CHECK-NEXT: second
# CHECK-NEXT: True False
print(first.alive, second.alive)
# CHECK-NEXT: third
# CHECK-NEXT: first
