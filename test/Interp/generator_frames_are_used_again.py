# RUN: %run %s | FileCheck --match-full-lines %s

# The frame of a generator that has ended goes to the next one: nothing of the
# first may be in it, and what outlives the first must not be.


def numbers(limit, first=None):
    if first is None:
        late = "unbound so far"
    for n in range(limit):
        try:
            late
        except UnboundLocalError:
            late = n
        yield n, late, lambda: (n, late)


def chain(depth):
    if depth:
        yield from chain(depth - 1)
        yield depth


def failing():
    yield 1
    raise KeyError("ended")


kept = []
for round in range(3):
    for item in numbers(2):
        kept.append(item[2])
    # CHECK-COUNT-3: [(0, 0), (1, 0)]
    print([(n, late) for n, late, _ in numbers(2, first=True)])
# CHECK-NEXT: [(1, 'unbound so far'), (1, 'unbound so far')]
print([each() for each in kept[:2]])
# CHECK-NEXT: [1, 2, 3] [1, 2] 6
print(list(chain(3)), list(chain(2)), sum(chain(3)))
errors = []
for _ in range(3):
    g = failing()
    try:
        for _ in g:
            pass
    except KeyError as error:
        errors.append(error)
    # CHECK-COUNT-3: None [] [1, 2]
    print(g.gi_frame, list(g), list(chain(2)))
# CHECK-NEXT: ['failing', 'failing', 'failing']
print([error.__traceback__.tb_next.tb_frame.f_code.co_name for error in errors])
