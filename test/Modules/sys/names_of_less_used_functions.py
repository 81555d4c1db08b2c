# RUN: %run %s | FileCheck --match-full-lines %s
# Functions that tools ask for.
import codecs, io, sys, time, inspect, typing, threading, enum, subprocess, signal, os, asyncio, collections.abc
print(sys.getswitchinterval(), sys.setswitchinterval(0.01), sys.audit('x'), 'json' in sys.stdlib_module_names, len(sys.stdlib_module_names)>250, sys.get_asyncgen_hooks(), sys.settrace(None))
print(time.clock_gettime(time.CLOCK_MONOTONIC)>=0, time.get_clock_info('time').adjustable)
def f(a,*b,c=1,**d): 
    fr=inspect.currentframe(); print(inspect.getargvalues(fr)[:3], inspect.formatargvalues(*inspect.getargvalues(fr)) if 0 else ''); return inspect.getouterframes(fr)[0].function
print(f(1,2,e=5))
class A: pass
class B(A): pass
print(inspect.getclasstree([A,B])==[(object,()),[(A,(object,)),[(B,(A,))]]])
# a comment
def g(): 'doc'
print(repr(inspect.getcomments(g)), typing.T, typing.KT, isinstance(b'',collections.abc.ByteString) if 0 else 1)
print(enum.DynamicClassAttribute.__name__, subprocess.list2cmdline(['a b','c"d','e\\','f\\ g\\','']), signal.SIGPROF, os.EX_OK, os.EX_USAGE)
c=threading.Condition(); e=threading.Event(); print(threading.gettrace(), e.is_set())
print(breakpoint.__name__)

# CHECK: 0.005 None None True True asyncgen_hooks(firstiter=None, finalizer=None) None
# CHECK-NEXT: True True
# CHECK-NEXT: (['a', 'c'], 'b', 'd') 
# CHECK-NEXT: f
# CHECK-NEXT: True
# CHECK-NEXT: '# a comment\n' ~T ~KT 1
# CHECK-NEXT: DynamicClassAttribute "a b" c\"d e\ "f\ g\\" "" 27 0 64
# CHECK-NEXT: None False
# CHECK-NEXT: breakpoint
