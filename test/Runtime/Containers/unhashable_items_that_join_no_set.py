# Items that only are looked for are unhashable; members cannot be used.
# RUN: %run %s | FileCheck --match-full-lines %s
for source in ("{1}.intersection([[]])", "{1}.issubset([[]])",
               "{1}.intersection([[]], [1])", "{1}.issuperset([[]])",
               "{1}.isdisjoint([[]])", "{1}.union([[]])", "[] in {1}"):
    try:
        print(eval(source))
    except TypeError as error:
        print(error)
try:
    ValueError().add_note(None)
except TypeError as error:
    print(error)
# CHECK: unhashable type: 'list'
# CHECK-NEXT: unhashable type: 'list'
# CHECK-NEXT: unhashable type: 'list'
# CHECK-NEXT: cannot use 'list' as a set element (unhashable type: 'list')
# CHECK-NEXT: cannot use 'list' as a set element (unhashable type: 'list')
# CHECK-NEXT: cannot use 'list' as a set element (unhashable type: 'list')
# CHECK-NEXT: cannot use 'list' as a set element (unhashable type: 'list')
# CHECK-NEXT: add_note() argument must be str, not None
