# RUN: %run %s | FileCheck --match-full-lines %s
table = str.maketrans("abc", "xyz", "d")
print(table)  # CHECK: {97: 120, 98: 121, 99: 122, 100: None}
print("abcd".translate(table), "aabb".translate({97: None, 98: "long", 99: 0x20ac}))
# CHECK: xyz longlong
print(str.maketrans({"a": 1, 98: None, "c": "x"}))  # CHECK: {97: 1, 98: None, 99: 'x'}
class Upper:
    def __getitem__(self, code):
        if code == 98:
            raise LookupError
        return code - 32
print("abc".translate(Upper()))  # CHECK: AbC
def attempt(function, *args):
    try:
        function(*args)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(str.maketrans, "ab", "c")
# CHECK: ValueError: the first two maketrans arguments must have equal length
attempt(str.maketrans, "ab")
# CHECK: TypeError: if you give only one argument to maketrans it must be a dict
attempt(str.maketrans, {"ab": 1})
# CHECK: ValueError: string keys in translate table must be of length 1
attempt("a".translate, {97: 1.5})
# CHECK: TypeError: character mapping must return integer, None or str
attempt("a".translate, {97: 0x110000})
# CHECK: ValueError: character mapping must be in range(0x110000)
