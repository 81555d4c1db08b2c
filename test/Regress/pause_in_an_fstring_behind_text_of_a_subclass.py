# RUN: %run --external host %s | FileCheck --match-full-lines %s
# What __format__ gives may be of a class derived from str: a pause in a later
# field could not be written down.
class Text(str):
    pass


class Field:
    def __format__(self, spec):
        return Text(f"<{spec}>")


print(f"{Field():x}|{host(1)}")  # CHECK: <x>|1
