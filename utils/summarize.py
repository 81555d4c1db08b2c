#!/usr/bin/env python3
"""Adds up lit's JSON reports: summarize.py REPORT...

Prints the failed tests and, last, `N passed, N failed`. Exits with 1 when a test failed, when
nothing ran, or when a report is missing, which counts as a failure of that run.
"""

import json
import sys
from pathlib import Path

PASSED = {"PASS", "FLAKYPASS", "XFAIL"}
FAILED = {"FAIL", "XPASS", "UNRESOLVED", "TIMEOUT"}


def main(reports: list[str]) -> int:
    passed = 0
    failed = []
    for report in map(Path, reports):
        try:
            tests = json.loads(report.read_text())["tests"]
        except (OSError, ValueError, KeyError):
            failed.append(f"{report.stem}: lit wrote no report")
            continue
        passed += sum(test["code"] in PASSED for test in tests)
        failed += [f"{test['code']}: {test['name']}" for test in tests if test["code"] in FAILED]
    for name in failed:
        print(name)
    print(f"{passed} passed, {len(failed)} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
