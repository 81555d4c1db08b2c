# RUN: %run %s | FileCheck --match-full-lines %s
def search(items, wanted):
    for i, item in enumerate(items):
        if item is None:
            continue
        if item == wanted:
            found = i
            break
    else:
        found = -1
    return found


def countdown(n):
    turns = 0
    while n > 0:
        n -= 1
        if n % 3 == 0:
            continue
        turns += 1
        if turns == 5:
            break
    else:
        return "all", turns
    return n, turns


def nested(n):
    out = []
    for i in range(n):
        for j in range(n):
            if j == i:
                continue
            if i * j > 6:
                break
            out.append(i * 10 + j)
        else:
            out.append("else")
            if i == 3:
                break
    else:
        out.append("end")
    return out


for i in range(4):
    print(search([1, None, 2.5, "x"], "x"), search([1, None], 3), search([], 1))
    print(countdown(4), countdown(20), countdown(0), countdown(9.5))
    print(nested(3), nested(5), nested(0))

# CHECK: 3 -1 -1
# CHECK-NEXT: ('all', 2) (13, 5) ('all', 0) (4.5, 5)
# CHECK-NEXT: [1, 2, 'else', 10, 12, 'else', 20, 21, 'else', 'end'] [1, 2, 3, 4, 'else', 10, 12, 13, 14, 'else', 20, 21, 23, 30, 31, 32, 40, 41, 'end'] ['end']
# CHECK-NEXT: 3 -1 -1
# CHECK-NEXT: ('all', 2) (13, 5) ('all', 0) (4.5, 5)
# CHECK-NEXT: [1, 2, 'else', 10, 12, 'else', 20, 21, 'else', 'end'] [1, 2, 3, 4, 'else', 10, 12, 13, 14, 'else', 20, 21, 23, 30, 31, 32, 40, 41, 'end'] ['end']
# CHECK-NEXT: 3 -1 -1
# CHECK-NEXT: ('all', 2) (13, 5) ('all', 0) (4.5, 5)
# CHECK-NEXT: [1, 2, 'else', 10, 12, 'else', 20, 21, 'else', 'end'] [1, 2, 3, 4, 'else', 10, 12, 13, 14, 'else', 20, 21, 23, 30, 31, 32, 40, 41, 'end'] ['end']
# CHECK-NEXT: 3 -1 -1
# CHECK-NEXT: ('all', 2) (13, 5) ('all', 0) (4.5, 5)
# CHECK-NEXT: [1, 2, 'else', 10, 12, 'else', 20, 21, 'else', 'end'] [1, 2, 3, 4, 'else', 10, 12, 13, 14, 'else', 20, 21, 23, 30, 31, 32, 40, 41, 'end'] ['end']
