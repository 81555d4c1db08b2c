# RUN: %run %s | FileCheck --match-full-lines %s
# The loop is compiled while all calls of the function in it have failed at their arguments.


def limit(v):
    if isinstance(v, int) and not -1 << 80 < v < 1 << 80:
        return "large"
    return v


def run(ready):
    found = []
    n = 0
    while n < 40:
        n += 1
        try:
            found.append(limit(n if ready or n > 38 else missing))
        except NameError:
            pass
    return found


# CHECK: [39, 40]
print(run(False))
# CHECK: 40 [1, 2, 3]
print(len(run(True)), run(True)[:3])
