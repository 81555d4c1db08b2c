# RUN: %run %s | FileCheck --match-full-lines %s
# A list that is being made gives the room that it outgrows back at once: nobody else may
# have it, not even where comprehensions stand in each other or are stopped in the middle.


def parts(n):
    for i in range(n):
        yield str(i) * (i % 3)


rows = [[str(j) + "-" * i for j in range(i)] for i in range(90)]
print(sum(len(row) for row in rows), rows[9], rows[-1][-1] == "88" + "-" * 89)
print(*[[len(text) for text in row if len(text) % 2] for row in rows[:6]])
print(len("".join(parts(200))), "|".join(parts(9)), ",".join(f"{i}" for i in range(70))[-8:])
# CHECK:      4005 ['0---------', '1---------', '2---------', '3---------', '4---------', '5---------', '6---------', '7---------', '8---------'] True
# CHECK-NEXT: [] [] [3, 3] [] [5, 5, 5, 5] []
# CHECK-NEXT: 489 |1|22||4|55||7|88 67,68,69


def failing(n):
    try:
        return [10 // (n - i) for i in range(n + 1)]
    except ZeroDivisionError as error:
        return error


print(failing(40), failing(3), [x for x in range(100) if x % 9 == 0])
# CHECK-NEXT: division by zero division by zero [0, 9, 18, 27, 36, 45, 54, 63, 72, 81, 90, 99]
