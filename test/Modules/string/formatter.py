# RUN: %run %s | FileCheck --match-full-lines %s
import string
f = string.Formatter()
def show(*args, **kw):
    try:
        print(repr(f.format(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
show('{0} {a!r:>5} {1:{w}}', 1, 2, a='b', w=4)  # CHECK: "1   'b'    2"
show('{} {} {{}}', 1, 2)  # CHECK: '1 2 {}'
show('{a[0]} {a[k]} {b.real}', a={0: 1, 'k': 2}, b=3)  # CHECK: '1 2 3'
show('{}')  # CHECK: IndexError tuple index out of range
show('{0} {}', 1)
# CHECK: ValueError cannot switch from manual field specification to automatic field numbering
show('{} {0}', 1)
# CHECK: ValueError cannot switch from automatic field numbering to manual field specification
show('{x}')  # CHECK: KeyError 'x'
show('{')  # CHECK: ValueError Single '{' encountered in format string
show('}')  # CHECK: ValueError Single '}' encountered in format string
show('{0!x}', 1)  # CHECK: ValueError Unknown conversion specifier x
print(list(f.parse('a{b!r:c}d{{e}}')), f.get_field('0.real', (5,), {}))
# CHECK: [('a', 'b', 'c', 'r'), ('d{', None, None, None), ('e}', None, None, None)] (5, 0)
class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else args[key]
print(Default().format('{a} {b}', a=1))  # CHECK: 1 <b>
