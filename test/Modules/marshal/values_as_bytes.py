# RUN: %run %s | FileCheck --match-full-lines %s
import marshal
for v in [1,-1,0,2**31,-2**31,2**100,-2**40,1.5,2j,'a','é','x'*300,b'b',None,True,False,...,(1,2),[1,[2]],{'a':1},{1},frozenset([2]),(),'\ud800']:
    d=marshal.dumps(v,2); print(d if len(d)<60 else len(d), marshal.loads(marshal.dumps(v))==v)
for bad in [b'', b'i', b'?', b'(\x05\0\0\0N', object()]:
    try: marshal.loads(bad) if isinstance(bad,bytes) else marshal.dumps(bad)
    except Exception as e: print(type(e).__name__, e)

# CHECK: b'i\x01\x00\x00\x00' True
# CHECK-NEXT: b'i\xff\xff\xff\xff' True
# CHECK-NEXT: b'i\x00\x00\x00\x00' True
# CHECK-NEXT: b'l\x03\x00\x00\x00\x00\x00\x00\x00\x02\x00' True
# CHECK-NEXT: b'i\x00\x00\x00\x80' True
# CHECK-NEXT: b'l\x07\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x04' True
# CHECK-NEXT: b'l\xfd\xff\xff\xff\x00\x00\x00\x00\x00\x04' True
# CHECK-NEXT: b'g\x00\x00\x00\x00\x00\x00\xf8?' True
# CHECK-NEXT: b'y\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00@' True
# CHECK-NEXT: b'u\x01\x00\x00\x00a' True
# CHECK-NEXT: b'u\x02\x00\x00\x00\xc3\xa9' True
# CHECK-NEXT: 305 True
# CHECK-NEXT: b's\x01\x00\x00\x00b' True
# CHECK-NEXT: b'N' True
# CHECK-NEXT: b'T' True
# CHECK-NEXT: b'F' True
# CHECK-NEXT: b'.' True
# CHECK-NEXT: b'(\x02\x00\x00\x00i\x01\x00\x00\x00i\x02\x00\x00\x00' True
# CHECK-NEXT: b'[\x02\x00\x00\x00i\x01\x00\x00\x00[\x01\x00\x00\x00i\x02\x00\x00\x00' True
# CHECK-NEXT: b'{u\x01\x00\x00\x00ai\x01\x00\x00\x000' True
# CHECK-NEXT: b'<\x01\x00\x00\x00i\x01\x00\x00\x00' True
# CHECK-NEXT: b'>\x01\x00\x00\x00i\x02\x00\x00\x00' True
# CHECK-NEXT: b'(\x00\x00\x00\x00' True
# CHECK-NEXT: b'u\x03\x00\x00\x00\xed\xa0\x80' True
# CHECK-NEXT: EOFError EOF read where object expected
# CHECK-NEXT: EOFError marshal data too short
# CHECK-NEXT: ValueError bad marshal data (unknown type code)
# CHECK-NEXT: EOFError EOF read where object expected
# CHECK-NEXT: ValueError unmarshallable object
