# RUN: %run %s | FileCheck --match-full-lines %s
# Handlers that keep records, or hand them on.
import io
import logging
import logging.handlers
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

s=io.StringIO(); h=logging.StreamHandler(s); m=logging.handlers.MemoryHandler(3,target=h); l=logging.getLogger('q'); l.addHandler(m); l.propagate=False; l.setLevel(10); l.info('a'); t(lambda: s.getvalue()); l.error('b'); t(lambda: s.getvalue())
import queue; q=queue.Queue(); qh=logging.handlers.QueueHandler(q); l2=logging.getLogger('qq'); l2.addHandler(qh); l2.propagate=False; l2.warning('x %s',1); r=q.get(); print(r.message,r.levelname,r.args)

# CHECK: ''
# CHECK-NEXT: 'a\nb\n'
# CHECK-NEXT: x 1 WARNING None
