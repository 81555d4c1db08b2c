# RUN: %run %s | FileCheck --match-full-lines %s
from string.templatelib import Template, Interpolation, convert
name, n = "World", 3.14159
t = t"Hello {name!r:>{10}} and {n:.2f}{n} {name=}"
print(type(t), t.strings, t.values)
for i in t.interpolations: print(i)
print(list(t))
print(t"" , list(t""), t"a" t"{n}" t"b")
def render(t):
    return ''.join(x if isinstance(x, str) else format(convert(x.value, x.conversion), x.format_spec) for x in t)
print(render(t))
print((t"a{n}" + t"{n}b").strings)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: t"a" + "b"); attempt(lambda: "b" + t"a"); attempt(lambda: Template(1)); attempt(lambda: Interpolation(1, 'x', 'z')); attempt(lambda: t"{nope}")
print(Template('a', 'b', Interpolation(1), Interpolation(2, 'y'), 'c'))
match Interpolation(1, 'x', 'r', '.2f'):
    case Interpolation(v, e, c, s): print(v, e, c, s)
print(rt"\n{n}".strings, t"{ n + 1 }".interpolations[0].expression, t"{{}}".strings)
print(t"{(lambda x: x)(2)}{[i for i in range(3)]}".values)
# CHECK: <class 'string.templatelib.Template'> ('Hello ', ' and ', '', ' name=', '') ('World', 3.14159, 3.14159, 'World')
# CHECK-NEXT: Interpolation('World', 'name', 'r', '>10')
# CHECK-NEXT: Interpolation(3.14159, 'n', None, '.2f')
# CHECK-NEXT: Interpolation(3.14159, 'n', None, '')
# CHECK-NEXT: Interpolation('World', 'name', 'r', '')
# CHECK-NEXT: ['Hello ', Interpolation('World', 'name', 'r', '>10'), ' and ', Interpolation(3.14159, 'n', None, '.2f'), Interpolation(3.14159, 'n', None, ''), ' name=', Interpolation('World', 'name', 'r', '')]
# CHECK-NEXT: Template(strings=('',), interpolations=()) [] Template(strings=('a', 'b'), interpolations=(Interpolation(3.14159, 'n', None, ''),))
# CHECK-NEXT: Hello    'World' and 3.143.14159 name='World'
# CHECK-NEXT: ('a', '', 'b')
# CHECK-NEXT: TypeError can only concatenate string.templatelib.Template (not "str") to string.templatelib.Template
# CHECK-NEXT: TypeError can only concatenate str (not "string.templatelib.Template") to str
# CHECK-NEXT: TypeError Template.__new__ *args need to be of type 'str' or 'Interpolation', got int
# CHECK-NEXT: ValueError Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'
# CHECK-NEXT: NameError name 'nope' is not defined
# CHECK-NEXT: Template(strings=('ab', '', 'c'), interpolations=(Interpolation(1, '', None, ''), Interpolation(2, 'y', None, '')))
# CHECK-NEXT: 1 x r .2f
# CHECK-NEXT: ('\\n', '')  n + 1 ('{}',)
# CHECK-NEXT: (2, [0, 1, 2])
