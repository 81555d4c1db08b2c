# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: CPython in WebAssembly has other numbers than Linux.
import errno

# CHECK: 2 EACCES True
print(errno.ENOENT, errno.errorcode[13], errno.EWOULDBLOCK == errno.EAGAIN)
