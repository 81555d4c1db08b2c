# RUN: %run %s | FileCheck --match-full-lines %s
from http.cookies import *
from http.cookies import Morsel
c=SimpleCookie(); c['a']='1'; c['b']='hello world; x'; c['a']['path']='/'; c['a']['max-age']=10; c['a']['secure']=True; c['a']['httponly']=True; c['a']['samesite']='Lax'
print(c); print(c.output(header='C:', sep='|')); print(repr(c)); print(c['a'].value, c['b'].coded_value, c['b'].OutputString())
d=SimpleCookie('chips=ahoy; vienna=finger'); print(d); print(d['chips'].key, d['chips'].value, list(d))
d=SimpleCookie(); d.load('keebler="E=everybody; L=\\"Loves\\"; fudge=\\012;"; x=y'); print(d); print(d['keebler'].value)
d=SimpleCookie(); d.load({'a':1,'b':'é'}); print(d.items()); 
try: c['bad key']='x'
except CookieError as e: print(e)
try: c['a']['nope']=1
except CookieError as e: print(e)
m=Morsel(); m.set('k','v','v'); print(m, m==m.copy(), m['path']=='', dict(m)); 
try: m.set('path','v','v')
except CookieError as e: print(e)
print(SimpleCookie('a=b; path=/x; secure; c=d').output()); print(SimpleCookie('a b c').output()=='')

# CHECK: Set-Cookie: a=1; HttpOnly; Max-Age=10; Path=/; SameSite=Lax; Secure
# CHECK-NEXT: Set-Cookie: b="hello world\073 x"
# CHECK-NEXT: C: a=1; HttpOnly; Max-Age=10; Path=/; SameSite=Lax; Secure|C: b="hello world\073 x"
# CHECK-NEXT: <SimpleCookie: a='1' b='hello world; x'>
# CHECK-NEXT: 1 "hello world\073 x" b="hello world\073 x"
# CHECK-NEXT: Set-Cookie: chips=ahoy
# CHECK-NEXT: Set-Cookie: vienna=finger
# CHECK-NEXT: chips ahoy ['chips', 'vienna']
# CHECK-NEXT: Set-Cookie: keebler="E=everybody; L=\"Loves\"; fudge=\012;"
# CHECK-NEXT: Set-Cookie: x=y
# CHECK-NEXT: E=everybody; L="Loves"; fudge=
# CHECK-NEXT: ;
# CHECK-NEXT: dict_items([('a', <Morsel: a=1>), ('b', <Morsel: b="\351">)])
# CHECK-NEXT: Illegal key 'bad key'
# CHECK-NEXT: Invalid attribute 'nope'
# CHECK-NEXT: Set-Cookie: k=v True True {'expires': '', 'path': '', 'comment': '', 'domain': '', 'max-age': '', 'secure': '', 'httponly': '', 'version': '', 'samesite': '', 'partitioned': ''}
# CHECK-NEXT: Attempt to set a reserved key 'path'
# CHECK-NEXT: Set-Cookie: a=b; Path=/x; Secure
# CHECK-NEXT: Set-Cookie: c=d
# CHECK-NEXT: True
