# RUN: %run %s --external host | FileCheck --match-full-lines %s
class Space(dict):
    def __missing__(self, key):
        return host(key)


def function(a):
    exec("b = host(a)\nprint(b, host(2))")
    print(eval("[host(i) + a for i in range(2)]"))
    return host(locals())


print(function(1))
print(eval("name + host('!')", {}, Space(host=host)))
exec("""
def inner(n):
    return host(n) + 1
class C:
    attribute = inner(1)
print(C.attribute, [inner(i) for i in range(3)])
""")
code = compile("host(3) * 2", "f", "eval")
print(eval(code), eval(code))
try:
    try:
        raise (host(0), ExceptionGroup)[1]("g", [ValueError(1), TypeError(2), OSError(3)])
    except* (host(0), ValueError)[1] as error:
        print(host(repr(error)))
        raise (host(0), KeyError)[1](error.exceptions[0])
    except* (TypeError, (host(0), LookupError)[1]) as error:
        print(host(len(error.exceptions)))
    finally:
        print(host("finally"))
except ExceptionGroup as error:
    print(repr(error))


class Group(ExceptionGroup):
    def derive(self, members):
        return Group(host(self.message), members)


try:
    raise Group("own", [ValueError(1), TypeError(2)])
except* ValueError as error:
    print(type(error), host(3))
except* TypeError as error:
    print(error.message)
try:
    eval("host(1) / 0")
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_frame.f_code.co_filename)
print(__import__("fractions").Fraction(host(1), 2))
# CHECK: 1 2
# CHECK-NEXT: [1, 2]
# CHECK-NEXT: {'a': 1}
# CHECK-NEXT: name!
# CHECK-NEXT: 2 [1, 2, 3]
# CHECK-NEXT: 6 6
# CHECK-NEXT: ExceptionGroup('g', [ValueError(1)])
# CHECK-NEXT: 1
# CHECK-NEXT: finally
# CHECK-NEXT: ExceptionGroup('', [KeyError(ValueError(1)), ExceptionGroup('g', [OSError(3)])])
# CHECK-NEXT: <class '__main__.Group'> 3
# CHECK-NEXT: own
# CHECK-NEXT: <string>
# CHECK-NEXT: 1/2
