# RUN: %run %s | FileCheck --match-full-lines %s
class Text:
    def __init__(self, text):
        self.text = text

    def __buffer__(self, flags):
        print("asked")
        return memoryview(self.text.encode())

    def __iter__(self):
        return iter([1])


# CHECK: asked
# CHECK-NEXT: asked
# CHECK-NEXT: b'ab' bytearray(b'cd')
print(bytes(Text("ab")), bytearray(Text("cd")))
