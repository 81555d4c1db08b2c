#!/usr/bin/env python3
"""Runs Python files under CPython 3.14 and under monty-jit, and shows where they differ.

usage: compare_cpython.py [options] FILE|FOLDER...

Compared are standard output, standard error (the traceback, to the caret) and exit status. With
--filecheck, monty-jit is left out: CPython's output must satisfy the CHECK lines of each lit file
whose only command is `%run %s | FileCheck ...`. A file with a line `# DIVERGES: reason` is skipped.

CPython comes from utils/cpython. Where that is pyodide, whose words and hashes have 32 bits, a
file for which that seems to matter (the same characters in another order; hash(), sys.maxsize or
a memory error) agrees as well when a 64-bit CPython of an earlier version does the same.
A file that differs is run again, in a process of its own, before it is told: what ran before it, or
a loaded machine, may have disturbed CPython. What CPython printed is kept in build/cpython/cache,
so a second run is quick.
"""

import argparse
import base64
import difflib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass
from pathlib import Path

UTILS = Path(__file__).resolve().parent
BUILD = UTILS.parent / "build"
CACHE = BUILD / "cpython" / "cache"
NATIVE = shutil.which("python3.14")
ENVIRONMENT = dict(os.environ, PYTHONHASHSEED="0", PYTHONDONTWRITEBYTECODE="1")
WIDTH_IN_SOURCE = re.compile(r"\bhash\(|__hash__|maxsize|hash_info|\bid\(|sizeof")
WIDTH_IN_OUTPUT = re.compile(r"^(?:OverflowError|MemoryError)", re.MULTILINE)
RUN_LINE = re.compile(r"^(not )?%run %s( 2>&1)? \| FileCheck( .*)? %s$")


@dataclass
class Result:
    stdout: str
    stderr: str
    status: int

    def text(self) -> str:
        stderr = f"--- standard error ---\n{self.stderr}" if self.stderr else ""
        return f"{self.stdout}{stderr}--- exit status {self.status} ---\n"


def command(argv: list[str], timeout: float) -> Result:
    try:
        done = subprocess.run(
            argv, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, env=ENVIRONMENT
        )
    except subprocess.TimeoutExpired:
        return Result("", f"{Path(argv[0]).name}: no end after {timeout} seconds\n", 124)
    except OSError as error:
        return Result("", f"{error}\n", 127)
    return Result(done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"), done.returncode)


class Pyodide:
    """One node process, which runs file after file; started again when it hangs or dies."""

    def __init__(self):
        self.process = None

    def run(self, path: Path, timeout: float) -> Result:
        if self.process is None:
            self.process = subprocess.Popen(
                ["node", "--stack-size=4000", UTILS / "cpython.mjs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, text=True,
            )  # fmt: skip
        request = {"path": str(path), "source": base64.b64encode(path.read_bytes()).decode()}
        timer = threading.Timer(timeout + 10, self.process.kill)
        timer.start()
        try:
            self.process.stdin.write(json.dumps(request) + "\n")
            self.process.stdin.flush()
            reply = json.loads(self.process.stdout.readline())
        except (OSError, ValueError):
            self.close()
            return Result("", f"CPython: no answer within {timeout} seconds\n", 124)
        finally:
            timer.cancel()
        stdout, stderr = (base64.b64decode(reply[name]).decode(errors="replace") for name in ("stdout", "stderr"))
        return Result(stdout, stderr, reply["status"])

    def close(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None


class CPython:
    """CPython 3.14 for many threads, with its results on disk."""

    def __init__(self, timeout: float):
        self.timeout = timeout
        self.local = threading.local()
        self.all: list[Pyodide] = []
        self.version = NATIVE or hashlib.sha256((UTILS / "cpython_driver.py").read_bytes()).hexdigest()
        CACHE.mkdir(parents=True, exist_ok=True)

    def kept(self, path: Path) -> Path:
        key = hashlib.sha256(f"{self.version}\0{path}\0".encode() + path.read_bytes()).hexdigest()
        return CACHE / f"{key}.json"

    def forget(self, path: Path):
        """The next run of PATH is a new one, in a process of its own."""
        self.kept(path).unlink(missing_ok=True)
        if hasattr(self.local, "pyodide"):
            self.local.pyodide.close()

    def run(self, path: Path) -> Result:
        kept = self.kept(path)
        if kept.exists():
            return Result(*json.loads(kept.read_text()))
        result = self.run_now(path)
        if result.status != 124:
            partial = kept.with_suffix(f".{threading.get_ident()}")
            partial.write_text(json.dumps(astuple(result)))
            partial.rename(kept)
        return result

    def run_now(self, path: Path) -> Result:
        if NATIVE:
            return command([NATIVE, str(path)], self.timeout)
        if not hasattr(self.local, "pyodide"):
            self.local.pyodide = Pyodide()
            self.all.append(self.local.pyodide)
        return self.local.pyodide.run(path, self.timeout)

    def second_opinion(self, path: Path, first: Result, other: str) -> Result | None:
        """What an earlier, but 64-bit, CPython does, if that can be why FIRST is not OTHER."""
        if NATIVE or not (
            first.status == 124  # Deep recursion in C kills WebAssembly.
            or sorted(first.stdout) == sorted(other)
            or WIDTH_IN_SOURCE.search(path.read_text(errors="replace"))
            or WIDTH_IN_OUTPUT.search(first.stdout + first.stderr)
        ):
            return None
        versions = sorted((Path.home() / ".pyenv/versions").glob("3.13*/bin/python3"))
        python = shutil.which("python3.13") if not versions else str(versions[-1])
        return command([python or "python3", str(path)], self.timeout)

    def close(self):
        for pyodide in self.all:
            pyodide.close()


def difference(expected: Result, actual: Result) -> str:
    lines = (result.text().splitlines(keepends=True) for result in (expected, actual))
    return "".join(difflib.unified_diff(*lines, "CPython", "monty-jit"))


def compare(path: Path, cpython: CPython, options) -> tuple[str, str]:
    actual = command([options.tool, "run", *options.monty_args.split(), str(path)], options.timeout)
    expected = cpython.run(path)
    if options.stdout_only:
        expected.stderr = actual.stderr = ""
    if actual == expected:
        return "agree", ""
    second = cpython.second_opinion(path, expected, actual.stdout)
    if second and options.stdout_only:
        second.stderr = ""
    if actual == second:
        return "agree", ""
    return "differ", difference(expected, actual)


def file_check(path: Path, cpython: CPython, options) -> tuple[str, str]:
    source = path.read_text(errors="replace")
    runs = re.findall(r"^# RUN: (.*)$", source, re.MULTILINE)
    match = RUN_LINE.match(runs[0]) if len(runs) == 1 else None
    if not match:
        return "skip", ""

    def complaint(result: Result) -> str:
        check = subprocess.run(
            [options.filecheck, *(match[3] or "").split(), "--allow-empty", str(path)],
            input=result.stdout + (result.stderr if match[2] else ""), capture_output=True, text=True,
        )  # fmt: skip
        if bool(match[1]) != (result.status != 0):
            return f"exit status {result.status}\n{result.stderr}"
        return check.stderr if check.returncode else ""

    first = cpython.run(path)
    message = complaint(first)
    if message:
        # What the file expects in another order may be the order of a set.
        expected = "".join(re.findall(r"^# CHECK[-A-Z]*: (.*\n)", source, re.MULTILINE))
        second = cpython.second_opinion(path, first, expected)
        message = complaint(second) if second else message
    return ("differ", message) if message else ("agree", "")


def collect(paths: list[Path]) -> list[Path]:
    files = []
    for path in paths:
        inside = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        files += [file for file in inside if "Inputs" not in file.parts and not file.name.startswith("lit.")]
    return files


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--tool", default=str(BUILD / "bin" / "monty-jit"))
    parser.add_argument("--monty-args", default="", help="options for monty-jit run, in one word")
    parser.add_argument("--timeout", type=float, default=20, help="seconds for one file")
    parser.add_argument("--stdout-only", action="store_true", help="leave standard error out")
    parser.add_argument("--list", action="store_true", help="print the names of differing files, no diffs")
    parser.add_argument("--filecheck", metavar="COMMAND", help="check CPython against the CHECK lines of lit files")
    options = parser.parse_args()
    if subprocess.run([UTILS / "cpython", "--install"]).returncode:
        return 2

    cpython = CPython(options.timeout)
    judge = file_check if options.filecheck else compare

    def verdict(path: Path) -> tuple[str, str]:
        if re.search(r"^# DIVERGES: \S", path.read_text(errors="replace"), re.MULTILINE):
            return "skip", ""
        result = judge(path, cpython, options)
        if result[0] != "differ":
            return result
        # What ran before in the process, or a loaded machine, may have disturbed CPython.
        cpython.forget(path)
        return judge(path, cpython, options)

    counts = {"agree": 0, "differ": 0, "skip": 0}
    files = collect(options.paths)
    with ThreadPoolExecutor(options.jobs) as pool:
        for path, (kind, text) in zip(files, pool.map(verdict, files)):
            counts[kind] += 1
            if kind == "differ":
                print(f"==== {path}" + ("" if options.list else f"\n{text}"))
    cpython.close()
    print("{agree} agree, {differ} differ, {skip} skipped".format(**counts))
    return 1 if counts["differ"] else 0


if __name__ == "__main__":
    sys.exit(main())
