# A host call in the middle of a text operation.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
class Index:
    def __index__(self):
        return host(2)
class Text:
    def __str__(self):
        return host("text")
    def __repr__(self):
        return host("<repr>")
    def __format__(self, spec):
        return host("formatted " + spec)
    def __getitem__(self, key):
        return host(key)
print("banana".find("a", Index()), "abc"[Index()], "abc" * Index())  # CHECK: 3 c abcabc
print(",".join(host(c) for c in "abc"))  # CHECK: a,b,c
print("{} {!r} {:x} {[k]}".format(Text(), Text(), Text(), Text()))
# CHECK: formatted  <repr> formatted x k
print("%(a)s %(b)r" % Text(), "%s|%r" % (Text(), Text()))
# CHECK: a 'b' text|<repr>
print("ab".translate(Text()), str(Text()), f"{Text()}")  # CHECK: ab text formatted
print("a b c d".split(maxsplit=Index()), "abab".replace("a", "x", Index()))
# CHECK: ['a', 'b', 'c d'] xbxb
