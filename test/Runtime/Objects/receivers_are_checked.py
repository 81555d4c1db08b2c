# RUN: %run %s | FileCheck --match-full-lines %s

def show(function):
    try:
        print(function())
    except TypeError as e:
        print(e)


class A:
    append = list.append
    length = list.__len__
    args = BaseException.args


show(lambda: list.append())
show(lambda: list.append(1, 2))
show(lambda: list.__len__())
show(lambda: list.__len__(1))
show(lambda: A().append(1))
show(lambda: A().length())
show(lambda: A().args)
show(lambda: list.append.__get__(5))
show(lambda: list.__new__())
show(lambda: list.__new__(1))
show(lambda: list.__new__(int))
show(lambda: int.__new__(str))
show(lambda: object.__new__(int))
show(lambda: BaseException.__str__(1))
show(lambda: BaseException.args.__get__(5))

# CHECK: unbound method list.append() needs an argument
# CHECK-NEXT: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# CHECK-NEXT: descriptor '__len__' of 'list' object needs an argument
# CHECK-NEXT: descriptor '__len__' requires a 'list' object but received a 'int'
# CHECK-NEXT: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
# CHECK-NEXT: descriptor '__len__' requires a 'list' object but received a 'A'
# CHECK-NEXT: descriptor 'args' for 'BaseException' objects doesn't apply to a 'A' object
# CHECK-NEXT: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# CHECK-NEXT: list.__new__(): not enough arguments
# CHECK-NEXT: list.__new__(X): X is not a type object (int)
# CHECK-NEXT: list.__new__(int): int is not a subtype of list
# CHECK-NEXT: int.__new__(str): str is not a subtype of int
# CHECK-NEXT: object.__new__(int) is not safe, use int.__new__()
# CHECK-NEXT: descriptor '__str__' requires a 'BaseException' object but received a 'int'
# CHECK-NEXT: descriptor 'args' for 'BaseException' objects doesn't apply to a 'int' object
