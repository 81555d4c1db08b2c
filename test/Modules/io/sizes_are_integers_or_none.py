# RUN: %run %s | FileCheck --match-full-lines %s
import io


class Two:
    def __index__(self):
        return 2


for stream in io.StringIO("abcd"), io.BytesIO(b"abcd"):
    for method in "read", "readline":
        try:
            getattr(stream, method)("1")
        except TypeError as error:
            print(error)
    print(repr(stream.read(Two())), repr(stream.readline(None)))
# CHECK: argument should be integer or None, not 'str'
# CHECK-NEXT: argument should be integer or None, not 'str'
# CHECK-NEXT: 'ab' 'cd'
# CHECK-NEXT: argument should be integer or None, not 'str'
# CHECK-NEXT: argument should be integer or None, not 'str'
# CHECK-NEXT: b'ab' b'cd'
