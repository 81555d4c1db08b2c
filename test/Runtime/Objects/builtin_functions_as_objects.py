# RUN: %run %s | FileCheck --match-full-lines %s

print(len, [].append.__name__, [].append.__qualname__, len.__name__, len.__module__)
print(list.append, list.__len__, dict.__dict__["fromkeys"], BaseException.args)
x = []
print(x.append.__self__ is x, x.append == x.append, x.append == [].append)
print(list.append.__objclass__, str.upper.__qualname__)
print(object.__new__ is int.__new__, object.__init__ is list.__init__)

# CHECK: <built-in function len> append list.append len builtins
# CHECK-NEXT: <method 'append' of 'list' objects> <slot wrapper '__len__' of 'list' objects> <method 'fromkeys' of 'dict' objects> <attribute 'args' of 'BaseException' objects>
# CHECK-NEXT: True True False
# CHECK-NEXT: <class 'list'> str.upper
# CHECK-NEXT: False False
