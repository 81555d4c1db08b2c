# RUN: %run %s | FileCheck --match-full-lines %s
s = "a\u20ac\U0001f600z"
print(s[0], s[-1], ascii(s[1:3]), len(s))  # CHECK: a z '\u20ac\U0001f600' 4
print("abcdef"[::2], "abcdef"[::-1], "abcdef"[4:1:-1], repr("abc"[5:]))  # CHECK: ace fedcba edc ''
print(s[::3].isascii(), "abc"[True])  # CHECK: True b
def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__ + ":", error)
attempt(lambda: "abc"[3])  # CHECK: IndexError: string index out of range
attempt(lambda: "abc"[-4])  # CHECK: IndexError: string index out of range
attempt(lambda: "abc"["a"])  # CHECK: TypeError: string indices must be integers, not 'str'
attempt(lambda: "abc"[10**30])  # CHECK: IndexError: cannot fit 'int' into an index-sized integer
attempt(lambda: "abc"[::0])  # CHECK: ValueError: slice step cannot be zero
