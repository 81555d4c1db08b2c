# A host call in __repr__, __str__ and __format__ under everything that makes text.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
class Text:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return host(f"<{self.name}>")
    def __str__(self):
        return host(f"s:{self.name}")
    def __format__(self, spec):
        return host(f"f:{self.name}:{spec}")
a, b = Text("a"), Text("b")
print(a, [a, b], {"k": a}, (b,), sep=host("|"), end=host("$\n"))
print(f"{a} {a!r} {a!s:>6} {b:x{host('y')}z} {[a]}", f"{a=}")
print("{} {0!r} {1:spec} {k}".format(a, b, k=a) if 0 else "{} {!r} {:spec} {k}".format(a, a, b, k=a))
print("%s %r %5s %-6r|" % (a, b, a, b), "%(x)s" % {"x": a})
print(str(a), repr([a, (b, {1: a})]), format(b, "q"), ascii(a), str([a]), "".join(map(str, [a, b])))
class Nested:
    def __repr__(self):
        return f"N({a!r}, {host(1)}, {b})"
print([Nested(), Nested()], {Nested(): 1}.__len__())
loop = [a]
loop.append(loop)
print(loop)
try:
    raise ValueError(a, b)
except ValueError as error:
    print(error, repr(error))
class Bad:
    def __str__(self):
        return host(5)
try:
    print(Bad())
except TypeError as error:
    print(error)

# CHECK: s:a|[<a>, <b>]|{'k': <a>}|(<b>,)$
# CHECK-NEXT: f:a: <a>    s:a f:b:xyz [<a>] a=<a>
# CHECK-NEXT: f:a: <a> f:b:spec f:a:
# CHECK-NEXT: s:a <b>   s:a <b>   | s:a
# CHECK-NEXT: s:a [<a>, (<b>, {1: <a>})] f:b:q <a> [<a>] s:as:b
# CHECK-NEXT: [N(<a>, 1, f:b:), N(<a>, 1, f:b:)] 1
# CHECK-NEXT: [<a>, [...]]
# CHECK-NEXT: (<a>, <b>) ValueError(<a>, <b>)
# CHECK-NEXT: __str__ returned non-string (type int)
