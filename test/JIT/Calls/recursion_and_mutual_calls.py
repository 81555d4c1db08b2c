# RUN: %run %s | FileCheck --match-full-lines %s
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def permutations(items):
    if not items:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


print(ackermann(2, 5), hanoi(7, "a", "b", "c"), even(50), odd(51), even(51))
print(permutations([1, 2.5, "x"]))


def power(x, n):
    return 1 if n == 0 else power(x * x, n // 2) * (x if n % 2 else 1)


for x in (3, 1.5, 2**40, True, 2j):
    print(power(x, 10), power(x, 3))

# CHECK: 13 127 True True False
# CHECK-NEXT: {{\[\[}}1, 2.5, 'x'], [1, 'x', 2.5], [2.5, 1, 'x'], [2.5, 'x', 1], ['x', 1, 2.5], ['x', 2.5, 1]]
# CHECK-NEXT: 59049 27
# CHECK-NEXT: 57.6650390625 3.375
# CHECK-NEXT: 2582249878086908589655919172003011874329705792829223512830659356540647622016841194629645353280137831435903171972747493376 1329227995784915872903807060280344576
# CHECK-NEXT: 1 1
# CHECK-NEXT: (-1024+0j) (-0-8j)
