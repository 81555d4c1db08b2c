# RUN: %run %s | FileCheck --match-full-lines %s
print(repr("ab".center(5)), repr("ab".center(6, "*")), repr("abc".center(6, "*")))
# CHECK: '  ab ' '**ab**' '*abc**'
print(repr("ab".ljust(5, ".")), repr("ab".rjust(5, ".")), repr("abc".ljust(2)))
# CHECK: 'ab...' '...ab' 'abc'
print("42".zfill(5), "-42".zfill(6), "+1".zfill(4), "".zfill(2), "--1".zfill(5))
# CHECK: 00042 -00042 +001 00 -00-1
print(repr("a\tbc\td".expandtabs(4)), repr("ab\n\tc".expandtabs()), "a\tb".expandtabs(0))
# CHECK: 'a   bc  d' 'ab\n        c' ab
print("ab".center(4, "\u20ac"))  # CHECK: €ab€
def attempt(function, *args):
    try:
        function(*args)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt("a".center, 5, "ab")
# CHECK: TypeError: The fill character must be exactly one character long
attempt("a".ljust, 5, 5)
# CHECK: TypeError: The fill character must be a unicode character, not int
attempt("a".rjust, "x")  # CHECK: TypeError: 'str' object cannot be interpreted as an integer
