#!/usr/bin/env python3
"""Counts instructions of small programs, which no load of the machine disturbs.

count_instructions.py BUILD [--report FILE] [--record]

Fails when a program needs over 5 % more than what utils/bench/instructions.json has for the
compiler of BUILD. Says why and does nothing where valgrind is missing, the build is not an
optimised one, or nothing is recorded for its compiler and processor. --record writes the counts
down as the new ones. --report writes what lit would report, for summarize.py.

The interpreter alone is counted, in main(): neither the loader nor compiled code. What every
program needs to start counts once, as the empty one.
"""

import argparse
import json
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BENCH = Path(__file__).resolve().parent / "bench"
RECORD = BENCH / "instructions.json"
ALLOWED = 1.05

# A program of utils/bench, and what it is asked to do. "empty" is the start-up.
PROGRAMS = {
    "empty": "",
    "agent": "report(*summarise(load(make_records(1500))[0]))",
    "exceptions": "[parse(w) for w in ['12', 'x1', ''] * 600], [lookup({'calls': 0}, 'b') for _ in range(1500)]",
    "fib": "fib(20)",
    "generators": "(sum(n * n for n in count_up(20000) if n % 3), sum(tree(11)))",
    "lists": "(sieve(20000), rotate(list(range(100)), 4000), prefix_sums(list(range(4000))))",
    "parsing": "[Parser('(x + 4) * rate - -n1 % 7', {'x': 1, 'rate': 2.5, 'n1': 4}).expression() for _ in range(200)]",
    "sorting": "(sorted(random_numbers(2000), key=lambda n: (n % 10, -n)), quicksort(random_numbers(2000)))",
    "strings": "(caesar('the quick brown fox ' * 100, 5), [is_palindrome('Rac 1 car') for _ in range(1000)])",
}


def skipped(build: Path) -> str:
    """Why nothing can be counted; empty if it can."""
    if not shutil.which("valgrind"):
        return "there is no valgrind"
    cache = (build / "CMakeCache.txt").read_text()
    if "CMAKE_BUILD_TYPE:STRING=Release" not in cache:
        return "the build is not an optimised one"
    return ""


def compiler_of(build: Path) -> str:
    """The compiler with its version, and the processor."""
    text = next((build / "CMakeFiles").glob("*/CMakeCXXCompiler.cmake")).read_text()
    name, version = (re.search(rf'CMAKE_CXX_COMPILER_{key} "(.*?)"', text)[1] for key in ("ID", "VERSION"))
    return f"{name} {version} {platform.machine()}"


def count(tool: Path, name: str, folder: Path) -> int:
    source = (BENCH / f"{name}.py").read_text() if name != "empty" else ""
    script = folder / f"{name}.py"
    script.write_text(f"{source}\n{PROGRAMS[name]}\n")
    command = ["valgrind", "--tool=callgrind", "--toggle-collect=main", f"--callgrind-out-file={folder / 'out'}",
               tool, "run", "--jit=off", "--max-time", "0", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    collected = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not collected:
        sys.exit(f"{name}: cannot be counted\n{done.stderr}")
    return int(collected[1])


def check(counts: dict, recorded: dict) -> list:
    """Prints a line per program. Returns the tests as lit reports them."""
    tests = []
    for name, instructions in counts.items():
        expected = recorded.get(name)
        ratio = instructions / expected if expected else 1.0
        code = "PASS" if ratio <= ALLOWED else "FAIL"
        print(f"{code} {name}: {instructions:,} instructions, {ratio - 1:+.1%}")
        tests.append({"name": f"instructions :: {name}", "code": code})
    return tests


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--report", type=Path)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    records = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    reason = skipped(options.build)
    compiler = "" if reason else compiler_of(options.build)
    if not reason and compiler not in records and not options.record:
        reason = f"nothing is recorded for {compiler}"
    tests = []
    if reason:
        print(f"Instructions are not counted: {reason}.")
    else:
        with tempfile.TemporaryDirectory() as folder:
            counts = {name: count(options.build / "bin/monty-jit", name, Path(folder)) for name in PROGRAMS}
        counts = {name: n - counts["empty"] * (name != "empty") for name, n in counts.items()}
        tests = check(counts, {} if options.record else records[compiler])
        if options.record:
            RECORD.write_text(json.dumps(records | {compiler: counts}, indent=2) + "\n")
    if options.report:
        options.report.write_text(json.dumps({"tests": tests}))
    return int(any(test["code"] == "FAIL" for test in tests))


if __name__ == "__main__":
    sys.exit(main())
