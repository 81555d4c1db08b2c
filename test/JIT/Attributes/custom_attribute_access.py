# RUN: %run %s | FileCheck --match-full-lines %s
class Dynamic:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name == "missing":
            raise AttributeError("none such")
        return name * 2


class Total:
    def __getattribute__(self, name):
        return name.upper()


class Logged:
    def __setattr__(self, name, value):
        log.append((name, value))
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        log.append(name)
        object.__delattr__(self, name)


log = []


def read(o):
    return o.real, o.other


def write(o, v):
    o.a = v
    o.a += 1
    del o.a


for i in range(5):
    print(read(Dynamic()), read(Total()))
    write(Logged(), i)
print(log)


def missing(o):
    return o.missing


for i in range(4):
    try:
        missing(Dynamic())
    except AttributeError as error:
        print(error)

# CHECK: (1, 'otherother') ('REAL', 'OTHER')
# CHECK-NEXT: (1, 'otherother') ('REAL', 'OTHER')
# CHECK-NEXT: (1, 'otherother') ('REAL', 'OTHER')
# CHECK-NEXT: (1, 'otherother') ('REAL', 'OTHER')
# CHECK-NEXT: (1, 'otherother') ('REAL', 'OTHER')
# CHECK-NEXT: [('a', 0), ('a', 1), 'a', ('a', 1), ('a', 2), 'a', ('a', 2), ('a', 3), 'a', ('a', 3), ('a', 4), 'a', ('a', 4), ('a', 5), 'a']
# CHECK-NEXT: none such
# CHECK-NEXT: none such
# CHECK-NEXT: none such
# CHECK-NEXT: none such
