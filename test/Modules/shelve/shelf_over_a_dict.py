# RUN: %run %s | FileCheck --match-full-lines %s
import shelve
d={}
s=shelve.Shelf(d); s['a']=[1,2]; s['b']=5; print(s['a'], list(s), len(s), 'a' in s, s.get('z',1), dict(s)); s['a'].append(3); print(s['a']); del s['b']; print(list(d)); s.close()
try: s['a']
except ValueError as e: print(e)
with shelve.Shelf(d, writeback=True) as s: s['a'].append(9)
print(shelve.Shelf(d)['a'])

# CHECK: [1, 2] ['a', 'b'] 2 True 1 {'a': [1, 2], 'b': 5}
# CHECK-NEXT: [1, 2]
# CHECK-NEXT: [b'a']
# CHECK-NEXT: invalid operation on closed shelf
# CHECK-NEXT: [1, 2, 9]
