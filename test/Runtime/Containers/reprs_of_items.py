# RUN: %run %s | FileCheck --match-full-lines %s
# What containers show is written into their own text, as far as nobody is called.
class Own(str):
    def __repr__(self):
        return "own"


print(["a'b", 'a"b', "a\\b", "é", "\x7f", "", "plain", "a\nb"])
# CHECK: ["a'b", 'a"b', 'a\\b', 'é', '\x7f', '', 'plain', 'a\nb']
print([1, -5, 2.0, 1e300, 10**20, True, None], ("t",), {"x"}, {"k": "v", "q'": 1.5})
# CHECK-NEXT: [1, -5, 2.0, 1e+300, 100000000000000000000, True, None] ('t',) {'x'} {'k': 'v', "q'": 1.5}
print([Own("a")], {Own("k"): Own("v")}, {1: [2, {"a": (3, "b")}]}.items(), {"z": 1}.keys())
# CHECK-NEXT: [own] {own: own} dict_items([(1, [2, {'a': (3, 'b')}])]) dict_keys(['z'])
