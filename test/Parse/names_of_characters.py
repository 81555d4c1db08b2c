# Characters by their names in literals, expressions and codecs.
# RUN: %run %s | FileCheck --match-full-lines %s
import re

print("\N{GREEK SMALL LETTER ALPHA}\N{snowman}", f"\N{DEGREE SIGN}{1 + 1}",
      ascii("\N{LF}\N{HANGUL SYLLABLE GAG}\N{EM DASH}"), b"\\N{SNOWMAN}")
for source in (r'"\N{nope}"', r'"\N{KEYCAP DIGIT ONE}"', r'"a\N"', r'"\N{}"',
               r'"\N{é}"', r'f"\N{x}{1}"'):
    try:
        print(eval(source))
    except SyntaxError as error:
        print(error)
print("é☃\ue000".encode("ascii", "namereplace"))
print(b"\\N{SNOWMAN} \\N{nope}".decode("unicode_escape", "replace"))
print(re.findall(r"\N{SNOWMAN}|[\N{DIGIT ONE}-\N{DIGIT THREE}]", "1☃34"))
try:
    re.compile(r"\N{nope}")
except re.error as error:
    print(error)
# CHECK: α☃ °2 '\n\uac01\u2014' b'\\N{SNOWMAN}'
# CHECK-NEXT: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: unknown Unicode character name (<string>, line 1)
# CHECK-NEXT: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-19: unknown Unicode character name (<string>, line 1)
# CHECK-NEXT: (unicode error) 'unicodeescape' codec can't decode bytes in position 1-2: malformed \N character escape (<string>, line 1)
# CHECK-NEXT: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape (<string>, line 1)
# CHECK-NEXT: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-13: unknown Unicode character name (<string>, line 1)
# CHECK-NEXT: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-4: unknown Unicode character name (<string>, line 1)
# CHECK-NEXT: b'\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{SNOWMAN}\\ue000'
# CHECK-NEXT: ☃ �
# CHECK-NEXT: ['1', '☃', '3']
# CHECK-NEXT: undefined character name 'nope' at position 0
