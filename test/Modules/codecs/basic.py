# RUN: %run %s | FileCheck --match-full-lines %s
import codecs

print(codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"))
print(codecs.encode("é"), codecs.decode(b"\xc3\xa9"), codecs.encode(b"hello", "base64"))
print(codecs.lookup("utf8").name, codecs.lookup("latin1").name, codecs.getencoder("ascii")("abc"))
print(codecs.BOM_UTF8, list(codecs.iterdecode([b"\xc3", b"\xa9a"], "utf-8")), list(codecs.iterencode(["a", "é"], "utf-8")))
print(codecs.escape_decode(rb"a\n\x41"), codecs.escape_encode(b"\n"))
try:
    codecs.lookup("nope")
except LookupError as error:
    print(error)

# CHECK: Uryyb b'6162' b'ab'
# CHECK-NEXT: b'\xc3\xa9' é b'aGVsbG8=\n'
# CHECK-NEXT: utf-8 iso8859-1 (b'abc', 3)
# CHECK-NEXT: b'\xef\xbb\xbf' ['éa'] [b'a', b'\xc3\xa9']
# CHECK-NEXT: (b'a\nA', 7) (b'\\n', 1)
# CHECK-NEXT: unknown encoding: nope
