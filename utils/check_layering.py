#!/usr/bin/env python3
"""Proves the component graph from the #include lines: check_layering.py [ROOT]

Prints one line for each violation and exits with 1, or prints `layering: ok, N files`.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

# Component -> components it may use directly. What those use, it may use too.
USES = {
    "Support": [],
    "AST": ["Support"],
    "Parse": ["AST"],
    "Sema": ["AST"],
    "Runtime": ["Support"],
    "Interp": ["AST", "Sema", "Runtime"],
    "JIT": ["Interp"],
    "Snapshot": ["Interp", "Runtime"],
    "Modules": ["Parse", "Sema", "Interp", "Runtime"],
    "Host": ["AST", "Parse", "Sema", "Runtime", "Interp", "Snapshot", "Modules"],
}
TOOLS_USE = ["Host"]
TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md",
    "include", "lib", "test", "tools", "unittests", "utils",
}  # fmt: skip
CODE = {".h", ".cpp", ".def", ".inc"}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.MULTILINE)
DECLARED = re.compile(r"add_montyjit_(?:library\(\s*(\w+)|compiler\()([^)]*)\)")


def closure(uses: list[str]) -> set[str]:
    return set(uses).union(*(closure(USES[component]) for component in uses))


def has_cycle() -> bool:
    """Walks the table in its own order: every edge must point backwards."""
    names = list(USES)
    return any(names.index(use) >= names.index(name) for name, uses in USES.items() for use in uses)


def place(path: Path) -> tuple[str, str]:
    """The kind of a file (lib, unittests, tools) and its component."""
    parts = path.parts
    if parts[0] == "include":
        return "lib", parts[2] if len(parts) > 3 else "Host"
    return parts[0], parts[1]


def allowed(kind: str, component: str) -> set[str]:
    if kind == "tools":
        return closure(TOOLS_USE)
    if kind == "unittests":
        return set(USES)
    return closure(USES.get(component, [])) | {component}


def check_file(root: Path, path: Path) -> list[str]:
    kind, component = place(path)
    if kind == "lib" and component not in USES and component != "Bindings":
        return [f"{path}: {component} is not a component of the design"]
    may_use = allowed(kind, component) if component != "Bindings" else closure(["Host"])
    errors = []
    for name in INCLUDE.findall((root / path).read_text(encoding="utf-8")):
        parts = name.split("/")
        if parts[0] in ("llvm", "llvm-c") and component != "JIT":
            errors.append(f"{path}: only the JIT includes LLVM: {name}")
        used = parts[1] if parts[0] == "montyjit" and len(parts) > 2 else parts[0]
        if used in USES and used not in may_use:
            errors.append(f"{path}: {component} must not use {used}: {name}")
    return errors


def check_cmake(root: Path) -> list[str]:
    """DEPENDS in lib/X/CMakeLists.txt says the same as the table."""
    errors = []
    for name, uses in USES.items():
        path = root / "lib" / name / "CMakeLists.txt"
        for match in DECLARED.finditer(path.read_text()) if path.exists() else []:
            words = match.group(2).split()
            depends = words[words.index("DEPENDS") + 1 :] if "DEPENDS" in words else []
            depends = [word for word in depends if word in USES]
            if (match.group(1) or "JIT") != name or depends != uses:
                errors.append(f"lib/{name}/CMakeLists.txt: DEPENDS must be {' '.join(uses) or 'empty'}")
    return errors


def top_level(root: Path) -> set[str]:
    """What git tracks at the top; without git, what stands there."""
    git = shutil.which("git") or "false"
    listed = subprocess.run([git, "-C", root, "ls-files"], capture_output=True, text=True).stdout
    names = {line.split("/")[0].strip('"') for line in listed.splitlines()}
    return names or {path.name for path in root.iterdir() if not path.name.startswith("build")}


def check_top_level(root: Path) -> list[str]:
    extra = sorted(name for name in top_level(root) - TOP_LEVEL if not name.startswith("."))
    return [f"{name}: does not belong at the top of the repository" for name in extra]


def main() -> int:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    folders = ["include/montyjit", "lib", "tools", "unittests"]
    files = sorted(
        file.relative_to(root) for folder in folders for file in (root / folder).rglob("*") if file.suffix in CODE
    )
    errors = ["the table of components has a cycle"] if has_cycle() else []
    errors += check_top_level(root) + check_cmake(root)
    for file in files:
        errors += check_file(root, file)
    print("\n".join(errors) if errors else f"layering: ok, {len(files)} files")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
