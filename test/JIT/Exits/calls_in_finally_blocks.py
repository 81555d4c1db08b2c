# RUN: rm -rf %t && %same | FileCheck %s
def parts(n):
    x = n * 0.5
    try:
        x += ask(n)
        if n == 1:
            return ask("early"), x
        if n == 2:
            raise ValueError(ask("raised")) from ask_error(n)
    except ValueError as error:
        x = ask(str(error)), ask(repr(error.__cause__))
        try:
            raise KeyError(ask(7))
        finally:
            x = (x, ask("inner"), n / 4)
    else:
        ask("else")
    finally:
        n = ask(n) * 1.5
        ask((x, n))
    return x, n


def ask_error(n):
    return KeyError(ask(n))


def typed(n):
    try:
        raise (IndexError, TypeError, KeyError)[n % 3]
    except kind(n) as error:
        return ask(repr(error)), ask(repr(error.__context__))


def kind(n):
    ask(n)
    return (IndexError, (TypeError, ValueError), LookupError, OSError)[n % 4]


def small(n):
    try:
        return 10 // ask(n)
    except ZeroDivisionError:
        return ask("zero")


def looped(n):
    total = 0.5
    for i in range(n):
        try:
            total += small(i) if i else len(small(i))
            if i == 2:
                continue
        finally:
            total += ask(i)
    return total


for n in range(4):
    try:
        print(parts(n))
    except KeyError as error:
        print(repr(error), repr(error.__context__))
    try:
        print(typed(n), looped(n))
    except LookupError as error:
        print(repr(error))
# CHECK: the same, {{[0-9]+}} pauses
