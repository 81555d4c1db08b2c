"""f-strings, str.format, the % operator, number formats."""


def row(name, amount, share, code):
    return f"{name:<12}|{amount:>10,}|{share:8.2%}|{code:#06x}|{name!r:>14}"


def run():
    names = ["anna", "bertrand", "chloé", "dmitri"]
    size = 0
    for i in range(40000):
        line = row(names[i % 4], i * 37, i / 80000, i)
        size += len(line)
        size += len("{}: {:.3f} {key}".format(i, i / 7, key=names[i % 3]))
        size += len("%s has %d of %5.1f" % (names[i % 4], i, i / 3))
        size += len(str(i * 1.5)) + len(repr(names[i % 4]))
    width = 11
    table = "\n".join(f"{n:{width}.4f}{n * n:>{width}d}" for n in range(30000))
    return size, len(table), line, table[-30:]
