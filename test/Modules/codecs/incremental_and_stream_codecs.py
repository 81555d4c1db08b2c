# RUN: %run %s | FileCheck --match-full-lines %s
import codecs, io
w=codecs.getwriter('utf-8')(b:=io.BytesIO()); w.write('héllo\n'); w.writelines(['a','b']); print(b.getvalue())
r=codecs.getreader('utf-8')(io.BytesIO('é1\nx2\n'.encode())); print(repr(r.readline()), r.read(), list(codecs.getreader('utf-16')(io.BytesIO('a\nb'.encode('utf-16')))))
d=codecs.getincrementaldecoder('utf-8')(); print([d.decode(bytes([c])) for c in 'aé€😀'.encode()], d.decode(b'', True))
d=codecs.getincrementaldecoder('utf-8')('replace'); print(d.decode(b'\xe2\x82'), repr(d.decode(b'',True)))
try: codecs.getincrementaldecoder('utf-8')().decode(b'\xff')
except UnicodeDecodeError as e: print(e)
e=codecs.getincrementalencoder('utf-8')(); print(e.encode('é'))
print(list(codecs.iterdecode([b'\xe2\x82',b'\xac'],'utf-8')), codecs.utf_8_decode(b'abc\xe2\x82'), codecs.utf_8_encode('é'), codecs.latin_1_decode(b'\xe9'))
print(codecs.lookup_error('ignore') is codecs.ignore_errors, codecs.charmap_decode(b'\x00\x01','strict','ab'), codecs.charmap_encode('ba','strict',codecs.charmap_build('ab')) )
try: codecs.lookup_error('zzz')
except LookupError as e: print(e)
def search(n):
    if n=='myrot': return codecs.CodecInfo(lambda s,e='strict':(s[::-1].encode(),len(s)), lambda b,e='strict':(bytes(b).decode()[::-1],len(b)), name='myrot')
codecs.register(search); print(codecs.encode('abc','myrot'), codecs.decode(b'abc','myrot'), codecs.lookup('myrot').name)
with codecs.getwriter('ascii')(io.BytesIO(),'xmlcharrefreplace') as f: f.write('é'); print(f.getvalue())

# CHECK: b'h\xc3\xa9llo\nab'
# CHECK-NEXT: 'é1\n' x2
# CHECK-NEXT:  ['a\n', 'b']
# CHECK-NEXT: ['a', '', 'é', '', '', '€', '', '', '', '😀'] 
# CHECK-NEXT:  '�'
# CHECK-NEXT: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# CHECK-NEXT: b'\xc3\xa9'
# CHECK-NEXT: ['€'] ('abc', 3) (b'\xc3\xa9', 1) ('é', 1)
# CHECK-NEXT: True ('ab', 2) (b'\x01\x00', 2)
# CHECK-NEXT: unknown error handler name 'zzz'
# CHECK-NEXT: b'cba' cba myrot
# CHECK-NEXT: b'&#233;'
