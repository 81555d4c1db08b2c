# RUN: %run %s | FileCheck --match-full-lines %s
from string import Template
def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
t = Template('$who likes ${what}s for $$5')
print(t.substitute(who='tim', what='kiwi'), t.substitute({'who': 'x', 'what': 1}, who='y'), t.template)
# CHECK: tim likes kiwis for $5 y likes 1s for $5 $who likes ${what}s for $$5
show(t.substitute, who='tim')  # CHECK: KeyError 'what'
print(t.safe_substitute(who='tim'), t.safe_substitute())
# CHECK: tim likes ${what}s for $5 $who likes ${what}s for $5
show(Template('$a $').substitute, a=1)  # CHECK: ValueError Invalid placeholder in string: line 1, col 4
show(Template('line\n $1').substitute)  # CHECK: ValueError Invalid placeholder in string: line 2, col 2
show(Template('${a-b}').substitute)  # CHECK: ValueError Invalid placeholder in string: line 1, col 1
print(Template('$a $ ${b} ${1}').safe_substitute(a=1), Template('$a $').is_valid(), t.is_valid(), t.get_identifiers())
# CHECK: 1 $ ${b} ${1} False True ['who', 'what']
class P(Template):
    delimiter = '%'
print(P('%x $y %%').substitute(x=1))  # CHECK: 1 $y %
print(Template('$äb $_x1').safe_substitute(_x1=2))  # CHECK: $äb 2
