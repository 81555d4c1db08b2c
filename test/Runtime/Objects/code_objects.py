# RUN: %run %s | FileCheck --match-full-lines %s

def f(a, /, b, *args, c, **kw):
    d = 1

    def inner():
        return d

    return inner


code = f.__code__
print(code.co_name, code.co_qualname, code.co_firstlineno)  # CHECK: f f 3
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)  # CHECK: 2 1 1
print(code.co_varnames, code.co_cellvars, code.co_freevars)  # CHECK: ('a', 'b', 'c', 'args', 'kw', 'inner') ('d',) ()
print(f(1, 2, c=3).__code__.co_qualname, f(1, 2, c=3).__code__.co_freevars)  # CHECK: f.<locals>.inner ('d',)
print(f.__code__ is code, (lambda: 0).__code__.co_name)  # CHECK: True <lambda>
