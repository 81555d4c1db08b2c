# RUN: %run %s | FileCheck --match-full-lines %s
class Space:
    def __getitem__(self, key):
        print("get", key)
        raise KeyError(key)

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)
        raise KeyError(key)


try:
    exec("x = len('abc')\nfor y in 'z':\n    pass\ndel x", {}, Space())
except NameError as error:
    print(error)
# CHECK: get len
# CHECK-NEXT: set x 3
# CHECK-NEXT: set y z
# CHECK-NEXT: del x
# CHECK-NEXT: name 'x' is not defined
