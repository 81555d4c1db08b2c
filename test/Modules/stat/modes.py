# RUN: %run %s | FileCheck --match-full-lines %s
# What the bits of a mode mean.
import stat
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

t(lambda: stat.filemode(0o100644))
t(lambda: stat.filemode(0o40755))
t(lambda: stat.filemode(0o104755))
t(lambda: stat.filemode(0o41777))
t(lambda: stat.S_ISDIR(0o40755))
t(lambda: oct(stat.S_IMODE(0o100644)))

# CHECK: '-rw-r--r--'
# CHECK-NEXT: 'drwxr-xr-x'
# CHECK-NEXT: '-rwsr-xr-x'
# CHECK-NEXT: 'drwxrwxrwt'
# CHECK-NEXT: True
# CHECK-NEXT: '0o644'
