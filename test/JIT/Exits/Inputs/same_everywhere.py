"""same_everywhere.py FOLDER SCRIPT COMMAND...: COMMAND runs SCRIPT interpreted, compiled, and with failing
guards. Output, errors, instructions and the snapshot at each call of `ask` must be the same."""

import os
import re
import subprocess
import sys

MODES = {
    "off": ["--jit=off"],
    "force": ["--jit=force", "--jit-sync", "--jit-crash-on-error"],
    "loops": ["--jit=force", "--jit-sync", "--jit-crash-on-error", "--jit-threshold", "1000"],
    "deopt": ["--stress=deopt"],
}


def run(folder, mode, script, command):
    os.makedirs(os.path.join(folder, mode))
    options = MODES[mode] + ["--stats", "--external", "ask", "--snapshots", os.path.join(folder, mode)]
    done = subprocess.run(command + options + [script], capture_output=True, text=True)
    fuel = re.search(r"\d+ instructions", done.stderr)
    errors = re.sub(r"(?m)^(time|compiled) .*\n", "", done.stderr)
    names = sorted(os.listdir(os.path.join(folder, mode)), key=int)
    pauses = [open(os.path.join(folder, mode, name), "rb").read() for name in names]
    return {"exit": done.returncode, "output": done.stdout, "errors": errors, "fuel": fuel and fuel[0], "pauses": pauses}


def main(folder, script, *command):
    expected = run(folder, "off", script, list(command))
    print(expected["output"], end="")
    print(expected["errors"], end="")
    for mode in list(MODES)[1:]:
        got = run(folder, mode, script, list(command))
        for name in expected:
            if got[name] == expected[name]:
                continue
            if name == "pauses":
                differing = [i for i, (a, b) in enumerate(zip(got[name], expected[name])) if a != b]
                sys.exit(f"{mode} differs in its {len(got[name])} pauses: {differing}; see {folder}/{mode}")
            sys.exit(f"{mode} differs in its {name}:\n{expected[name]}\n---\n{got[name]}")
    print(f"the same, {len(expected['pauses'])} pauses")


main(*sys.argv[1:])
