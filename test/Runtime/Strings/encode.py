# RUN: %run %s | FileCheck --match-full-lines %s
print("h\xe9\u20ac\U0001f600".encode(), "h\xe9".encode("latin-1"), "abc".encode("ascii"))
# CHECK: b'h\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80' b'h\xe9' b'abc'
print("\u20ac".encode("utf-16"), "\u20ac".encode("utf-16-be"), "a".encode("utf-32-le"))
# CHECK: b'\xff\xfe\xac ' b' \xac' b'a\x00\x00\x00'
print("\u20acx".encode("ascii", "ignore"), "\u20acx".encode("ascii", "replace"))
# CHECK: b'x' b'?x'
print("\u20ac".encode("ascii", "backslashreplace"), "\u20ac".encode("ascii", "xmlcharrefreplace"))
# CHECK: b'\\u20ac' b'&#8364;'
print("\udcff".encode("utf-8", "surrogateescape"), "\ud800".encode("utf-8", "surrogatepass"))
# CHECK: b'\xff' b'\xed\xa0\x80'
print("\u20ac".encode("cp1252"), "a\n\u20ac\\".encode("unicode_escape"), "a".encode("utf-8-sig"))
# CHECK: b'\x80' b'a\\n\\u20ac\\\\' b'\xef\xbb\xbfa'
def attempt(text, *args):
    try:
        text.encode(*args)
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt("a\u20ac", "ascii")
# CHECK: UnicodeEncodeError: 'ascii' codec can't encode character '\u20ac' in position 1: ordinal not in range(128)
attempt("a\u20ac\u20acb", "latin-1")
# CHECK: UnicodeEncodeError: 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)
attempt("\ud800", "utf-8")
# CHECK: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
attempt("a", "nonsense")  # CHECK: LookupError: unknown encoding: nonsense
attempt("\u20ac", "ascii", "bogus")  # CHECK: LookupError: unknown error handler name 'bogus'
attempt("a", 5)  # CHECK: TypeError: encode() argument 'encoding' must be str, not int
try:
    "ab\u20acc".encode("ascii")
except UnicodeEncodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
# CHECK: ascii ab€c 2 3 ordinal not in range(128)
