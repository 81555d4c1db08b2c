"""Policy of the lit suite: the same files run in every mode.

The mode is a lit parameter (mode=interp, jit, quick, deopt, suspend or gcstress). It decides
what %run stands for and is a feature of its own: `# UNSUPPORTED: mode-gcstress`.
"""

import os
import shutil

import lit.formats

FLAGS = {
    "interp": "--jit=off",
    "jit": "--jit=force --jit-sync --jit-crash-on-error",
    "quick": "--jit=auto --jit-sync --jit-threshold=1 --jit-crash-on-error",
    "deopt": "--stress=deopt",
    "suspend": "--stress=suspend",
    "gcstress": "--stress=gc",
}
mode = lit_config.params.get("mode", "interp")
if mode not in FLAGS:
    lit_config.fatal(f"unknown mode {mode!r}: one of {', '.join(FLAGS)}")

config.name = f"MontyJIT-{mode}"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".py", ".test"]
config.excludes = ["lit.cfg.py", "Inputs", "CMakeLists.txt", "README.md"]
config.test_source_root = os.path.join(config.montyjit_src_root, "test")
config.test_exec_root = os.path.join(config.montyjit_obj_root, "test", mode)

config.available_features.add(f"mode-{mode}")
if config.montyjit_enable_jit:
    config.available_features.add("jit")
if config.montyjit_sanitize:
    config.available_features.add("asan")
    # The collector frees at exit what it likes.
    config.environment["ASAN_OPTIONS"] = "detect_leaks=0"
    config.environment["UBSAN_OPTIONS"] = "print_stacktrace=1"
pyodide = os.path.join(config.montyjit_src_root, "build", "cpython", "node_modules", "pyodide")
if shutil.which("python3.14") or (shutil.which("node") and os.path.isdir(pyodide)):
    config.available_features.add("cpython")

# Where compare_cpython.py finds other versions of CPython.
config.environment["HOME"] = os.path.expanduser("~")

# FileCheck, not, count and split-file are LLVM's.
config.environment["PATH"] = os.pathsep.join([config.llvm_tools_dir, config.environment["PATH"]])

# A test that hangs fails by itself: lit's own time limit needs a package (psutil).
# What is slowed down may run longer than a script may by default; a test's own limit counts.
isSlow = config.montyjit_sanitize or mode in ("deopt", "gcstress")
seconds = 300 if isSlow else 60
flags = FLAGS[mode] + (f" --max-time {seconds}" if isSlow else "")
tool = os.path.join(config.montyjit_bin_dir, "monty-jit")
config.substitutions += [
    ("%run", f"timeout {seconds} {tool} run {flags}"),
    ("%monty-jit", f"timeout {seconds} {tool}"),
    ("%python", config.python_executable),
    ("%bin", config.montyjit_bin_dir),
    ("%utils", os.path.join(config.montyjit_src_root, "utils")),
    ("%src", config.montyjit_src_root),
]
