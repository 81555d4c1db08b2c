# RUN: %run %s | FileCheck --match-full-lines %s
print(repr(str()), str(5), str(b"abc", "ascii"), str(b"\xe2\x82\xac", encoding="utf-8"))
# CHECK: '' 5 abc €
print(str(b"\xff", errors="replace"), str(object="x"), str(b"a"))  # CHECK: � x b'a'
def attempt(*args):
    try:
        str(*args)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt("a", "ascii")  # CHECK: TypeError: decoding str is not supported
attempt(5, "ascii")  # CHECK: TypeError: decoding to str: need a bytes-like object, int found
attempt(b"\xff", "ascii")
# CHECK: UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
attempt(b"x", "nonsense")  # CHECK: LookupError: unknown encoding: nonsense
class Named(str):
    def shout(self):
        return self.upper() + "!"
n = Named("bob")
print(n, n.shout(), type(n).__name__, type(n + "x").__name__, n == "bob", hash(n) == hash("bob"))
# CHECK: bob BOB! Named str True True
print(len(n), n[0], "-".join([n, n]), repr(n), isinstance(n, str), {n: 1}["bob"])
# CHECK: 3 b bob-bob 'bob' True 1
