# RUN: %run %s | FileCheck --match-full-lines %s
# A method is called on a super object, then on the instance behind it.


class Base:
    def name(self):
        return "base"


class Derived(Base):
    def name(self):
        return "derived"


def call(x):
    return x.name()


d = Derived()
s = super(Derived, d)
print({call(s) for _ in range(2000)}, {call(d) for _ in range(2000)})
# CHECK: {'base'} {'derived'}
print([call(x) for x in (s, d, Base(), s)])
# CHECK-NEXT: ['base', 'derived', 'base', 'base']
