# RUN: rm -rf %t && %same | FileCheck %s
def loops(n):
    out = []
    total = 0.0
    for i in range(n):
        x = i * 1.5
        for j in [1, 2.5]:
            total += ask(j) * x
            k = 0
            while k < 2:
                k += ask(1)
                out.append((i, j, k, total))
    else:
        out.append(ask("else"))
    for key, value in {"a": 1, "b": 2.5}.items():
        out.append((ask(key), value))
    for a, (b, c) in enumerate([(1, 2), (3, 4.5)]):
        out.append(a + ask(b) * c)
        if a:
            continue
        out[ask(0)] = x
    return len(out), total, out[-1]


def after(n):
    for i in range(n):
        for j in [i]:
            pass
    while n > 0:
        n -= 1
    return (ask(i), [ask(j), (n, ask(2))])


for i in range(4):
    print(loops(i + 1), after(3))
# CHECK: the same, {{[0-9]+}} pauses
