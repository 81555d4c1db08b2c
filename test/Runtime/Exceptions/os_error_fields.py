# RUN: %run %s | FileCheck --match-full-lines %s

e = OSError(17, "exists", "f")
print(e.errno, e.strerror, e.filename, e.filename2, e.args)  # CHECK: 17 exists f None (17, 'exists')
print(e)  # CHECK: [Errno 17] exists: 'f'
print(OSError(17, "exists", "f", None, "g"))  # CHECK: [Errno 17] exists: 'f' -> 'g'
print(OSError("only"), OSError("only").errno)  # CHECK: only None
print(OSError(None, None))  # CHECK: [Errno None] None
print(OSError(1, 2, 3, 4, 5, 6).args)  # CHECK: (1, 2, 3, 4, 5, 6)
e.filename = None
print(e)  # CHECK: [Errno 17] exists: None
try:
    e.characters_written
except AttributeError as error:
    print(error)  # CHECK: characters_written
print(BlockingIOError(1, "x", 5).characters_written)  # CHECK: 5
