# RUN: %run %s | FileCheck --match-full-lines %s
print("a" + "b", "ab" * 3, 3 * "x", repr("a" * -1), "a" < "b", "a" == 1, "\xe9" > "e")
# CHECK: ab ababab xxx '' True False True
print("\uffff" < "\U00010000", "abc" <= "abc", "abc" != "abd", "" < "a")
# CHECK: True True True True
s = ""
for i in range(1000):
    s += "ab\u20ac"[i % 3]
print(len(s), ascii(s[-4:]))  # CHECK: 1000 'ab\u20aca'
kept = s
s += "x"
t = kept + "y"
print(s[-2:] == kept[-1] + "x", t[-1], len(kept))  # CHECK: True y 1000
def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: "a" + 1)  # CHECK: TypeError: can only concatenate str (not "int") to str
attempt(lambda: 1 + "a")  # CHECK: TypeError: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: "a" * 1.5)  # CHECK: TypeError: can't multiply sequence by non-int of type 'float'
attempt(lambda: "a" < 1)
# CHECK: TypeError: '<' not supported between instances of 'str' and 'int'
class Right:
    def __radd__(self, left):
        return left + "!"
print("a" + Right())  # CHECK: a!
