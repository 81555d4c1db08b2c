# RUN: %run %s | FileCheck --match-full-lines %s
print("%d %s %r" % (1, "two", "three"), "%5d|%-5d|%05d|%+d" % (42, 42, 42, 42))
# CHECK: 1 two 'three'    42|42   |00042|+42
print("%x %X %#x %o %#o" % (255, 255, 255, 8, 8), "%e %.2f %g" % (12345.678, 2.0, 1e-7))
# CHECK: ff FF 0xff 10 0o10 1.234568e+04 2.00 1e-07
print("%c%c" % ("a", 98), "100%%" % (), "%(a)s-%(b)05.1f" % {"a": 1, "b": 2.25})
# CHECK: ab 100% 1-002.2
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%.2s|%5.1s|" % ("abc", "abc"))
# CHECK:    42|42   |3.14 ab|    a|
print("%s" % ((1, 2),), "%s" % [1], "%s and %s" % ("a", "b"), "%a" % "\xe9")
# CHECK: (1, 2) [1] a and b '\xe9'
print("%i" % 3.99, "%s" % None, "%ld" % 5, "%5s|%-5s|" % ("\u20ac", "\u20ac"))
# CHECK: 3 None 5     €|€    |
