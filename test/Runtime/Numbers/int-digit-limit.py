# RUN: %run %s | FileCheck --match-full-lines %s
print(len(str(10**4299)), len(hex(10**5000)))
for call in (lambda: str(10**4300), lambda: int("9" * 4301), lambda: f"{10**5000}",
             lambda: "%d" % 10**5000, lambda: int("0" * 5000)):
    try:
        call()
    except ValueError as error:
        print(error)
print(int("f" * 5000, 16) == 16**5000 - 1)

# CHECK: 4300 4155
# CHECK-NEXT: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# CHECK-NEXT: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
# CHECK-NEXT: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# CHECK-NEXT: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
# CHECK-NEXT: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
# CHECK-NEXT: True
