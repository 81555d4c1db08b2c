# RUN: %run %s > %t.out 2> %t.err || true
# RUN: FileCheck --match-full-lines --input-file=%t.err %s
# RUN: FileCheck --match-full-lines --input-file=%t.out --check-prefix=OUT %s
class Account:
    def __init__(self, amount):
        self.amount = amount

    def pay(self, by):
        self.amount = self.amount - by
        return self.amount


def settle(accounts, by):
    total = 0
    for account in accounts:
        total += account.pay(by) + (account.amount
                                    * by)
    return total


def main():
    for i in range(4):
        print(settle([Account(i), Account(2.5)], 1))
    settle([Account(1), Account("1")], 1)


main()

# OUT: 1.0
# OUT-NEXT: 3.0
# OUT-NEXT: 5.0
# OUT-NEXT: 7.0
# CHECK: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}uncaught.py", line 27, in <module>
# CHECK-NEXT:     main()
# CHECK-NEXT:     ~~~~^^
# CHECK-NEXT:   File "{{.*}}uncaught.py", line 24, in main
# CHECK-NEXT:     settle([Account(1), Account("1")], 1)
# CHECK-NEXT:     ~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# CHECK-NEXT:   File "{{.*}}uncaught.py", line 16, in settle
# CHECK-NEXT:     total += account.pay(by) + (account.amount
# CHECK-NEXT:              ~~~~~~~~~~~^^^^
# CHECK-NEXT:   File "{{.*}}uncaught.py", line 9, in pay
# CHECK-NEXT:     self.amount = self.amount - by
# CHECK-NEXT:                   ~~~~~~~~~~~~^~~~
# CHECK-NEXT: TypeError: unsupported operand type(s) for -: 'str' and 'int'
