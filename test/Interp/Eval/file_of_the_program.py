# The program knows the name of its file.
# RUN: %run %s | FileCheck --match-full-lines %s
import os
print(os.path.basename(__file__), "__file__" in globals())
# CHECK: file_of_the_program.py True
