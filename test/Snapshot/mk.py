"""Writes test/Snapshot/NAME.py from NAME.py here, with CHECK lines from CPython."""
# RUN: %run --external host %s | FileCheck --match-full-lines %s
import subprocess, sys, os
wt = "/work/tmp/wt-snap"
for path in sys.argv[1:]:
    text = open(path).read()
    head, body = text.split("\n", 1)
    probe = "/tmp/probe.py"
    open(probe, "w").write("def host(*a, **k): return a[0] if a else None\n" + body)
    p = subprocess.run([wt + "/utils/cpython", probe], capture_output=True, text=True)
    if p.returncode:
        print(path, "FAILED in CPython", p.stderr[-800:]); continue
    out = p.stdout.splitlines()
    lines = [head, "# RUN: %run --external host %s | FileCheck --match-full-lines %s", body.rstrip("\n"), ""]
    for i, l in enumerate(out):
        l = l.replace("{{", "{{[{]}}{").replace("[[", "{{\\[}}[")
        lines.append(("# CHECK: " if i == 0 else "# CHECK-NEXT: ") + l)
    dest = f"{wt}/test/Snapshot/" + os.path.basename(path)
    os.makedirs(os.path.dirname(dest), exist_ok=True)
    open(dest, "w").write("\n".join(lines) + "\n")

