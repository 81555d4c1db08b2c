# compile() gives SyntaxWarnings: of literals, of the tree, of jumps out of finally.
# RUN: %run %s | FileCheck --match-full-lines %s
import warnings

SOURCES = (r'"\d"', r"'\400'", r'f"\d{1}"', "1if 1else 2", "0x1for x in y",
           "x is 1", "1 is not ()", "x is (1, 'a')", "x is [1]", "x is None",
           "x is -1", "1 < x is 2 is 3", "assert (1, 'message')", "assert ()",
           "1()", "'a' 'b'()", "(x for x in y)()", "lambda: None()", "{}()",
           "None.x()", "{1}[0]", "(lambda: 1)[0]", "True[0]", "[1][1, 2]",
           "'abc'['a']", "(1, 2)[1.5]", "[1][-1]", "{}['a']", "[1]['a'] = 2",
           "def f():\n try: pass\n finally: return 1",
           "for i in x:\n try: pass\n finally: continue",
           "while 1:\n try: pass\n finally:\n  for i in x: break\n  else: break",
           "try: pass\nfinally:\n  def f(): return 1",
           "def f(a=1()): 2()\n3()", '"\\d" is 1\nassert (1, 2)')
for source in SOURCES:
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        compile(source, "f.py", "exec")
    print(repr(source))
    for warning in found:
        print("   ", warning.category.__name__, warning.filename,
              warning.lineno, warning.message)
warnings.simplefilter("error")
for source in ("x = 1\ny is 1", "assert (1, 2)", r'"\d"'):
    try:
        compile(source, "f", "exec")
    except SyntaxError as error:
        print(error, error.lineno)
# CHECK: '"\\d"'
# CHECK-NEXT:     SyntaxWarning f.py 1 "\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\d"? A raw string is also an option.
# CHECK-NEXT: "'\\400'"
# CHECK-NEXT:     SyntaxWarning f.py 1 "\400" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean "\\400"? A raw string is also an option.
# CHECK-NEXT: 'f"\\d{1}"'
# CHECK-NEXT:     SyntaxWarning f.py 1 "\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\d"? A raw string is also an option.
# CHECK-NEXT: '1if 1else 2'
# CHECK-NEXT:     SyntaxWarning f.py 1 invalid decimal literal
# CHECK-NEXT:     SyntaxWarning f.py 1 invalid decimal literal
# CHECK-NEXT: '0x1for x in y'
# CHECK-NEXT:     SyntaxWarning f.py 1 invalid hexadecimal literal
# CHECK-NEXT: 'x is 1'
# CHECK-NEXT:     SyntaxWarning f.py 1 "is" with 'int' literal. Did you mean "=="?
# CHECK-NEXT: '1 is not ()'
# CHECK-NEXT:     SyntaxWarning f.py 1 "is not" with 'int' literal. Did you mean "!="?
# CHECK-NEXT: "x is (1, 'a')"
# CHECK-NEXT:     SyntaxWarning f.py 1 "is" with 'tuple' literal. Did you mean "=="?
# CHECK-NEXT: 'x is [1]'
# CHECK-NEXT: 'x is None'
# CHECK-NEXT: 'x is -1'
# CHECK-NEXT: '1 < x is 2 is 3'
# CHECK-NEXT:     SyntaxWarning f.py 1 "is" with 'int' literal. Did you mean "=="?
# CHECK-NEXT: "assert (1, 'message')"
# CHECK-NEXT:     SyntaxWarning f.py 1 assertion is always true, perhaps remove parentheses?
# CHECK-NEXT: 'assert ()'
# CHECK-NEXT: '1()'
# CHECK-NEXT:     SyntaxWarning f.py 1 'int' object is not callable; perhaps you missed a comma?
# CHECK-NEXT: "'a' 'b'()"
# CHECK-NEXT:     SyntaxWarning f.py 1 'str' object is not callable; perhaps you missed a comma?
# CHECK-NEXT: '(x for x in y)()'
# CHECK-NEXT:     SyntaxWarning f.py 1 'generator' object is not callable; perhaps you missed a comma?
# CHECK-NEXT: 'lambda: None()'
# CHECK-NEXT:     SyntaxWarning f.py 1 'NoneType' object is not callable; perhaps you missed a comma?
# CHECK-NEXT: '{}()'
# CHECK-NEXT:     SyntaxWarning f.py 1 'dict' object is not callable; perhaps you missed a comma?
# CHECK-NEXT: 'None.x()'
# CHECK-NEXT: '{1}[0]'
# CHECK-NEXT:     SyntaxWarning f.py 1 'set' object is not subscriptable; perhaps you missed a comma?
# CHECK-NEXT: '(lambda: 1)[0]'
# CHECK-NEXT:     SyntaxWarning f.py 1 'function' object is not subscriptable; perhaps you missed a comma?
# CHECK-NEXT: 'True[0]'
# CHECK-NEXT:     SyntaxWarning f.py 1 'bool' object is not subscriptable; perhaps you missed a comma?
# CHECK-NEXT: '[1][1, 2]'
# CHECK-NEXT:     SyntaxWarning f.py 1 list indices must be integers or slices, not tuple; perhaps you missed a comma?
# CHECK-NEXT: "'abc'['a']"
# CHECK-NEXT:     SyntaxWarning f.py 1 str indices must be integers or slices, not str; perhaps you missed a comma?
# CHECK-NEXT: '(1, 2)[1.5]'
# CHECK-NEXT:     SyntaxWarning f.py 1 tuple indices must be integers or slices, not float; perhaps you missed a comma?
# CHECK-NEXT: '[1][-1]'
# CHECK-NEXT: "{}['a']"
# CHECK-NEXT: "[1]['a'] = 2"
# CHECK-NEXT: 'def f():\n try: pass\n finally: return 1'
# CHECK-NEXT:     SyntaxWarning f.py 3 'return' in a 'finally' block
# CHECK-NEXT: 'for i in x:\n try: pass\n finally: continue'
# CHECK-NEXT:     SyntaxWarning f.py 3 'continue' in a 'finally' block
# CHECK-NEXT: 'while 1:\n try: pass\n finally:\n  for i in x: break\n  else: break'
# CHECK-NEXT:     SyntaxWarning f.py 5 'break' in a 'finally' block
# CHECK-NEXT: 'try: pass\nfinally:\n  def f(): return 1'
# CHECK-NEXT: 'def f(a=1()): 2()\n3()'
# CHECK-NEXT:     SyntaxWarning f.py 1 'int' object is not callable; perhaps you missed a comma?
# CHECK-NEXT:     SyntaxWarning f.py 1 'int' object is not callable; perhaps you missed a comma?
# CHECK-NEXT:     SyntaxWarning f.py 2 'int' object is not callable; perhaps you missed a comma?
# CHECK-NEXT: '"\\d" is 1\nassert (1, 2)'
# CHECK-NEXT:     SyntaxWarning f.py 1 "\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\d"? A raw string is also an option.
# CHECK-NEXT:     SyntaxWarning f.py 1 "is" with 'str' literal. Did you mean "=="?
# CHECK-NEXT:     SyntaxWarning f.py 2 assertion is always true, perhaps remove parentheses?
# CHECK-NEXT: "is" with 'int' literal. Did you mean "=="? (f, line 2) 2
# CHECK-NEXT: assertion is always true, perhaps remove parentheses? (f, line 1) 1
# CHECK-NEXT: "\d" is an invalid escape sequence. Did you mean "\\d"? A raw string is also an option. (f, line 1) 1
