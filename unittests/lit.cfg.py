"""The GoogleTest programs build/unittests/X/XTests, run through lit."""

import os
import sys

sys.path.insert(0, os.path.join(config.montyjit_src_root, "utils"))
from unittest_format import UnitTest

config.name = "MontyJIT-unit"
config.suffixes = []
config.test_source_root = config.test_exec_root = os.path.join(config.montyjit_obj_root, "unittests")
config.test_format = UnitTest(".", "Tests")
if config.montyjit_sanitize:
    config.environment["ASAN_OPTIONS"] = "detect_leaks=0"
    config.environment["UBSAN_OPTIONS"] = "print_stacktrace=1"
