# RUN: %run %s | FileCheck --match-full-lines %s
# One call, whose loops become hot while they run: each inner loop is entered, and the
# loops around it go on where they were.
def ranges(n):
    out = []
    for i in range(n):
        out.append(i)
        if i > 1:
            for j in range(i, -1, -2):
                k = 0
                while k < j:
                    k += 1
                    out.append(i * 100 + j * 10 + k)
        else:
            out.append("small")
    return out


def lists(rows):
    total = 0
    for row in rows:
        for cell in row:
            for digit in cell:
                total += digit
            total *= 2
        total -= 1
    return total, row, cell, digit


def generators(n):
    def numbers(count):
        for i in range(count):
            yield i

    out = []
    for i in numbers(n):
        for j in numbers(i):
            for k in {"a": 1, "b": 2}.items():
                out.append((i, j, k))
    return len(out), out[-1]


def in_if(n):
    steps = []
    while n > 0:
        if n % 2:
            for i in range(3):
                steps.append(i)
        elif n % 3:
            for i in "ab":
                steps.append(i)
        else:
            i = 0
            while True:
                i += 1
                if i > 4:
                    break
            steps.append(i)
        n -= 1
    else:
        steps.append("end")
    return steps


print(ranges(7))
print(lists([[[1, 2], [3]], [[4.5]], [[1], [2], [3, 4, 5, 6, 7, 8]]]))
print(generators(6))
print(in_if(7))

# CHECK: [0, 'small', 1, 'small', 2, 221, 222, 3, 331, 332, 333, 311, 4, 441, 442, 443, 444, 421, 422, 5, 551, 552, 553, 554, 555, 531, 532, 533, 511, 6, 661, 662, 663, 664, 665, 666, 641, 642, 643, 644, 621, 622]
# CHECK-NEXT: (417.0, {{\[\[}}1], [2], [3, 4, 5, 6, 7, 8]], [3, 4, 5, 6, 7, 8], 8)
# CHECK-NEXT: (30, (5, 4, ('b', 2)))
# CHECK-NEXT: [0, 1, 2, 5, 0, 1, 2, 'a', 'b', 0, 1, 2, 'a', 'b', 0, 1, 2, 'end']
