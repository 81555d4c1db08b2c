# RUN: %run %s | FileCheck --match-full-lines %s
print(",".join(["a", "b", "c"]), "".join(("x", "y")), "-".join("abc"))  # CHECK: a,b,c xy a-b-c
print(repr(",".join([])), ",".join(["one"]), "\u20ac".join(["a", "b"]))  # CHECK: '' one a€b
print("+".join(str(i) for i in range(5)))  # CHECK: 0+1+2+3+4
def attempt(items):
    try:
        ",".join(items)
    except TypeError as error:
        print(error)
attempt(["a", 5])  # CHECK: sequence item 1: expected str instance, int found
attempt(5)  # CHECK: can only join an iterable
attempt(["a", None, "b"])  # CHECK: sequence item 1: expected str instance, NoneType found
