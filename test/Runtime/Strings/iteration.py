# RUN: %run %s | FileCheck --match-full-lines %s
print(list("a\u20acb"), [ord(c) for c in "\U0001f600x"], list(""))
# CHECK: ['a', '€', 'b'] [128512, 120] []
print(list(reversed("abc")), sorted("hello"), max("abz"), "".join(reversed("abc")))
# CHECK: ['c', 'b', 'a'] ['e', 'h', 'l', 'l', 'o'] z cba
i = iter("ab")
print(next(i), next(i), next(i, "end"), type(i).__name__, type(iter("\u20ac")).__name__)
# CHECK: a b end str_ascii_iterator str_iterator
