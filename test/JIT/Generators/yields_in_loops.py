# RUN: %run %s | FileCheck --match-full-lines %s
# A compiled generator goes on behind its yields with the locals and the loops that the frame
# has, whatever they have become meanwhile.
def rows(items, step):
    total = 0
    for item in items:
        for i in range(0, item, step):
            total += i
            yield item, i, total
            step = step + 1 if total % 2 else step
    return total


def grow(value):
    while True:
        yield value
        value = value * value


for items in ([3, 4], (2, 5), range(3, 5), [7], [4, 4]):
    print(list(rows(items, 1)))
for start in (3, 10, 1.5, 2**40):
    squares = grow(start)
    print([next(squares) for _ in range(5)])
later = [9]
walk = rows(later, 4)
print(next(walk), later.append(5), list(walk))

# CHECK: [(3, 0, 0), (3, 1, 1), (3, 2, 3), (4, 0, 3), (4, 3, 6)]
# CHECK-NEXT: [(2, 0, 0), (2, 1, 1), (5, 0, 1), (5, 2, 3), (5, 4, 7)]
# CHECK-NEXT: [(3, 0, 0), (3, 1, 1), (3, 2, 3), (4, 0, 3), (4, 3, 6)]
# CHECK-NEXT: [(7, 0, 0), (7, 1, 1), (7, 2, 3), (7, 3, 6), (7, 4, 10), (7, 5, 15), (7, 6, 21)]
# CHECK-NEXT: [(4, 0, 0), (4, 1, 1), (4, 2, 3), (4, 3, 6), (4, 0, 6), (4, 3, 9)]
# CHECK-NEXT: [3, 9, 81, 6561, 43046721]
# CHECK-NEXT: [10, 100, 10000, 100000000, 10000000000000000]
# CHECK-NEXT: [1.5, 2.25, 5.0625, 25.62890625, 656.8408355712891]
# CHECK-NEXT: [1099511627776, 1208925819614629174706176, 1461501637330902918203684832716283019655932542976, 2135987035920910082395021706169552114602704522356652769947041607822219725780640550022962086936576, 4562440617622195218641171605700291324893228507248559930579192517899275167208677386505912811317371399778642309573594407310688704721375437998252661319722214188251994674360264950082874192246603776]
# CHECK-NEXT: (9, 0, 0) None [(9, 4, 4), (9, 8, 12), (5, 0, 12), (5, 4, 16)]
