"""exit_code.py CODE COMMAND...: succeeds when COMMAND ends with CODE."""

import subprocess
import sys

expected, command = int(sys.argv[1]), sys.argv[2:]
done = subprocess.run(command, capture_output=True, text=True)
if done.returncode != expected:
    sys.exit(f"{command}: exit code {done.returncode}, not {expected}\n{done.stdout}{done.stderr}")
sys.stdout.write(done.stdout)
sys.stderr.write(done.stderr)
