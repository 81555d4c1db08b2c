# What needs no files.
# RUN: %run %s | FileCheck --match-full-lines %s
import io
import shutil

print(shutil.get_terminal_size((10, 5)), shutil.which("nope"))
target = io.StringIO()
shutil.copyfileobj(io.StringIO("abc" * 10), target, 4)
print(target.getvalue())
print(sorted(shutil.ignore_patterns("*.pyc", "t*")("d", ["a.pyc", "b", "tmp"])))
print(shutil.Error.__mro__[1], shutil.SameFileError.__mro__[1])
# CHECK: os.terminal_size(columns=10, lines=5) None
# CHECK-NEXT: abcabcabcabcabcabcabcabcabcabc
# CHECK-NEXT: ['a.pyc', 'tmp']
# CHECK-NEXT: <class 'OSError'> <class 'shutil.Error'>
