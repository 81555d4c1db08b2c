# What fails in loading or storing the target of an augmented assignment stands at the target.
# RUN: %run %s | FileCheck --match-full-lines %s
import sys
import traceback


def count(words, word):
    words[word] += 1


def deep(rows, row, column):
    rows[row][column] -= 1


def attribute(value):
    value.total *= 2


def operation(words, word):
    words[word] += None


for function, *args in ((count, {}, "a"), (deep, [[1]], 0, 3),
                        (deep, [(1,)], 0, 0), (attribute, 5),
                        (operation, {"a": 1}, "a")):
    try:
        function(*args)
    except Exception:
        traceback.print_exc(file=sys.stdout)
# CHECK: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 27, in <module>
# CHECK-NEXT:     function(*args)
# CHECK-NEXT:     ~~~~~~~~^^^^^^^
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 8, in count
# CHECK-NEXT:     words[word] += 1
# CHECK-NEXT:     ~~~~~^^^^^^
# CHECK-NEXT: KeyError: 'a'
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 27, in <module>
# CHECK-NEXT:     function(*args)
# CHECK-NEXT:     ~~~~~~~~^^^^^^^
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 12, in deep
# CHECK-NEXT:     rows[row][column] -= 1
# CHECK-NEXT:     ~~~~~~~~~^^^^^^^^
# CHECK-NEXT: IndexError: list index out of range
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 27, in <module>
# CHECK-NEXT:     function(*args)
# CHECK-NEXT:     ~~~~~~~~^^^^^^^
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 12, in deep
# CHECK-NEXT:     rows[row][column] -= 1
# CHECK-NEXT:     ~~~~~~~~~^^^^^^^^
# CHECK-NEXT: TypeError: 'tuple' object does not support item assignment
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 27, in <module>
# CHECK-NEXT:     function(*args)
# CHECK-NEXT:     ~~~~~~~~^^^^^^^
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 16, in attribute
# CHECK-NEXT:     value.total *= 2
# CHECK-NEXT:     ^^^^^^^^^^^
# CHECK-NEXT: AttributeError: 'int' object has no attribute 'total'
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 27, in <module>
# CHECK-NEXT:     function(*args)
# CHECK-NEXT:     ~~~~~~~~^^^^^^^
# CHECK-NEXT:   File "{{.*}}augmented_target_carets.py", line 20, in operation
# CHECK-NEXT:     words[word] += None
# CHECK-NEXT: TypeError: unsupported operand type(s) for +=: 'int' and 'NoneType'
