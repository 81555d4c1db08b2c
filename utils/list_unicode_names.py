#!/usr/bin/env python3
"""Prints lib/Support/UnicodeNames.txt from the unicodedata module of a CPython.

usage: utils/cpython utils/list_unicode_names.py < CANDIDATES > lib/Support/UnicodeNames.txt

CANDIDATES holds names, one per line, that may be aliases or those of sequences:
unicodedata can look these up, but not list them.
"""

import itertools
import re
import sys
import unicodedata


def pattern(code: int, name: str) -> str | None:
    """What the names of a block have in common that end with the code point."""
    if name.startswith("HANGUL SYLLABLE "):
        return "HANGUL SYLLABLE "
    end = f"-{code:04X}"
    return name.removesuffix(end) + "-" if name.endswith(end) else None


def characters():
    for code in range(0x110000):
        if name := unicodedata.name(chr(code), None):
            yield code, name, pattern(code, name)


def blocks(entries):
    """Neighbours with a common pattern as one."""
    groups = itertools.groupby(enumerate(entries), lambda item: (item[1][2], item[1][2] and item[0] - item[1][0]))
    for (shared, _), group in groups:
        codes = [entry for _, entry in group]
        if shared:
            yield f"{codes[0][0]:04X}-{codes[-1][0]:04X}", shared + "*"
        else:
            for code, name, _ in codes:
                yield f"{code:04X}", name


def aliases(candidates, known):
    for name in sorted(set(candidates) - known):
        try:
            text = unicodedata.lookup(name)
        except KeyError:
            continue
        if not re.search(r"-[0-9A-F]{4,6}$", name) and not name.startswith("HANGUL SYLLABLE "):
            yield "+".join(f"{ord(c):04X}" for c in text), name


def main() -> None:
    entries = list(characters())
    print(f"# Unicode {unicodedata.unidata_version}: names of characters, then aliases and sequences.")
    for code, name in blocks(entries):
        print(code, name)
    print()
    for code, name in aliases(sys.stdin.read().splitlines(), {name for _, name, _ in entries}):
        print(code, name)


if __name__ == "__main__":
    main()
