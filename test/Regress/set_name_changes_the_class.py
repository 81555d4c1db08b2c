# RUN: %run %s | FileCheck --match-full-lines %s
# A hook may change the class while the others are called.
class D:
    def __set_name__(self, owner, name):
        delattr(owner, name)
        setattr(owner, 'new_' + name, 1)
class C:
    a = D()
    b = D()
    c = D()
print([n for n in vars(C) if 'new_' in n])  # CHECK: ['new_a', 'new_b', 'new_c']
