# compile() in mode 'single' shows the values of expression statements, in blocks too.
# RUN: %run %s | FileCheck --match-full-lines %s
import sys
def run(source): exec(compile(source, "<s>", "single"))
run("1 + 1")
run("x = 5; x * 2; None; 'text'")
run("for i in range(2): i; 'again'\n")
run("if 1:\n    'a'\n    def f(): 'not shown'; return 7\n    f()\n")
print(repr(_))
sys.displayhook = lambda value: print("hook", value)
run("3; None")
sys.displayhook = sys.__displayhook__
print(eval(compile("4", "<s>", "single")))
try: compile("1\n2\n", "<s>", "single")
except SyntaxError as e: print(e.msg)
# CHECK: 2
# CHECK-NEXT: 10
# CHECK-NEXT: 'text'
# CHECK-NEXT: 0
# CHECK-NEXT: 'again'
# CHECK-NEXT: 1
# CHECK-NEXT: 'again'
# CHECK-NEXT: 'a'
# CHECK-NEXT: 7
# CHECK-NEXT: 7
# CHECK-NEXT: hook 3
# CHECK-NEXT: hook None
# CHECK-NEXT: 4
# CHECK-NEXT: None
# CHECK-NEXT: multiple statements found while compiling a single statement
