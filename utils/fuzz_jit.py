#!/usr/bin/env python3
"""Random programs, interpreted and compiled: output, fuel and snapshots must be equal.

usage: utils/fuzz_jit.py BUILD/bin/monty-jit [--first SEED] [--count N] [--keep FOLDER]

Each program comes from its seed alone. One that differs is written to FOLDER as SEED.py,
with lines taken away as long as it still differs. The modes: see MODES. A program that
runs into the time limit is left out.
"""

import argparse
import concurrent.futures
import os
import random
import re
import subprocess
import tempfile

FORCE = ["--jit=force", "--jit-sync", "--jit-crash-on-error"]
REFERENCE = ["--jit=off"]
MODES = [
    FORCE,
    FORCE + ["--jit-threshold", "5"],
    ["--stress=deopt"],
    ["--jit=auto", "--jit-sync", "--jit-crash-on-error", "--jit-threshold", "5"],
]
LIMITS = ["--stats", "--max-time", "10", "--max-memory", "300000000", "--max-instructions", "400000"]

PRELUDE = '''
class Point:
    kind = "point"
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, other):
        return Point(self.x + (other.x if isinstance(other, Point) else other), self.y)
    def __radd__(self, other):
        return ("radd", other)
    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x
    def __lt__(self, other):
        return self.x < (other.x if isinstance(other, Point) else other)
    def __hash__(self):
        return 7
    def __bool__(self):
        return bool(self.x)
    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"
    def move(self, by):
        self.x += by
        return self
    @property
    def total(self):
        return self.x + self.y
class Slotted:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __repr__(self):
        return "Slotted"
    def move(self, by):
        self.y = (self.x, by)
        return by
class Odd(Point):
    kind = "odd"
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return name
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
        if name == "y":
            count[0] += 1
    def __getitem__(self, key):
        return key
    def __iter__(self):
        yield self.x
        yield self.y
    def __len__(self):
        return 3
    def __iadd__(self, other):
        self.y = other
        return self
class MyInt(int):
    def __add__(self, other):
        return ("MyInt", int(other))
class Ctx:
    def __enter__(self):
        return count[0]
    def __exit__(self, kind, value, trace):
        count[0] += 1
        return kind is ZeroDivisionError
count = [0]
G0 = 1
G1 = 2.5
G2 = [1, 2, 3]
def cap(v):
    if isinstance(v, int) and not -1 << 80 < v < 1 << 80:
        return v % 1000003
    if isinstance(v, (str, list, tuple)) and len(v) > 30:
        return v[:3]
    return v
def gen(n):
    for i in range(n):
        yield i * i
def mixed(a, b=2, *more, c=3, **named):
    return cap(a + b) if not named else (len(more), cap(c))[a == b]
def named(a=1, *, b=2.5, c=3):
    return cap(a * 2 - b) if c else ask(b)
class Made:
    def __init__(self, x, y=2, *, z=1.5):
        self.x = x + z
        self.y = y
    def get(self, by=1, **more):
        return self.x if more else self.y + by
def drive(g):
    items = []
    try:
        items.append(next(g))
        for sent in (None, 1, 2.5, "s"):
            items.append(g.send(sent))
        items.append(g.throw(ZeroDivisionError(5)))
    except StopIteration as e:
        items.append(e.value)
    except ZeroDivisionError as e:
        items.append(str(e))
    g.close()
    return items
'''

SUFFIX = '''
def show(f, *args):
    try:
        r = f(*args)
        if hasattr(r, "__next__"):
            r = list(r) if count[0] % 3 else drive(r)
        print(f.__name__, repr(r)[:200])
    except Exception as e:
        lines = []
        t = e.__traceback__
        while t:
            lines.append(t.tb_lineno)
            t = t.tb_next
        print(f.__name__, type(e).__name__, str(e)[:200], lines)
'''

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "63", "64", "1000003", "2305843009213693951",
        "2305843009213693952", "-2305843009213693952", "-2305843009213693953", "9223372036854775807",
        "4611686018427387904", "1 << 60", "1 << 100", "2**53 + 1"]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "1e300", "1e-300", "1e308", "float('inf')", "float('nan')", "3.0", "0.1",
          "9007199254740993.0", "-1e308"]
STRINGS = ["''", "'a'", "'abc'", "'x' * 3"]
OTHERS = ["True", "False", "None", "(1, 2)", "[1, 2, 3]", "[]", "()", "{1: 2, 'a': 3}", "{1, 2}", "Point(1, 2)",
          "Slotted(1, 2.0)", "Odd(3, 4)", "MyInt(4)", "range(3)", "b'ab'", "2j", "Point(1.5, 'q')"]
BINARY = ["+", "-", "*", "//", "%", "/", "&", "|", "^", "<<", ">>", "**", "@"]
WEIGHTS = [12, 10, 8, 2, 2, 2, 1, 1, 1, 1, 1, 0.5, 0.02]
BITS = ["&", "|", "^", "<<", ">>"]
COMPARE = ["<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in"]
COMPARE_WEIGHTS = [6, 4, 6, 3, 5, 4, 0.5, 0.5, 0.1, 0.1]


class Maker:
    """Writes one program."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.functions = []
        self.fresh = 0

    def pick(self, items, weights=None):
        return self.random.choices(items, weights)[0]

    def chance(self, p):
        return self.random.random() < p

    def constant(self, odd=0.06):
        kind = self.random.random()
        if kind < odd:
            return self.pick(STRINGS + OTHERS)
        if kind < 0.7:
            return self.pick(INTS[:9]) if self.chance(0.8) else self.pick(INTS)
        return self.pick(FLOATS)

    def name(self):
        """A number, most likely."""
        return self.pick(self.names) if self.chance(0.99) else self.pick(["o", "l", "s"])

    def thing(self):
        """An object, most likely."""
        return "o" if self.chance(0.99) else self.name()

    def row(self):
        return self.pick(["l", "G2", "[5, 6, 7]", "(8, 9.5)"]) if self.chance(0.99) else self.name()

    def index(self):
        return self.pick(["0", "1", "-1", "2", f"{self.expr(1)} % 2", f"int({self.expr(1)}) & 1"]) \
            if self.chance(0.96) else self.expr(1)

    def atom(self):
        kind = self.random.random()
        if kind < 0.66:
            return self.name()
        if kind < 0.93:
            return self.constant(0.02)
        return self.pick(["G0", "G1", "count[0]", "o.x", "l[0]"])

    def expr(self, depth=3):
        if depth <= 0 or self.chance(0.15):
            return self.atom()
        sub = lambda: self.expr(depth - 1)
        kind = self.random.random()
        if kind < 0.42:
            op = self.pick(BINARY, WEIGHTS)
            right = sub()
            if op == "**":
                right = self.pick(["2", "3", "0.5", "-1", "0"])
            elif op in ("//", "%", "/") and self.chance(0.8):
                right = self.pick(["3", "7", "-2", "2.5", "10"])
            elif op in ("<<", ">>"):
                right = f"({sub()} & 63)" if self.chance(0.3) else self.pick(["1", "3", "60", "61"])
            left = sub()
            if op in BITS and self.chance(0.8):
                left, right = (side if side.isdigit() else f"int({side})" for side in (left, right))
            text = f"({left} {op} {right})"
            return f"cap({text})" if op in ("*", "<<", "**") and self.chance(0.6) else text
        if kind < 0.54:
            return f"({sub()} {self.compare()} {sub()})"
        if kind < 0.58:
            return f"({sub()} {self.compare()} {sub()} {self.compare()} {sub()})"
        if kind < 0.63:
            return f"({sub()} {self.pick(['and', 'or'])} {sub()}{self.pick(['', '', ' or ' + sub()])})"
        if kind < 0.68:
            return f"({sub()} if {sub()} else {sub()})"
        if kind < 0.72:
            return f"({self.pick(['-', '-', 'not ', '~', '+'], [6, 6, 6, 1, 2])}{sub()})"
        if kind < 0.75:
            return f"({self.local()} := {sub()})"
        if kind < 0.83 and self.chance(0.25):
            return self.namedCall(sub)
        if kind < 0.83 and self.functions:
            name, count = self.pick(self.functions)
            if self.chance(0.02):
                count += self.pick([-1, 1])
            return f"{name}({', '.join(self.expr(depth - 2) for _ in range(count))})"
        if kind < 0.87:
            return f"{self.thing()}.{self.pick(['x', 'y', 'kind', 'total', 'missing'], [8, 8, 2, 2, 0.3])}"
        if kind < 0.88:
            return f"{self.thing()}.move({sub()}).x"
        if kind < 0.893:
            return f"ask({sub()})"
        if kind < 0.94:
            return f"{self.row()}[{self.index()}]"
        if kind < 0.96:
            function = self.pick(["len(l", "len(s", f"abs({sub()}", f"bool({sub()}", f"float({sub()}", f"int({sub()}",
                                  f"len(str({sub()})", f"max({sub()}, {sub()}", f"isinstance({sub()}, int"])
            return f"{function})"
        if kind < 0.975:
            target = self.pick(["q", self.local()])
            self.names.append("q")
            text = f"{sub()} for q in {self.pick(['range(3)', 'gen(3)', 'l'])}"
            text += self.pick(["", f" if {sub()}", f" for q in (q, {self.name()})", f" for {target} in [{self.name()}] if q"])
            key = self.expr(1)
            self.names.remove("q")
            return self.pick([f"[{text}][0]", f"sum({text})", f"len({{{text}}})", f"len({{{key}: {text}}})"], [4, 4, 1, 1])
        if kind < 0.985:
            text = f"f'{{{self.name()}!r}}{{{self.name()}:>{{{self.name()}}}}}'"
            return self.pick([f"len(f'{{{self.name()}!r}}{{{self.name()}}}')", f"len({text})", f"len({{{sub()}: {sub()}, 1: 2}})",
                              f"len(l[{self.index()}:])", f"len(s[{sub()}:{self.index()}])"])
        return f"(lambda q: q {self.pick(BINARY[:3])} {self.name()})({sub()})"

    def namedCall(self, sub):
        return self.pick([
            f"mixed({sub()}, c={sub()})", f"mixed({sub()}, {sub()}, {self.name()}, c={sub()})", f"mixed(b={sub()}, a={sub()})",
            f"mixed({sub()}, d={sub()}, b={sub()})", f"named(b={sub()}, a={self.name()})", f"named({sub()}, c={sub()})",
            f"Made({sub()}, z={sub()}).x", f"Made(y={sub()}, x={self.name()}).get(by={sub()})",
            f"Made({sub()}).get({sub()}, key={sub()})", f"max({sub()}, {sub()}, key=lambda q: -q if q else 0)",
            f"int('{self.pick('123')}', base={self.pick(['10', '16', self.name()])})"], [4, 3, 3, 3, 4, 3, 3, 2, 2, 1, 1])

    def compare(self):
        return self.pick(COMPARE, COMPARE_WEIGHTS)

    def odd(self):
        """Something that is no number."""
        items = ", ".join(self.expr(1) for _ in range(self.random.randint(1, 3)))
        return self.pick([f"[{items}]", f"({items},)", f"Point({self.expr(1)}, {self.expr(1)})", f"o.move({self.expr(1)})",
                          f"Slotted({self.expr(1)}, 2)", "l[:2] + [1]", "o + 1", "(o, l)", "s + 'x'", "[q for q in l]",
                          "Odd(1, 2)", f"f'{{{self.expr(1)}}}'"])

    def local(self):
        return self.pick(self.locals)

    def target(self):
        kind = self.random.random()
        if kind < 0.83:
            return self.local()
        if kind < 0.87:
            return self.pick(["G0", "G1"]) if self.usesGlobals else self.local()
        if kind < 0.94:
            return f"{self.thing()}.{self.pick(['x', 'y', 'z'])}"
        return f"{self.pick(['l', 'G2'])}[{self.index()}]"

    def emit(self, text):
        self.lines.append("    " * self.indent + text)

    def block(self, depth, loop):
        self.indent += 1
        for _ in range(self.random.randint(1, 3)):
            self.stmt(depth - 1, loop)
        self.indent -= 1

    def bound(self):
        self.fresh += 1
        return f"n{self.fresh}"

    def giveItem(self):
        item = self.expr(2)
        self.emit(self.pick([f"yield {item}", f"{self.target()} = yield {item}", f"yield from {self.pick(['gen(3)', 'l'])}",
                             f"{self.local()} = yield from (v for v in l)", f"print((yield {item}), 1)"], [6, 3, 2, 1, 1]))

    def stmt(self, depth, loop):
        if self.isGenerator and self.chance(0.2):
            return self.giveItem()
        kind = self.random.random()
        if depth <= 0:
            kind *= 0.6
        if kind < 0.24:
            self.emit(f"{self.target()} = {self.expr()}")
        elif kind < 0.37:
            op = self.pick(BINARY[:10], WEIGHTS[:10])
            right = "1" if op == "<<" else self.pick(["3", "2.5"]) if op in ("/", "//", "%") else self.expr(2)
            self.emit(f"{self.target() if op not in BITS else 'i'} {op}= {right}")
        elif kind < 0.40:
            self.emit(f"{self.local()}, {self.local()} = {self.local()}, {self.expr(2)}")
        elif kind < 0.41:
            self.emit(f"{self.pick(['o', 'l', 's'] + self.locals[:1])} = {self.odd()}")
        elif kind < 0.42:
            self.emit(f"{self.target()} = {self.local()} = {self.expr(2)}")
        elif kind < 0.43:
            self.emit(f"{self.local()}, {self.target()} = {self.pick(['Odd(1, 2.5)', 'l[:2]', '(1, 2.5)'])}")
        elif kind < 0.47:
            self.emit(f"print({self.expr(2)}, {self.local()})")
        elif kind < 0.49:
            self.emit(f"{self.expr()}")
        elif kind < 0.50:
            self.emit(f"del {self.local()}")
        elif kind < 0.52 and loop:
            self.emit(f"if {self.expr(2)}:")
            self.emit(f"    {self.pick(['break', 'continue'])}")
        elif kind < 0.54:
            self.emit(f"if {self.expr(1)}:")
            self.emit(f"    return {self.expr(2)}")
        elif kind < 0.56:
            self.emit(f"{self.local()}: int = {self.expr(2)}")
        elif kind < 0.57:
            self.emit(f"raise {self.pick(['ValueError(1)', 'KeyError', 'Odd'])}")
        elif kind < 0.60:
            self.emit(f"{self.pick(['G2', 'l'])}.append({self.expr(1)}) if len(G2) < 20 else G2.pop()")
        elif kind < 0.72:
            self.emit(f"if {self.expr(2)}:")
            self.block(depth, loop)
            if self.chance(0.3):
                self.emit(f"elif {self.expr(2)}:")
                self.block(depth, loop)
            if self.chance(0.5):
                self.emit("else:")
                self.block(depth, loop)
        elif kind < 0.86:
            self.loop(depth)
        elif kind < 0.93:
            self.emit("try:")
            self.block(depth, loop)
            if self.chance(0.8):
                kind = self.pick(["Exception", "ZeroDivisionError", "(TypeError, ValueError)"])
                self.emit(f"except {kind}{self.pick(['', f' as {self.local()}'])}:")
                self.block(depth, loop)
            else:
                self.emit("finally:")
                self.block(depth, False)
        elif kind < 0.95:
            self.emit(f"with Ctx() as {self.local()}:")
            self.block(depth, loop)
        else:
            self.nested(depth)

    def loop(self, depth):
        kind = self.random.random()
        if kind < 0.3:
            count = self.bound()
            self.emit(f"{count} = 0")
            self.emit(f"while {count} < {self.random.randint(2, 7)}:")
            self.emit(f"    {count} += 1")
            self.block(depth, True)
        else:
            over = self.pick(
                ["range(4)", "range(6)", "range(5, 0, -1)", "range(3)", "gen(4)", "G2[:6]", "l",
                 "[1, 2.5, 'a', Point(1, 1)]", "(1, 2.0, 3)", "[1, 2, 3, 4, 5.5]", "enumerate('ab')",
                 "range(2305843009213693950, 2305843009213693954)", f"{self.pick(['l', 'o', 'G2'])}"], [4, 4, 3, 2, 2, 2, 2, 1, 2, 3, 1, 1, 1])
            target = self.local()
            if "enumerate" in over or self.chance(0.05):
                target = f"{self.local()}, {self.local()}"
            self.emit(f"for {target} in {over}:")
            self.block(depth, True)
        if self.chance(0.2):
            self.emit("else:")
            self.block(depth, False)

    def nested(self, depth):
        self.fresh += 1
        name = f"inner{self.fresh}"
        captured = self.local()
        self.emit(f"def {name}(p):")
        self.indent += 1
        if self.chance(0.5):
            self.emit(f"nonlocal {captured}" if captured in self.locals[2:] else "pass")
        else:
            self.emit(f"p = {captured}")
        if self.lines[-1].strip().startswith("nonlocal"):
            self.emit(f"{captured} = p")
        self.emit(f"return p {self.pick(BINARY[:3])} {self.pick([captured, '1', 'p'])}")
        self.indent -= 1
        self.emit(f"{self.local()} = {name}({self.expr(1)})")

    def function(self, index):
        count = self.random.randint(0, 3)
        params = ["a", "b", "c"][:count]
        self.locals = ["a", "b", "c", "d", "e", "f"][: self.random.randint(max(2, count), 6)]
        self.names = self.locals[:]
        self.usesGlobals = self.chance(0.2)
        self.isGenerator = self.chance(0.25)
        self.indent = 0
        self.emit(f"def f{index}({', '.join(params)}):")
        self.indent = 1
        if self.usesGlobals:
            self.emit("global G0, G1")
        self.emit("i = 5")
        for local in self.locals[count:]:
            if self.chance(0.9):
                self.emit(f"{local} = {self.constant()}")
        self.emit("o = " + self.pick(["Point(1, 2)", "Slotted(1, 2.5)", "Odd(1.5, 2)", "Point(0.5, 7)"]))
        self.emit("l = " + self.pick(["[1, 2, 3]", "[0.5, 2]", "G2", "(3, 4)"]))
        self.emit("s = 'ab'")
        for _ in range(self.random.randint(2, 6)):
            self.stmt(3, False)
        if self.isGenerator:
            self.giveItem()
        self.emit(f"return {self.pick(['(' + ', '.join(self.locals) + ',)', self.expr(2)])}")
        self.functions.append((f"f{index}", count))

    def calls(self):
        self.names = ["G0", "G1", "G2"]
        self.locals = ["G0", "G1"]
        for _ in range(self.random.randint(4, 10)):
            name, count = self.pick(self.functions)
            args = [self.constant(0.12) for _ in range(count)]
            times = self.pick([1, 1, 3, 4])
            call = f"show({', '.join([name] + args)})"
            if times > 1:
                call = f"for i{self.bound()} in range({times}): {call}"
            self.lines.append(call)
            if self.chance(0.15):
                self.lines.append(self.pick(["G0 = 1.5", "G0 = 'g'", "G1 = 3", "G2 = [1.5, 2]",
                                             "Point.move = lambda self, by: by",
                                             "Point.kind = 5", "len = lambda v: 42", "del len",
                                             "Point.__add__ = lambda a, b: 'added'",
                                             "Slotted.z = property(lambda self: 9)"]))

    def program(self):
        for index in range(self.random.randint(2, 5)):
            self.function(index)
        self.calls()
        if self.chance(0.5):
            self.locals = ["G0", "G1", "a", "b"]
            self.names = ["G0", "G1", "G2"]
            self.usesGlobals = self.isGenerator = False
            self.indent = 0
            self.lines.append("a = b = 0; o = Point(1, 2); l = [1, 2]; s = 'a'; i = 3")
            self.names += ["a", "b"]
            start = len(self.lines)
            self.loop(3)
            self.lines = self.lines[:start] + [line.replace("return ", "", 1).replace("nonlocal", "global")
                                              if not line.strip().startswith("return p") else line
                                              for line in self.lines[start:]]
            self.lines.append("print(a, b, G0, G1)")
        name, count = self.pick(self.functions)
        self.lines.append(f"{name}({', '.join(self.constant() for _ in range(count))})")
        return PRELUDE + SUFFIX + "\n".join(self.lines) + "\n"


def run(tool, mode, path):
    """\\return what a run gave: exit code, output, errors, fuel, pauses. None: out of time."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run([tool, "run", *mode, *LIMITS, "--external", "ask", "--snapshots", folder, path],
                                  capture_output=True, timeout=60)
        except subprocess.TimeoutExpired:
            return None
        pauses = [hash(open(os.path.join(folder, name), "rb").read()) for name in sorted(os.listdir(folder), key=int)]
    errors = done.stderr.decode(errors="replace")
    if "TimeoutError" in errors or "MemoryError" in errors or "limit" in errors:
        return None
    fuel = re.search(r"(\d+) instructions", errors)
    errors = re.sub(r"(?m)^time .*$|^\[?compiled.*$|^.* exits.*$|^jit.*$", "", errors)
    output = re.sub(r" at 0x[0-9a-f]+", "", done.stdout.decode(errors="replace"))
    return done.returncode, output, errors, fuel and fuel[1], pauses


def differing(tool, text):
    """\\return the first mode that differs from the interpreter, and how; None if none does."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w") as file:
            file.write(text)
        expected = run(tool, REFERENCE, path)
        if expected is None or "SyntaxError" in expected[2]:
            return None
        for mode in MODES:
            got = run(tool, mode, path)
            if got is not None and got != expected:
                return mode, expected, got
    return None


def shrink(tool, text):
    """Takes lines away as long as the program differs."""
    lines = text.splitlines()
    size = max(1, len(lines) // 4)
    while size:
        at = 0
        while at < len(lines):
            fewer = lines[:at] + lines[at + size :]
            if differing(tool, "\n".join(fewer) + "\n"):
                lines = fewer
            else:
                at += size
        size //= 2
    return "\n".join(lines) + "\n"


def check(tool, seed, keep):
    text = Maker(seed).program()
    difference = differing(tool, text)
    if not difference:
        return False
    os.makedirs(keep, exist_ok=True)
    smaller = shrink(tool, text)
    again = differing(tool, smaller)
    if again:
        text, difference = smaller, again
    mode, expected, got = difference
    with open(os.path.join(keep, f"{seed}.py"), "w") as file:
        file.write(text)
        file.write("\n".join("# " + line for line in [" ".join(mode), *describe(expected, got)]) + "\n")
    return True


def describe(expected, got):
    lines = []
    for name, a, b in zip(["exit", "output", "errors", "fuel", "pauses"], expected, got):
        if a != b:
            lines += [f"{name} expected:", *str(a).splitlines()[-8:], f"{name} got:", *str(b).splitlines()[-8:]]
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--keep", default="fuzz-jit")
    parser.add_argument("--print", action="store_true", help="print the program of the first seed")
    options = parser.parse_args()
    if options.print:
        print(Maker(options.first).program())
        return
    seeds = range(options.first, options.first + options.count)
    faults = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for seed, isFault in zip(seeds, pool.map(lambda s: check(options.tool, s, options.keep), seeds)):
            if isFault:
                faults += 1
                print(f"seed {seed} differs: {options.keep}/{seed}.py", flush=True)
    print(f"{options.count} programs, {faults} differ")
    raise SystemExit(bool(faults))


if __name__ == "__main__":
    main()
