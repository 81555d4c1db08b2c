# RUN: %run %s | FileCheck --match-full-lines %s

nan = float("nan")


def least(a, b):
    return min(a, b)


def most(a, b):
    return max(a, b)


def widest(a, b, c):
    return max(a, b, c) - min(a, b, c)


def clamp(x):
    return max(0.0, min(x * 0.5, 1.0))


for i in range(200):
    least(i, 7), most(i, 7), widest(i, 7, 3), clamp(i * 0.5)
# CHECK: 3 7 9
print(least(3, 7), most(3, 7), widest(-2, 7, 3))
# CHECK-NEXT: 1.5 2.5 0.25 1.0 0.0
print(least(1.5, 2.5), most(1.5, 2.5), clamp(0.5), clamp(9), clamp(-9.0))
# CHECK-NEXT: 1 2.5 True 1
print(least(1, 2.5), most(1, 2.5), most(True, 1), most(1, True))
# CHECK-NEXT: nan 1.0 nan 1.0
print(most(nan, 1.0), most(1.0, nan), least(nan, 1.0), least(1.0, nan))
# CHECK-NEXT: 0.0 -0.0 True
print(most(0.0, -0.0), most(-0.0, 0.0), most(nan, 1.0) is nan)
# CHECK-NEXT: 1180591620717411303424 a bb
print(most(2**70, 1), least("bb", "a"), most("bb", "a"))
# CHECK-NEXT: '<' not supported between instances of 'str' and 'int'
try:
    least(1, "a")
except TypeError as error:
    print(error)
most_of_all = max
max = min
# CHECK-NEXT: 3
print(most(3, 7))
