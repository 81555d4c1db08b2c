# RUN: rm -rf %t && %same | FileCheck %s
def handlers(n):
    out = []
    for i in range(n):
        x = i * 1.5
        try:
            y = ask(i) * 2
            if i % 3 == 1:
                y = 1 // ask(0)
            if i % 5 == 2:
                y = [ask(1) for z in (1, 2) if z + ask("z" * (z - 1) or 0)]
            for z in range(i):
                if ask(z) == 2:
                    break
            else:
                out.append(("else", ask(x)))
                continue
            if i == 9:
                return out, missing
        except ZeroDivisionError as error:
            out.append((ask(str(error)), error.__traceback__.tb_lineno, x))
            x = ask(y)
        except TypeError:
            out.append(ask("type"))
            continue
        else:
            out.append((x, y, ask(z)))
        out.append(x)
    return out


def ended(n):
    out = []
    try:
        for i in range(n):
            try:
                x = ask(i) + out[i - 1]
            except IndexError:
                x = ask("index")
            except (TypeError, KeyError) as error:
                x = 7 if ask(error) else 0
            finally:
                out.append(ask(x if i % 2 else i))
            try:
                if x == 7:
                    raise KeyError(ask(x))
                y = x
            except* KeyError:
                y = ask("star")
            out.append(y)
    finally:
        out.append(ask("end"))
    return out


def nested(n):
    try:
        try:
            return ask(10) // n
        except ZeroDivisionError:
            raise ValueError(ask(n))
        finally:
            n = ask(n) + 1
    except ValueError as error:
        return n, type(error.__context__).__name__
    finally:
        ask(n)


def text(a, *b):
    try:
        record = {ask("a"): f"{a!r:>{ask(5)}}|{ask(a)}", (a, 1): b[ask(0) : 2], f"{a}": [*b]}
        return f"{record!s:.40}", b[:: ask(-1)], a[1:], {a: {}, a: ask(2)}
    except (TypeError, ValueError) as error:
        return str(error)


for i in (1, 2, 3, 4, 5, 11):
    try:
        print(handlers(i), ended(i), nested(i - 1))
    except NameError as error:
        print(error)
    for a in ("text", i, [i], None):
        print(text(a, i, 2.5, ask("c")))
# CHECK: the same, {{[0-9]+}} pauses
