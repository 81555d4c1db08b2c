# RUN: %run %s | FileCheck --match-full-lines %s
print(repr("it's"), repr('say "hi"'), repr("both ' and \""))
# CHECK: "it's" 'say "hi"' 'both \' and "'
print(repr("a\nb\tc\\d\x00\x7f\xa0\xad\u200b\ud800\U000e0001"))
# CHECK: 'a\nb\tc\\d\x00\x7f\xa0\xad\u200b\ud800\U000e0001'
print(repr("\xe9\u20ac\U0001f600"), ascii("\xe9\u20ac\U0001f600"))
# CHECK: 'é€😀' '\xe9\u20ac\U0001f600'
