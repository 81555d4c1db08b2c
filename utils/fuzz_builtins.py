#!/usr/bin/env python3
"""Calls methods of built-in types with odd arguments: a crash of monty-jit is a fault.

usage: fuzz_builtins.py [--tool TOOL] [--seeds N] [--first SEED] [--calls N] [--stress MODE]

Each seed gives one program, which the same seed gives again. Any exception that Python code can
catch is fine; so is a limit. A signal, a failed assertion or no end within a minute is told, with
the seed, and the program is left in build/fuzz.
"""

import argparse
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

UTILS = Path(__file__).resolve().parent
PROGRAM = '''
import builtins, collections, copy, datetime, decimal, fractions, functools, io, itertools, json, math, operator
import pickle, random, re, struct, types, typing
source = random.Random({seed})
class Evil:
    """Answers every protocol, and changes what it can reach while it does."""
    def __hash__(self): return source.choice([0, -1, 7])
    def __eq__(self, other): disturb(); return source.choice([True, False, NotImplemented])
    def __lt__(self, other): disturb(); return source.choice([True, False])
    def __bool__(self): disturb(); return source.choice([True, False])
    def __index__(self): disturb(); return source.choice([0, 1, -1, 2**70])
    def __len__(self): return source.choice([0, 1, 5])
    def __iter__(self): disturb(); return iter([1, self])
    def __getitem__(self, key):
        disturb()
        if key == 3: raise IndexError
        return key
    def __call__(self, *args, **kwargs): disturb(); return source.choice(pool)
    def __repr__(self): disturb(); return 'Evil()'
class List(list): pass
class Dict(dict):
    def __missing__(self, key): return key
class Int(int): pass
class Str(str): pass
class Tuple(tuple): pass
def disturb():
    victim = source.choice(pool)
    try:
        if isinstance(victim, (list, bytearray, dict, set)) and source.random() < .3: victim.clear()
        elif isinstance(victim, list): victim.append(source.choice(pool))
        elif isinstance(victim, set): victim.add(source.randrange(9))
        elif isinstance(victim, dict): victim[source.randrange(9)] = victim
    except Exception: pass
def numbers():
    yield 1
    yield 2
def fresh():
    return [None, True, 0, -1, 3, 2**70, -2**63, 1.5, float('nan'), float('inf'), 1j, '', 'abc', 'é\\ud800',
            b'', b'ab', bytearray(b'xyz'), memoryview(bytearray(b'abc')), [1, 2], [3, 'x', None], (), (1, 'a'), {{'a': 1}},
            {{1: [2]}}, {{1, 2}}, frozenset({{1}}), range(3), slice(1, 2), Evil(), List([1]), Dict(a=1), Int(3), Str('s'),
            Tuple((1,)), int, str, list, dict, type, object, Evil, len, lambda *args, **kwargs: 1, numbers(), iter([1]),
            iter({{1: 2}}), reversed([1]), enumerate('ab'), zip([1], [2]), map(str, [1]), {{}}.keys(), {{1: 2}}.items(),
            NotImplemented, ..., ValueError('x'), OSError(1, 'x'), ExceptionGroup('g', [ValueError(1)]), property(), types,
            types.SimpleNamespace(a=1), types.MappingProxyType({{}}), list[int], int | str, collections.deque([1]),
            collections.Counter('ab'), collections.OrderedDict(a=1), collections.defaultdict(list), re.compile('a(b)?'),
            re.match('a', 'ab'), io.StringIO('ab'), io.BytesIO(b'ab'), functools.partial(max, 1), itertools.chain('ab'),
            datetime.date(2020, 1, 1), decimal.Decimal('1.5'), fractions.Fraction(1, 3), (lambda: 0).__code__,
            struct.Struct('<i'), operator.itemgetter(1), super(List, List()), types.CellType(1), Evil().__eq__,
            t'a{{1}}', random.Random(1)]
pool = fresh()
modules = [math, operator, functools, itertools, json, re, copy, struct, collections, pickle, types]
forbidden = {{'exit', 'quit', 'input', 'breakpoint', 'help', 'print', 'open', '__init_subclass__', 'settrace',
             'count', 'cycle', 'repeat', 'factorial', 'comb', 'perm', 'pow', '__pow__', '__rpow__', 'ipow', '__ipow__'}}
names = [(owner, name) for owner in (builtins, *modules) for name in dir(owner) if name not in forbidden]
for number in range({calls}):
    if number % 400 == 0:
        pool = fresh()
    try:
        if source.random() < .3:
            owner, name = source.choice(names)
        else:
            owner = source.choice(pool)
            name = source.choice(dir(owner))
        if name in forbidden: continue
        function = getattr(owner, name)
        args = [source.choice(pool) for _ in range(source.choice([0, 1, 1, 1, 2, 2, 3, 4]))]
        keys = {{key: source.choice(pool) for key in source.sample(['key', 'default', 'sep', 'start'], source.choice([0] * 8 + [1, 2]))}}
        result = function(*args, **keys)
        if source.random() < .3: repr(result)
        if source.random() < .3 and type(result) not in (itertools.count, itertools.cycle, itertools.repeat):
            pool[source.randrange(len(pool))] = result
        if source.random() < .2: sorted(itertools.islice(result, 5))
    except Exception:
        pass
    except (SystemExit, KeyboardInterrupt, GeneratorExit):
        pass
print('done')
'''


def run(options, seed: int) -> str | None:
    """What went wrong with one seed, or None."""
    folder = UTILS.parent / "build" / "fuzz"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"builtins_{seed}.py"
    path.write_text(PROGRAM.format(seed=seed, calls=options.calls))
    stress = [f"--stress={options.stress}"] if options.stress else []
    command = [options.tool, "run", *stress, "--max-time=20", path]
    try:
        done = subprocess.run(command, capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return f"seed {seed}: no end within a minute ({path})"
    if done.returncode >= 0 and done.returncode < 128:
        path.unlink()
        return None
    return f"seed {seed}: status {done.returncode} ({path}) {done.stderr[-300:].decode(errors='replace')}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=str(UTILS.parent / "build" / "bin" / "monty-jit"))
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--calls", type=int, default=5000)
    parser.add_argument("--stress", choices=["suspend", "gc", "deopt"])
    options = parser.parse_args()
    seeds = range(options.first, options.first + options.seeds)
    with ThreadPoolExecutor(2) as pool:
        faults = [fault for fault in pool.map(lambda seed: run(options, seed), seeds) if fault]
    print("\n".join(faults) if faults else f"{options.seeds} seeds, nothing found")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
