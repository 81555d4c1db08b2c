# RUN: %run %s | FileCheck --match-full-lines %s

class A:
    "doc"

    class B(int):
        pass


print(A.__name__, A.__qualname__, A.__module__, A.__doc__)  # CHECK: A A __main__ doc
print(A.B.__name__, A.B.__qualname__, A.B.__bases__, A.B.__base__)  # CHECK: B A.B (<class 'int'>,) <class 'int'>
print(A.B.__mro__)  # CHECK: (<class '__main__.A.B'>, <class 'int'>, <class 'object'>)
print(A.B.mro() == list(A.B.__mro__))  # CHECK: True
print(type(A.__dict__).__name__, A.__dict__["__doc__"])  # CHECK: mappingproxy doc
print(int.__module__, int.__qualname__, bool.__base__)  # CHECK: builtins int <class 'int'>
print(A.__type_params__, object.__bases__, object.__base__)  # CHECK: () () None
