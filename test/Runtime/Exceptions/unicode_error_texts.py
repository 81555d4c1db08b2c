# RUN: %run %s | FileCheck --match-full-lines %s

print(UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad"))  # CHECK: 'utf-8' codec can't decode byte 0xff in position 2: bad
print(UnicodeDecodeError("utf-8", b"ab\xff", 1, 3, "bad"))  # CHECK: 'utf-8' codec can't decode bytes in position 1-2: bad
text = "a\xe9\u1234\U00012345"
print(UnicodeEncodeError("ascii", text, 1, 2, "bad"))  # CHECK: 'ascii' codec can't encode character '\xe9' in position 1: bad
print(UnicodeEncodeError("ascii", text, 2, 3, "bad"))  # CHECK: 'ascii' codec can't encode character '\u1234' in position 2: bad
print(UnicodeEncodeError("ascii", text, 3, 4, "bad"))  # CHECK: 'ascii' codec can't encode character '\U00012345' in position 3: bad
print(UnicodeEncodeError("ascii", text, 1, 4, "bad"))  # CHECK: 'ascii' codec can't encode characters in position 1-3: bad
print(UnicodeTranslateError(text, 1, 2, "bad"))  # CHECK: can't translate character '\xe9' in position 1: bad
print(UnicodeTranslateError(text, 1, 3, "bad"))  # CHECK: can't translate characters in position 1-2: bad
e = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad")
print(e.encoding, e.object, e.start, e.end, e.reason)  # CHECK: utf-8 b'ab\xff' 2 3 bad
