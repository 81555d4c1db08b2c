#!/usr/bin/env python3
"""Drives agent.py from pause to pause, each in a process of its own: drive.py MONTY_JIT

At each pause nothing of the script is left but the snapshot file.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from host import FUNCTIONS, serve

HERE = Path(__file__).parent


def step(*command: str | Path) -> dict:
    """Runs monty-jit to the next pause and gives the JSON line that it prints."""
    done = subprocess.run(command, capture_output=True, text=True)
    if not done.stdout:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def main(tool: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "agent.state"
        names = [word for name in FUNCTIONS for word in ("--external", name)]
        event = step(tool, "start", HERE / "agent.py", *names, "-o", state)
        while event["status"] == "call":
            print(event["stdout"], end="")
            reply = serve(event["function"], event["args"], event["kwargs"])
            arguments = [repr(value) for value in event["args"]]
            arguments += [f"{name}={value!r}" for name, value in event["kwargs"].items()]
            print(f"[pause] line {event['line']}: {event['function']}({', '.join(arguments)}), "
                  f"snapshot of {state.stat().st_size} bytes, answer {json.dumps(reply)}")
            if "return" in reply:
                answer = ["--return", json.dumps(reply["return"])]
            else:
                answer = ["--raise", "{type}:{message}".format(**reply["raise"])]
            event = step(tool, "resume", state, *answer, "-o", state)
    print(event["stdout"], end="")
    if event["status"] == "complete":
        print(f"[result] {json.dumps(event['value'])}")
        return 0
    print(event["traceback"], end="")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
