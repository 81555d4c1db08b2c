# re.Scanner takes the first expression of its lexicon that matches.
# RUN: %run %s | FileCheck --match-full-lines %s
import re
lexicon = [(r"\d+", lambda s, t: ("N", int(t), s.match.span())), (r"\s+", None), (r"\w+", "word")]
print(re.Scanner(lexicon).scan("12 ab !x"))
print(re.Scanner([("a", None)], re.I).scan("AaB"))
# CHECK: ([('N', 12, (0, 2)), 'word'], '!x')
# CHECK-NEXT: ([], 'B')
