# RUN: %run %s --external host | FileCheck --match-full-lines %s
# A special method that is a descriptor: __get__ may pause, and so may what it gives.
class Proxy:
    def __init__(self,v,log): self.v=v; self.log=log
    def __get__(self,o,t=None):
        host('get '+self.log)
        return lambda *a,**k: (host('call '+self.log), self.v)[1]
def mk(name,v):
    return type('X',(),{name:Proxy(v,name)})()
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
t(lambda: int(mk('__int__',5)))
t(lambda: len(mk('__len__',5)))
t(lambda: mk('__call__',3)(1))
t(lambda: mk('__call__',3)(1,x=2))
t(lambda: mk('__getitem__',3)[1])
t(lambda: bool(mk('__bool__',True)))
t(lambda: mk('__add__',3)+1)
t(lambda: -mk('__neg__',3))
t(lambda: mk('__lt__',3)<1)
t(lambda: next(mk('__next__',3)))
t(lambda: list(mk('__iter__',iter([2]))))
t(lambda: max(mk('__iter__',iter([2]))))
t(lambda: [x for x in mk('__iter__',iter([2]))])
t(lambda: sorted([1,2],key=mk('__call__',3)))
t(lambda: list(map(mk('__call__',3),[1,2])))
t(lambda: repr(mk('__repr__','a')))
t(lambda: f"{mk('__format__','a')}")
t(lambda: type('X',(),{'__init__':Proxy(None,'init')})(1))
t(lambda: type('X',(),{'__new__':Proxy(4,'new')})(1))
t(lambda: (lambda *a, **k: a)(*mk('__iter__',iter([2]))))
x=type('N',(),{'__iter__':lambda s:s,'__next__':Proxy(4,'next')})()
for i in x: print(i); break
a,*b=mk('__iter__',iter([2])); print(a,b)
async def f():
    a=type('A',(),{'__aenter__':Proxy(aw(),'ae'),'__aexit__':Proxy(aw(),'ax')})()
    async with a as q: print(q)
    a=type('A',(),{'__aiter__':Proxy(type('B',(),{'__anext__':Proxy(aw(),'an')})(),'ai')})()
    async for i in a: print(i); break
    print(await type('A',(),{'__await__':Proxy(iter([]),'aw')})())
class aw:
    def __await__(self): return 3; yield
import asyncio
asyncio.run(f())

# CHECK: 5
# CHECK-NEXT: 5
# CHECK-NEXT: 3
# CHECK-NEXT: 3
# CHECK-NEXT: 3
# CHECK-NEXT: True
# CHECK-NEXT: 3
# CHECK-NEXT: 3
# CHECK-NEXT: 3
# CHECK-NEXT: 3
# CHECK-NEXT: [2]
# CHECK-NEXT: 2
# CHECK-NEXT: [2]
# CHECK-NEXT: [1, 2]
# CHECK-NEXT: [3, 3]
# CHECK-NEXT: a
# CHECK-NEXT: a
# CHECK-NEXT: <__main__.X object at 0x{{[0-9a-f]+}}>
# CHECK-NEXT: 4
# CHECK-NEXT: (2,)
# CHECK-NEXT: 4
# CHECK-NEXT: 2 []
# CHECK-NEXT: 3
# CHECK-NEXT: 3
# CHECK-NEXT: None
