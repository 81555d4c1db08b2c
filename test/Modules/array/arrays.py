# RUN: %run %s | FileCheck --match-full-lines %s
from array import array
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
a = array('i', [1, 2, 3]); a.append(4); a.extend([5]); print(a, a[1], a[1:3], len(a), sum(a), list(a), a.typecode, a.itemsize, a.tobytes(), a.index(3), a.count(1), a.pop(), a.tolist())
a[0] = 9; a.insert(1, 7); a.remove(2); a.reverse(); print(a, a + array('i', [1]), a * 2, 3 in a, a == array('i', [4, 3, 7, 9]), a < array('i', [5]))
print(array('d', [1.5, 2]), array('f', [0.1])[0], array('b', b'\x01\xff'), array('B', b'ab'), array('u', 'hi') if 0 else '', array('w', 'hé'), array('q'))
for f in (lambda: array('b', [128]), lambda: array('B', [-1]), lambda: array('B', [256]), lambda: array('i', ['a']), lambda: array('i', [1.5]), lambda: array('x'), lambda: array('i', 'ab'), lambda: a[10], lambda: a.pop(10), lambda: a.remove(99), lambda: a.index(99), lambda: array('d', ['x']), lambda: a + [1], lambda: array('H', [70000]), lambda: a.__setitem__(0, 'x'), lambda: array(3)): show(f)
a[1:2] = array('i', [5, 5]); print(a); del a[0]; print(a); a.byteswap(); print(a); b = array('i'); b.frombytes(a.tobytes()); print(b == a); m = array('i', range(5)); print(m[::-1], max(m), sorted(m, reverse=True), [x for x in m if x % 2])
# CHECK: array('i', [1, 2, 3, 4]) 2 array('i', [2, 3]) 5 15 [1, 2, 3, 4, 5] i 4 b'\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00\x05\x00\x00\x00' 2 1 5 [1, 2, 3, 4]
# CHECK-NEXT: array('i', [4, 3, 7, 9]) array('i', [4, 3, 7, 9, 1]) array('i', [4, 3, 7, 9, 4, 3, 7, 9]) True True True
# CHECK-NEXT: array('d', [1.5, 2.0]) 0.10000000149011612 array('b', [1, -1]) array('B', [97, 98])  array('w', 'hé') array('q')
# CHECK-NEXT: OverflowError signed char is greater than maximum
# CHECK-NEXT: OverflowError unsigned byte integer is less than minimum
# CHECK-NEXT: OverflowError unsigned byte integer is greater than maximum
# CHECK-NEXT: TypeError 'str' object cannot be interpreted as an integer
# CHECK-NEXT: TypeError 'float' object cannot be interpreted as an integer
# CHECK-NEXT: ValueError bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)
# CHECK-NEXT: TypeError cannot use a str to initialize an array with typecode 'i'
# CHECK-NEXT: IndexError array index out of range
# CHECK-NEXT: IndexError pop index out of range
# CHECK-NEXT: ValueError array.remove(x): x not in array
# CHECK-NEXT: ValueError array.index(x): x not in array
# CHECK-NEXT: TypeError must be real number, not str
# CHECK-NEXT: TypeError can only append array (not "list") to array
# CHECK-NEXT: OverflowError unsigned short is greater than maximum
# CHECK-NEXT: TypeError 'str' object cannot be interpreted as an integer
# CHECK-NEXT: TypeError array() argument 1 must be a unicode character, not int
# CHECK-NEXT: array('i', [4, 5, 5, 7, 9])
# CHECK-NEXT: array('i', [5, 5, 7, 9])
# CHECK-NEXT: array('i', [83886080, 83886080, 117440512, 150994944])
# CHECK-NEXT: True
# CHECK-NEXT: array('i', [4, 3, 2, 1, 0]) 4 [4, 3, 2, 1, 0] [1, 3]
