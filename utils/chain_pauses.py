#!/usr/bin/env python3
"""Runs test scripts with a pause at every print, each step in a process of its own.

chain_pauses.py BUILD [--most N] FOLDER|FILE.py...

In each script `print` is replaced by a function that calls the host behind it. `monty-jit start` and
`resume` then go from pause to pause; what they print must be what `monty-jit run` prints without a
pause. Finds stops that the suspend mode, which stops where functions are entered, does not come to.
Scripts that call the host themselves are left out, as are those with options of their own. Exit code 1
if one differs.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

PAUSING_PRINT = 'print = (lambda p: lambda *a, **k: (p(*a, **k), host(0))[0])(print) '


def scripts(paths):
    for path in map(pathlib.Path, paths):
        for file in sorted(path.rglob('*.py')) if path.is_dir() else [path]:
            source = file.read_text()
            if (source.startswith('# ') and '%run %s' in source and 'print(' in source
                    and '__future__' not in source):
                yield file, PAUSING_PRINT + source


def step(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def chain(binary, script, state, most):
    """What the script prints by up to `most` pauses, its last status, and how many pauses it had."""
    printed, pauses = '', 0
    done = step(binary, 'start', script, '--external', 'host', '-o', state)
    while True:
        report = json.loads(done.stdout)
        printed += report['stdout']
        if report['status'] != 'call' or pauses == most:
            return printed, report, pauses
        pauses += 1
        done = step(binary, 'resume', state, '--return', '0', '-o', state)


def is_same(binary, name, source, folder, most):
    script, state = folder / name, folder / 'state'
    script.write_text(source)
    try:
        printed, report, pauses = chain(binary, script, state, most)
    except (json.JSONDecodeError, subprocess.TimeoutExpired) as error:
        print(f'{name}: {error}')
        return 0, False
    whole = step(binary, 'run', script, '--external', 'host=0').stdout
    same = whole == printed if report['status'] != 'call' else whole.startswith(printed)
    if not same:
        print(f'{name}: differs after {pauses} pauses: {report.get("message", "")}')
    return pauses, same


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('--most', type=int, default=60, help='pauses of a script (60)')
    parser.add_argument('paths', nargs='+')
    options = parser.parse_args()
    binary = options.build / 'bin' / 'monty-jit'
    pauses = files = faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for file, source in scripts(options.paths):
            steps, same = is_same(binary, file.name, source, pathlib.Path(folder), options.most)
            pauses, files, faults = pauses + steps, files + 1, faults + (not same)
    print(f'{files} scripts, {pauses} pauses, {faults} differ')
    return faults != 0


if __name__ == '__main__':
    sys.exit(main())
