# RUN: %run %s | FileCheck --match-full-lines %s
# Ranges at and beyond the end of the inline ints.
def collect(start, stop, step):
    found = []
    for i in range(start, stop, step):
        found.append(i)
    return found


edge = 2**61
for i in range(4):
    collect(0, 3, 1)
print(collect(edge - 3, edge + 3, 2))
print(collect(-edge + 2, -edge - 3, -1))
print(collect(2**80, 2**80 + 3, 1))
print(collect(0, 2**90, 2**89))
print(collect(edge - 2, edge - 1, 2**60))
print(collect(5, 0, 1), collect(0, 5, -1))

# CHECK: [2305843009213693949, 2305843009213693951, 2305843009213693953]
# CHECK-NEXT: [-2305843009213693950, -2305843009213693951, -2305843009213693952, -2305843009213693953, -2305843009213693954]
# CHECK-NEXT: [1208925819614629174706176, 1208925819614629174706177, 1208925819614629174706178]
# CHECK-NEXT: [0, 618970019642690137449562112]
# CHECK-NEXT: [2305843009213693950]
# CHECK-NEXT: [] []
