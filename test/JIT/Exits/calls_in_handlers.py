# RUN: rm -rf %t && %same | FileCheck %s
def attempt(n):
    try:
        for i in range(n):
            if ask(i) == 3:
                raise ValueError(i)
    except ValueError as e:
        return ask(str(e))
    finally:
        ask("finally")
    return "none"


class Context:
    def __enter__(self):
        return ask("enter")

    def __exit__(self, *args):
        return ask(True)


def managed(n):
    total = 0
    for i in range(n):
        with Context() as c:
            total += len(ask(c))
            if i == 2:
                1 // 0
            total += 10
    return total


def nested(n):
    for i in range(n):
        try:
            try:
                ask(i)
                [1][i]
            finally:
                x = ask(i * 0.5)
        except IndexError:
            x = [ask(x), i]
    return x


for i in range(4):
    print(attempt(i + 2), managed(4), nested(3))
# CHECK: the same, {{[0-9]+}} pauses
