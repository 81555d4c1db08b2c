# What the compiler warns about is written to sys.stderr before the program runs.
# RUN: %run %s 2>&1 >%t | FileCheck --match-full-lines --check-prefix ERR %s
# RUN: FileCheck --match-full-lines %s <%t
# ERR: {{.*}}warnings_about_the_program.py:6: SyntaxWarning: "\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\d"? A raw string is also an option.
# ERR-NEXT:   print("\d", end=" ")
print("\d", end=" ")
# ERR-NEXT: {{.*}}warnings_about_the_program.py:10: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# ERR-NEXT:   if 5 is 5:
# CHECK: \d yes
if 5 is 5:
    print("yes")
