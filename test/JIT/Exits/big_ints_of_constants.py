# RUN: rm -rf %t && %same | FileCheck %s
# What an operation on constants comes to is kept where it is a word by itself; an object
# would be one where compiled code makes many, which `is` and snapshots show.
def f(n):
    out = []
    for i in range(n):
        out.append(2**64)
        out.append(60 * 60 * 24)
    return out, out[0] is out[2], out[1] is out[3], ask(n)


for i in range(5):
    print(f(2))
# CHECK: the same, 5 pauses
