# RUN: %run %s | FileCheck --match-full-lines %s
import array


class Text:
    def __init__(self, text):
        self.text = text

    def __buffer__(self, flags):
        return self.text and memoryview(self.text.encode())


# CHECK: b'hello' [3, -1] 4
print(bytes(memoryview(Text("hello"))), memoryview(array.array("i", [3, -1])).tolist(),
      memoryview(array.array("i")).itemsize)
for wrong in Text(""), object():
    try:
        memoryview(wrong)
    except TypeError as error:
        # CHECK-NEXT: __buffer__ returned non-memoryview object
        # CHECK-NEXT: memoryview: a bytes-like object is required, not 'object'
        print(error)
