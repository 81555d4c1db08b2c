# The limit stops all modes at the same turn.
# RUN: rm -rf %t && %same --max-instructions=3001 | FileCheck %s
# RUN: rm -rf %t && %same --max-instructions=20007 | FileCheck %s
def step(x):
    return x + 1


def run(n):
    total = 0
    for i in range(n):
        total = step(total)
        if total % 50 == 0:
            print(total)
        for j in (1, 2.5):
            pass
    return total


while True:
    run(100)
# CHECK: instruction limit exceeded
# CHECK: the same, 0 pauses
