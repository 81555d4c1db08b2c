# RUN: %run %s | FileCheck --match-full-lines %s
import code, codeop, sys, io
def t(s, sym='single'):
    try: r=codeop.compile_command(s, symbol=sym); print(repr(s), 'more' if r is None else 'code')
    except Exception as e: print(repr(s), type(e).__name__, e)
for s in ['','\n','x=1','x =','if 1:','if 1:\n','if 1:\n  pass','if 1:\n  pass\n','(','[1,','"""abc','"abc','x=1\\','def f():\n  x','def f():\n  x\n','@foo','@foo\n','class A: pass','for i in x: y','try:\n  x\n','try:\n x\nexcept: y\n','a b','#c','1+','while 1:\n  x\n\n','print(1','}','f(x)\\\n','lambda','if 1: pass\nelse:','def x():\n','x=1;y=','\n\n','a = 1\nb = 2']:
    t(s); t(s,'exec')
i=code.InteractiveInterpreter({'a':5}); print(i.runsource('a+1'), i.runsource('if a:'), i.runsource('x=a*2'), i.locals['x'])
sys.stderr=io.StringIO(); i.runsource('1/0'); e=sys.stderr.getvalue(); print(e); sys.stderr=io.StringIO(); i.runsource('a b'); print(sys.stderr.getvalue())
c=code.InteractiveConsole(); print(c.push('def f(x):'), c.push('  return x+1'), c.push(''), c.push('f(2)'))
lines=iter(['x=3','for i in range(x):','  print(i)','','x*2'])
def rd(p=''):
    try: return next(lines)
    except StopIteration: raise EOFError
code.interact('banner', rd, {}, 'bye'); print(sys.stderr.getvalue())

# CHECK: '' code
# CHECK-NEXT: '' code
# CHECK-NEXT: '\n' code
# CHECK-NEXT: '\n' code
# CHECK-NEXT: 'x=1' code
# CHECK-NEXT: 'x=1' code
# CHECK-NEXT: 'x =' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: 'x =' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: 'if 1:' more
# CHECK-NEXT: 'if 1:' more
# CHECK-NEXT: 'if 1:\n' more
# CHECK-NEXT: 'if 1:\n' more
# CHECK-NEXT: 'if 1:\n  pass' more
# CHECK-NEXT: 'if 1:\n  pass' code
# CHECK-NEXT: 'if 1:\n  pass\n' code
# CHECK-NEXT: 'if 1:\n  pass\n' code
# CHECK-NEXT: '(' more
# CHECK-NEXT: '(' more
# CHECK-NEXT: '[1,' more
# CHECK-NEXT: '[1,' more
# CHECK-NEXT: '"""abc' more
# CHECK-NEXT: '"""abc' more
# CHECK-NEXT: '"abc' SyntaxError unterminated string literal (detected at line 1) (<input>, line 1)
# CHECK-NEXT: '"abc' SyntaxError unterminated string literal (detected at line 1) (<input>, line 1)
# CHECK-NEXT: 'x=1\\' more
# CHECK-NEXT: 'x=1\\' more
# CHECK-NEXT: 'def f():\n  x' more
# CHECK-NEXT: 'def f():\n  x' code
# CHECK-NEXT: 'def f():\n  x\n' code
# CHECK-NEXT: 'def f():\n  x\n' code
# CHECK-NEXT: '@foo' more
# CHECK-NEXT: '@foo' more
# CHECK-NEXT: '@foo\n' more
# CHECK-NEXT: '@foo\n' more
# CHECK-NEXT: 'class A: pass' more
# CHECK-NEXT: 'class A: pass' code
# CHECK-NEXT: 'for i in x: y' more
# CHECK-NEXT: 'for i in x: y' code
# CHECK-NEXT: 'try:\n  x\n' more
# CHECK-NEXT: 'try:\n  x\n' more
# CHECK-NEXT: 'try:\n x\nexcept: y\n' code
# CHECK-NEXT: 'try:\n x\nexcept: y\n' code
# CHECK-NEXT: 'a b' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: 'a b' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: '#c' code
# CHECK-NEXT: '#c' code
# CHECK-NEXT: '1+' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: '1+' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: 'while 1:\n  x\n\n' code
# CHECK-NEXT: 'while 1:\n  x\n\n' code
# CHECK-NEXT: 'print(1' more
# CHECK-NEXT: 'print(1' more
# CHECK-NEXT: '}' SyntaxError unmatched '}' (<input>, line 1)
# CHECK-NEXT: '}' SyntaxError unmatched '}' (<input>, line 1)
# CHECK-NEXT: 'f(x)\\\n' more
# CHECK-NEXT: 'f(x)\\\n' more
# CHECK-NEXT: 'lambda' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: 'lambda' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: 'if 1: pass\nelse:' more
# CHECK-NEXT: 'if 1: pass\nelse:' more
# CHECK-NEXT: 'def x():\n' more
# CHECK-NEXT: 'def x():\n' more
# CHECK-NEXT: 'x=1;y=' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: 'x=1;y=' SyntaxError invalid syntax (<input>, line 1)
# CHECK-NEXT: '\n\n' code
# CHECK-NEXT: '\n\n' code
# CHECK-NEXT: 'a = 1\nb = 2' SyntaxError multiple statements found while compiling a single statement (<input>, line 1)
# CHECK-NEXT: 'a = 1\nb = 2' code
# CHECK-NEXT: 6
# CHECK-NEXT: False True False 10
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "<input>", line 1, in <module>
# CHECK-NEXT: ZeroDivisionError: division by zero
# CHECK-EMPTY:
# CHECK-NEXT:   File "<input>", line 1
# CHECK-NEXT:     a b
# CHECK-NEXT:       ^
# CHECK-NEXT: SyntaxError: invalid syntax
# CHECK-EMPTY:
# CHECK-NEXT: 3
# CHECK-NEXT: True True False False
# CHECK-NEXT: 0
# CHECK-NEXT: 1
# CHECK-NEXT: 2
# CHECK-NEXT: 6
# CHECK-NEXT:   File "<input>", line 1
# CHECK-NEXT:     a b
# CHECK-NEXT:       ^
# CHECK-NEXT: SyntaxError: invalid syntax
# CHECK-NEXT: banner
# CHECK-EMPTY:
# CHECK-NEXT: bye
# CHECK-EMPTY:
