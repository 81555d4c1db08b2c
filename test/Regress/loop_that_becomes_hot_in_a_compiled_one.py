# RUN: %run %s | FileCheck --match-full-lines %s
# RUN: %monty-jit run --jit-sync --jit-threshold=1 %s | FileCheck --match-full-lines %s

# Compiled before the inner loop had run, the outer one ran that by its handler,
# with a frame that did not tell where the outer one was. The inner loop was
# compiled, too, and went on with the first turn of the outer one once more.


def nested(n, m):
    out = []
    for i in range(n):
        for j in range(m):
            if j == i:
                continue
            if j > 3:
                break
            out.append(i * 10 + j)
        else:
            out.append("else")
    return out


# CHECK: [1, 'else', 10, 'else', 20, 21, 'else']
print(nested(3, 2))
