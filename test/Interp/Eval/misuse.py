# RUN: %run %s | FileCheck --match-full-lines %s
# Misuse of eval, exec, compile and their relatives.
def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


attempt(eval)
attempt(eval, 1)
attempt(exec, None)
attempt(eval, "1", 2)
attempt(exec, "1", 2)
attempt(eval, "1", [])
attempt(eval, "1", {}, 2)
attempt(exec, "1", {}, 2)
attempt(eval, source="1")
attempt(eval, "x", locals={"x": 3})
attempt(eval, "x", {}, [])
attempt(exec, "x = 1", {}, [])
attempt(exec, "1", closure=())
attempt(eval, "")
attempt(eval, "a = 1")
attempt(eval, "1 +")
attempt(eval, "\0")
attempt(exec, "if x:\npass")
attempt(eval, b"# coding: latin-1\n'\xe9'")
attempt(eval, "len", {"__builtins__": {}})
attempt(exec, "import math", {"__builtins__": {}})
attempt(compile, "1", "f", "foo")
attempt(compile, "1", 1, "eval")
attempt(compile, 1, "f", "eval")
attempt(compile, "1", "f", 1)
attempt(compile, "1", "f", "eval", 1 << 30)
attempt(compile, "1", "f", "eval", optimize=3)
attempt(globals, 1)
attempt(locals, 1)
attempt(vars, 1)
attempt(vars, 1, 2)
attempt(dir, 1, 2)
# CHECK: TypeError eval() takes at least 1 positional argument (0 given)
# CHECK-NEXT: TypeError eval() arg 1 must be a string, bytes or code object
# CHECK-NEXT: TypeError exec() arg 1 must be a string, bytes or code object
# CHECK-NEXT: TypeError globals must be a dict
# CHECK-NEXT: TypeError exec() globals must be a dict, not int
# CHECK-NEXT: TypeError globals must be a real dict; try eval(expr, {}, mapping)
# CHECK-NEXT: TypeError locals must be a mapping
# CHECK-NEXT: TypeError locals must be a mapping or None, not int
# CHECK-NEXT: TypeError eval() takes at least 1 positional argument (0 given)
# CHECK-NEXT: 3
# CHECK-NEXT: TypeError list indices must be integers or slices, not str
# CHECK-NEXT: TypeError list indices must be integers or slices, not str
# CHECK-NEXT: TypeError closure can only be used when source is a code object
# CHECK-NEXT: SyntaxError invalid syntax (<string>, line 0)
# CHECK-NEXT: SyntaxError invalid syntax (<string>, line 1)
# CHECK-NEXT: SyntaxError invalid syntax (<string>, line 1)
# CHECK-NEXT: SyntaxError source code string cannot contain null bytes
# CHECK-NEXT: IndentationError expected an indented block after 'if' statement on line 1 (<string>, line 2)
# CHECK-NEXT: é
# CHECK-NEXT: NameError name 'len' is not defined
# CHECK-NEXT: ImportError __import__ not found
# CHECK-NEXT: ValueError compile() mode must be 'exec', 'eval' or 'single'
# CHECK-NEXT: TypeError expected str, bytes or os.PathLike object, not int
# CHECK-NEXT: TypeError compile() arg 1 must be a string, bytes or AST object
# CHECK-NEXT: TypeError compile() argument 'mode' must be str, not int
# CHECK-NEXT: ValueError compile(): unrecognised flags
# CHECK-NEXT: ValueError compile(): invalid optimize value
# CHECK-NEXT: TypeError globals() takes no arguments (1 given)
# CHECK-NEXT: TypeError locals() takes no arguments (1 given)
# CHECK-NEXT: TypeError vars() argument must have __dict__ attribute
# CHECK-NEXT: TypeError vars expected at most 1 argument, got 2
# CHECK-NEXT: TypeError dir expected at most 1 argument, got 2
