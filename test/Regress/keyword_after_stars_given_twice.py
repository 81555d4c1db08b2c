# A keyword that stars gave already is an error wherever it stands.
# RUN: %run %s | FileCheck --match-full-lines %s
def show(a=0, **rest):
    return a, rest


class Shape:
    def __init__(self, side=1):
        self.side = side


for source in ("show(**{'a': 1}, a=2)", "show(a=1, **{'a': 2})",
               "show(**{'b': 1}, **{'b': 2})", "dict(**{'a': 1}, a=2)",
               "Shape(**{'side': 1}, side=2)", "Shape(*5)", "[].append(*5)",
               "print(**{'sep': 1}, sep=2)", "show(**{'a': 1}, b=2)"):
    try:
        print(eval(source))
    except TypeError as error:
        print(error)
# CHECK: __main__.show() got multiple values for keyword argument 'a'
# CHECK-NEXT: __main__.show() got multiple values for keyword argument 'a'
# CHECK-NEXT: __main__.show() got multiple values for keyword argument 'b'
# CHECK-NEXT: dict() got multiple values for keyword argument 'a'
# CHECK-NEXT: __main__.Shape() got multiple values for keyword argument 'side'
# CHECK-NEXT: __main__.Shape() argument after * must be an iterable, not int
# CHECK-NEXT: list.append() argument after * must be an iterable, not int
# CHECK-NEXT: print() got multiple values for keyword argument 'sep'
# CHECK-NEXT: (1, {'b': 2})
