# RUN: %run %s | FileCheck --match-full-lines %s
# The collector looks into the table of a set only when members are objects: what
# comes after numbers must live too.


def members_after_garbage(numbers, change):
    members = set(numbers)
    change(members)
    garbage = [[str(i)] * 3 for i in range(200)]
    return sorted(str(member) for member in members) + [len(garbage)]


def add(members):
    for i in range(3):
        members.add(f"w{i}")


def merge(members):
    members |= {f"m{i}" for i in range(2)}


def toggle(members):
    members ^= {2.5, "t" * 2, 1}


def update(members):
    members.update(["u" * 2], {"k" * 2: 0})
    members.discard(1)
    members.add("r" * 2)


print(members_after_garbage([1, 2.5], add))
print(members_after_garbage([1, 2.5], merge))
print(members_after_garbage([1, 2.5], toggle))
print(members_after_garbage([1, 2.5], update))
# CHECK:      ['1', '2.5', 'w0', 'w1', 'w2', 200]
# CHECK-NEXT: ['1', '2.5', 'm0', 'm1', 200]
# CHECK-NEXT: ['tt', 200]
# CHECK-NEXT: ['2.5', 'kk', 'rr', 'uu', 200]

few = {1, 2}
both = few | {("a",)} | few
few.clear()
few.add("z" * 2)
print(sorted(map(str, both)), few, {1} & {"x", 1}, {1, 2} - {"x", 1})
# CHECK-NEXT: ["('a',)", '1', '2'] {'zz'} {1} {2}
