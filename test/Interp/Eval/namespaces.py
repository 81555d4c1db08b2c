# RUN: %run %s | FileCheck --match-full-lines %s
# Where the names of eval() and exec() live.
x = 1
exec("x = 2; y = x + 1")
print(x, y, eval("x * y"))


def function(a):
    b = a + 1
    exec("b = 10; c = 3")
    print(b, "c" in locals(), eval("a + b"))
    names = locals()
    names["a"] = 5
    print(a, sorted(locals()), dir(), sorted(vars()))


function(1)
names = {"x": 20}
exec("def double():\n    return x * 2", names)
print(names["double"](), sorted(names))
outer, inner = {"x": 30}, {}
exec("y = x\nclass C:\n    z = x", outer, inner)
print(sorted(outer), sorted(inner), inner["C"].z)
print([eval("i * 2") for i in range(3)], [locals() for i in range(1)])


class Body:
    w = 4
    print("w" in locals(), eval("w"), [locals() for j in range(1)])


class Upper(dict):
    def __missing__(self, key):
        return key.upper()


print(eval("spam + eggs", {}, Upper()))
print(eval("len", {"__builtins__": {"len": 3}}))
exec("print(__name__)")
exec("class A: pass\nprint(A)", {"__name__": "elsewhere"})
alias = eval
print((lambda n: alias("n + 1"))(1))
code = compile("n * 2", "file.py", "eval")
print(eval(code, {"n": 21}), code.co_name, code.co_filename)
# CHECK: 2 3 6
# CHECK-NEXT: 2 False 3
# CHECK-NEXT: 1 ['a', 'b', 'names'] ['a', 'b', 'names'] ['a', 'b', 'names']
# CHECK-NEXT: 40 ['__builtins__', 'double', 'x']
# CHECK-NEXT: ['__builtins__', 'x'] ['C', 'y'] 30
# CHECK-NEXT: [0, 2, 4] [{'i': 0}]
# CHECK-NEXT: True 4 [{'j': 0}]
# CHECK-NEXT: SPAMEGGS
# CHECK-NEXT: 3
# CHECK-NEXT: __main__
# CHECK-NEXT: <class 'elsewhere.A'>
# CHECK-NEXT: 2
# CHECK-NEXT: 42 <module> file.py
