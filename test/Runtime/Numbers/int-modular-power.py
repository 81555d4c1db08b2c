# RUN: %run %s | FileCheck --match-full-lines %s
print(pow(2, 100, 7), pow(2, 10**20, 10**9 + 7), pow(3, 5, -7), pow(5, 0, 1))
print(pow(3, -1, 11), pow(3, -5, 2**89 - 1), pow(-3, 3, 10), pow(2**100, 2**100, 2**61 - 1))
print(pow(12345678901234567890, 98765432109876543210, 2**127 - 1))
for arguments in ((2, -1, 4), (1, 1, 0)):
    try:
        pow(*arguments)
    except ValueError as error:
        print(error)

# CHECK: 2 855473248 -2 0
# CHECK-NEXT: 4 486515529842608297336898614 3 524288
# CHECK-NEXT: 146480782937572810196175377844862474981
# CHECK-NEXT: base is not invertible for the given modulus
# CHECK-NEXT: pow() 3rd argument cannot be 0
