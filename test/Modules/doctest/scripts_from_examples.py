# Examples as a script, with the text around them as comments.
# RUN: %run %s | FileCheck --match-full-lines %s
"""Title.

>>> 1 + 1
2
>>> for i in range(2):
...     print(i)
0
1

The end.
"""
import doctest

print(doctest.script_from_examples("text\n\n>>> 1\n1\nmore\n>>> print(2)\n2\n"))
print(doctest.testsource('__main__', '__main__'))
try:
    doctest.testsource('__main__', 'nothing')
except ValueError as error:
    print(error)
parser = doctest.DocTestParser()
for text in (">>>1\n", ">>> 1 # doctest: +NO_SUCH\n", "  >>> 1\n bad\n"):
    try:
        print(len(parser.parse(text)))
    except ValueError as error:
        print(error)
# CHECK: # text
# CHECK-NEXT: #
# CHECK-NEXT: 1
# CHECK-NEXT: # Expected:
# CHECK-NEXT: ## 1
# CHECK-NEXT: ## more
# CHECK-NEXT: print(2)
# CHECK-NEXT: # Expected:
# CHECK-NEXT: ## 2
# CHECK-EMPTY:
# CHECK-NEXT: # Title.
# CHECK-NEXT: #
# CHECK-NEXT: 1 + 1
# CHECK-NEXT: # Expected:
# CHECK-NEXT: ## 2
# CHECK-NEXT: for i in range(2):
# CHECK-NEXT:     print(i)
# CHECK-NEXT: # Expected:
# CHECK-NEXT: ## 0
# CHECK-NEXT: ## 1
# CHECK-NEXT: #
# CHECK-NEXT: # The end.
# CHECK-EMPTY:
# CHECK-NEXT: ('nothing', 'not found in tests')
# CHECK-NEXT: line 1 of the docstring for <string> lacks blank after >>>: '>>>1'
# CHECK-NEXT: line 1 of the doctest for <string> has an invalid option: '+NO_SUCH'
# CHECK-NEXT: line 2 of the docstring for <string> has inconsistent leading whitespace: 'bad'
