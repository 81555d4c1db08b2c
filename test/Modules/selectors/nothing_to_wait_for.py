# RUN: %run %s | FileCheck --match-full-lines %s
import quopri, selectors, pkgutil
print(quopri.encodestring(b'caf\xc3\xa9 = x\n'), quopri.decodestring(b'caf=C3=A9 =3D x'), quopri.encodestring(b'a b_c', header=True))
sel=selectors.DefaultSelector(); print(sel.select(0), len(sel.get_map())); 
k=sel.register(0, selectors.EVENT_READ, 'd') if 0 else None
print(pkgutil.resolve_name('os.path.join').__name__, pkgutil.resolve_name('collections:OrderedDict').__name__)

# CHECK: b'caf=C3=A9 =3D x\n' b'caf\xc3\xa9 = x' b'a_b=5Fc'
# CHECK-NEXT: [] 0
# CHECK-NEXT: join OrderedDict
