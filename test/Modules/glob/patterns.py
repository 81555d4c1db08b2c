# What only handles patterns; there are no files.
# RUN: %run %s | FileCheck --match-full-lines %s
import fnmatch
import glob

print(glob.glob("/nope/*"), list(glob.iglob("*.nope")), glob.escape("a[b]*?"),
      glob.escape(b"[x]"), glob.has_magic("a*"), glob.has_magic("a"))
for pattern in ("*.py", "**/*.py", "a/**", "a/*/b?", "[!x]/*", ".*"):
    print(glob.translate(pattern), glob.translate(pattern, recursive=True))
print(glob.translate("*/a.txt", include_hidden=True))
print(fnmatch.filterfalse(["a.py", "b"], "*.py"))
# CHECK: [] [] a{{\[\[}}]b][*][?] b'{{\[\[}}]x]' True False
# CHECK-NEXT: (?s:(?!\.)[^/]*\.py)\z (?s:(?!\.)[^/]*\.py)\z
# CHECK-NEXT: (?s:(?!\.)[^/]*/(?!\.)[^/]*\.py)\z (?s:(?:[^/.][^/]*/)*(?!\.)[^/]*\.py)\z
# CHECK-NEXT: (?s:a/(?!\.)[^/]*)\z (?s:a/(?:[^/.][^/]*/)*(?:[^/.][^/]*)?)\z
# CHECK-NEXT: (?s:a/[^/.][^/]*/b[^/])\z (?s:a/[^/.][^/]*/b[^/])\z
# CHECK-NEXT: (?s:[^x]/[^/.][^/]*)\z (?s:[^x]/[^/.][^/]*)\z
# CHECK-NEXT: (?s:\.[^/]*)\z (?s:\.[^/]*)\z
# CHECK-NEXT: (?s:[^/]+/a\.txt)\z
# CHECK-NEXT: ['b']
