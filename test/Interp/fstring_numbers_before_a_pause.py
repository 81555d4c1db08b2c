# RUN: %run --external host %s | FileCheck --match-full-lines %s
# Numbers wait as they are for the text that they become a part of.
class Text(str):
    pass


class Field:
    def __format__(self, spec):
        return Text(f"<{spec}>")


def line(i, x):
    return f"{i}|{x}|{Field()}|{host(i)}|{-i}|{x!s:>{host(6)}}|{True}|{2**70}"


print(line(12, 2.5))  # CHECK: 12|2.5|<>|12|-12|   2.5|True|1180591620717411303424
print(f"{7}" + f"{-0.0}", f"{1e22}{1e300}", f"{3}é", type(f"{5}"))  # CHECK: 7-0.0 1e+221e+300 3é <class 'str'>
print(type(f"{Field()}"), f"{Field():{4}}{host(1)}")  # CHECK: <class '__main__.Text'> <4>1
for i in range(300):
    text = f"{i}:{i / 4}"
print(text, f"{host(2)}")  # CHECK: 299:74.75 2
