# RUN: %run %s | FileCheck --match-full-lines %s
import re
for p in ['(', ')', '[', '[a', 'a**', '*a', 'a{2,1}', '\\', r'\q', r'[\q]', '(?P<n>a)(?P<n>b)', '(?P<1>a)', '(?P=x)', r'\1',
          r'(\1)', '(?', '(?P', '(?Px)', '(?z)', '(?<a)', '(?<=a*)b', '[b-a]', r'[\d-a]', '(?i', '(?i-', '(?-i)', '(?-u:a)', '(?au:a)',
          '(?L)a', 'a(?i)', '(?#', '(?(1)a)', '(?(0)a)', '(?(x)a)', '(?(1)a|b|c)', r'\x1', r'\u12', r'\400', r'\N', r'\N{no such}',
          '(?i-i:a)', 'a\n(', '(?<=(a)\\1)', '^*', '(?P<>a)', '(?P<a', '(?:a', '{1}', '(?=a', 'a{1}{2}']:
    try:
        print(re.compile(p))
    except re.error as e:
        print(f'{p!r}: {e}', (e.pos, e.lineno, e.colno), e.pattern is p)
# CHECK: '(': missing ), unterminated subpattern at position 0 (0, 1, 1) True
# CHECK-NEXT: ')': unbalanced parenthesis at position 0 (0, 1, 1) True
# CHECK-NEXT: '[': unterminated character set at position 0 (0, 1, 1) True
# CHECK-NEXT: '[a': unterminated character set at position 0 (0, 1, 1) True
# CHECK-NEXT: 'a**': multiple repeat at position 2 (2, 1, 3) True
# CHECK-NEXT: '*a': nothing to repeat at position 0 (0, 1, 1) True
# CHECK-NEXT: 'a{2,1}': min repeat greater than max repeat at position 2 (2, 1, 3) True
# CHECK-NEXT: '\\': bad escape (end of pattern) at position 0 (0, 1, 1) True
# CHECK-NEXT: '\\q': bad escape \q at position 0 (0, 1, 1) True
# CHECK-NEXT: '[\\q]': bad escape \q at position 1 (1, 1, 2) True
# CHECK-NEXT: '(?P<n>a)(?P<n>b)': redefinition of group name 'n' as group 2; was group 1 at position 12 (12, 1, 13) True
# CHECK-NEXT: '(?P<1>a)': bad character in group name '1' at position 4 (4, 1, 5) True
# CHECK-NEXT: '(?P=x)': unknown group name 'x' at position 4 (4, 1, 5) True
# CHECK-NEXT: '\\1': invalid group reference 1 at position 1 (1, 1, 2) True
# CHECK-NEXT: '(\\1)': cannot refer to an open group at position 1 (1, 1, 2) True
# CHECK-NEXT: '(?': unexpected end of pattern at position 2 (2, 1, 3) True
# CHECK-NEXT: '(?P': unexpected end of pattern at position 3 (3, 1, 4) True
# CHECK-NEXT: '(?Px)': unknown extension ?Px at position 1 (1, 1, 2) True
# CHECK-NEXT: '(?z)': unknown extension ?z at position 1 (1, 1, 2) True
# CHECK-NEXT: '(?<a)': unknown extension ?<a at position 1 (1, 1, 2) True
# CHECK-NEXT: '(?<=a*)b': look-behind requires fixed-width pattern (None, None, None) False
# CHECK-NEXT: '[b-a]': bad character range b-a at position 1 (1, 1, 2) True
# CHECK-NEXT: '[\\d-a]': bad character range \d-a at position 1 (1, 1, 2) True
# CHECK-NEXT: '(?i': missing -, : or ) at position 3 (3, 1, 4) True
# CHECK-NEXT: '(?i-': missing flag at position 4 (4, 1, 5) True
# CHECK-NEXT: '(?-i)': missing : at position 4 (4, 1, 5) True
# CHECK-NEXT: '(?-u:a)': bad inline flags: cannot turn off flags 'a', 'u' and 'L' at position 4 (4, 1, 5) True
# CHECK-NEXT: '(?au:a)': bad inline flags: flags 'a', 'u' and 'L' are incompatible at position 4 (4, 1, 5) True
# CHECK-NEXT: '(?L)a': bad inline flags: cannot use 'L' flag with a str pattern at position 3 (3, 1, 4) True
# CHECK-NEXT: 'a(?i)': global flags not at the start of the expression at position 1 (1, 1, 2) True
# CHECK-NEXT: '(?#': missing ), unterminated comment at position 0 (0, 1, 1) True
# CHECK-NEXT: '(?(1)a)': invalid group reference 1 at position 3 (3, 1, 4) True
# CHECK-NEXT: '(?(0)a)': bad group number at position 3 (3, 1, 4) True
# CHECK-NEXT: '(?(x)a)': unknown group name 'x' at position 3 (3, 1, 4) True
# CHECK-NEXT: '(?(1)a|b|c)': conditional backref with more than two branches at position 8 (8, 1, 9) True
# CHECK-NEXT: '\\x1': incomplete escape \x1 at position 0 (0, 1, 1) True
# CHECK-NEXT: '\\u12': incomplete escape \u12 at position 0 (0, 1, 1) True
# CHECK-NEXT: '\\400': octal escape value \400 outside of range 0-0o377 at position 0 (0, 1, 1) True
# CHECK-NEXT: '\\N': missing { at position 2 (2, 1, 3) True
# CHECK-NEXT: '\\N{no such}': undefined character name 'no such' at position 0 (0, 1, 1) True
# CHECK-NEXT: '(?i-i:a)': bad inline flags: flag turned on and off at position 5 (5, 1, 6) True
# CHECK-NEXT: 'a\n(': missing ), unterminated subpattern at position 2 (line 2, column 1) (2, 2, 1) True
# CHECK-NEXT: '(?<=(a)\\1)': cannot refer to group defined in the same lookbehind subpattern at position 9 (9, 1, 10) True
# CHECK-NEXT: '^*': nothing to repeat at position 1 (1, 1, 2) True
# CHECK-NEXT: '(?P<>a)': missing group name at position 4 (4, 1, 5) True
# CHECK-NEXT: '(?P<a': missing >, unterminated name at position 4 (4, 1, 5) True
# CHECK-NEXT: '(?:a': missing ), unterminated subpattern at position 0 (0, 1, 1) True
# CHECK-NEXT: '{1}': nothing to repeat at position 0 (0, 1, 1) True
# CHECK-NEXT: '(?=a': missing ), unterminated subpattern at position 0 (0, 1, 1) True
# CHECK-NEXT: 'a{1}{2}': multiple repeat at position 4 (4, 1, 5) True
