# RUN: %run %s | FileCheck --match-full-lines %s
print("a,b,,c".split(","), "a,b,,c".rsplit(",", 1))  # CHECK: ['a', 'b', '', 'c'] ['a,b,', 'c']
print("  a b  c ".split(), "  a b  c ".split(None, 1))  # CHECK: ['a', 'b', 'c'] ['a', 'b  c ']
print("  a b  c ".rsplit(None, 1), "".split(), "".split(","))  # CHECK: ['  a b', 'c'] [] ['']
print("a--b--c".split("--", maxsplit=1), "a b".split(sep=" "))  # CHECK: ['a', 'b--c'] ['a', 'b']
print("a\u3000b\x1cc".split())  # CHECK: ['a', 'b', 'c']
print("one\ntwo\r\nthree\x0bfour\u2028five\x85".splitlines())
# CHECK: ['one', 'two', 'three', 'four', 'five']
print("one\ntwo\r\n\nthree".splitlines(True))  # CHECK: ['one\n', 'two\r\n', '\n', 'three']
print("a=b=c".partition("="), "a=b=c".rpartition("="))
# CHECK: ('a', '=', 'b=c') ('a=b', '=', 'c')
print("abc".partition("="), "abc".rpartition("="))  # CHECK: ('abc', '', '') ('', '', 'abc')
