# RUN: %run %s | FileCheck --match-full-lines %s
# Handlers are remembered.
import signal
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

t(lambda: signal.SIGINT)
t(lambda: signal.Signals(15).name)
t(lambda: signal.getsignal(signal.SIGTERM))
t(lambda: signal.signal(signal.SIGTERM, lambda s,f: None))
t(lambda: signal.signal(0,1))
t(lambda: signal.strsignal(9))

# CHECK: <Signals.SIGINT: 2>
# CHECK-NEXT: 'SIGTERM'
# CHECK-NEXT: <Handlers.SIG_DFL: 0>
# CHECK-NEXT: <Handlers.SIG_DFL: 0>
# CHECK-NEXT: ValueError signal number out of range
# CHECK-NEXT: 'Killed'
