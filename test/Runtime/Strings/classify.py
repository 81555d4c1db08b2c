# RUN: %run %s | FileCheck --match-full-lines %s
for text in ["abc", "ABC", "Abc", "a1", "12", "\xb2", "\u4e00", "\u2167", " \t", "", "a_b", "1a", "\u0663"]:
    print(ascii(text), [name for name in ("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isupper", "islower", "istitle", "isspace", "isascii", "isidentifier", "isprintable") if getattr(text, name)()])
# CHECK: 'abc' ['isalpha', 'isalnum', 'islower', 'isascii', 'isidentifier', 'isprintable']
# CHECK: 'ABC' ['isalpha', 'isalnum', 'isupper', 'isascii', 'isidentifier', 'isprintable']
# CHECK: 'Abc' ['isalpha', 'isalnum', 'istitle', 'isascii', 'isidentifier', 'isprintable']
# CHECK: 'a1' ['isalnum', 'islower', 'isascii', 'isidentifier', 'isprintable']
# CHECK: '12' ['isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isascii', 'isprintable']
# CHECK: '\xb2' ['isalnum', 'isdigit', 'isnumeric', 'isprintable']
# CHECK: '\u4e00' ['isalpha', 'isalnum', 'isnumeric', 'isidentifier', 'isprintable']
# CHECK: '\u2167' ['isalnum', 'isnumeric', 'isupper', 'istitle', 'isidentifier', 'isprintable']
# CHECK: ' \t' ['isspace', 'isascii']
# CHECK: '' ['isascii', 'isprintable']
# CHECK: 'a_b' ['islower', 'isascii', 'isidentifier', 'isprintable']
# CHECK: '1a' ['isalnum', 'islower', 'isascii', 'isprintable']
# CHECK: '\u0663' ['isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isprintable']
