# RUN: %run %s | FileCheck --match-full-lines %s
# What tells of a process that ended.
import subprocess
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

t(lambda: subprocess.CalledProcessError(2,['x'],b'o'))
t(lambda: str(subprocess.CalledProcessError(2,['x'])))
t(lambda: str(subprocess.CalledProcessError(-9,'x')))
t(lambda: subprocess.CompletedProcess(['a'],0,stdout='o'))
t(lambda: str(subprocess.TimeoutExpired('c',3)))

# CHECK: CalledProcessError(2, ['x'], b'o')
# CHECK-NEXT: "Command '['x']' returned non-zero exit status 2."
# CHECK-NEXT: "Command 'x' died with <Signals.SIGKILL: 9>."
# CHECK-NEXT: CompletedProcess(args=['a'], returncode=0, stdout='o')
# CHECK-NEXT: "Command 'c' timed out after 3 seconds"
