# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    x = 1

    def f(self):
        pass


class B(A):
    y = 2


b = B()
b.z = 3
print([n for n in dir(b) if not n.startswith("_")])  # CHECK: ['f', 'x', 'y', 'z']
print([n for n in dir(B) if not n.startswith("_")])  # CHECK: ['f', 'x', 'y']
print("__init__" in dir(b), "__eq__" in dir(B))  # CHECK: True True


class C:
    def __dir__(self):
        return ["b", "a"]


print(dir(C()))  # CHECK: ['a', 'b']
