# RUN: %run %s | FileCheck --match-full-lines %s
print("Hello World".upper(), "Hello World".lower(), "Hello World".swapcase())
# CHECK: HELLO WORLD hello world hELLO wORLD
print("hello wORLD".capitalize(), "they're bill's".title())  # CHECK: Hello world They'Re Bill'S
print("stra\xdfe".upper(), "\ufb01x".title(), "\u0149".upper())  # CHECK: STRASSE Fix ʼN
print("\u039f\u0394\u039f\u03a3".lower(), "\u03a3".lower(), "A\u03a3 B".lower())
# CHECK: οδος σ aς b
print(ascii("\u0130".lower()), ascii("\u01c4".title()), ascii("\u01c6".capitalize()))
# CHECK: 'i\u0307' '\u01c5' '\u01c5'
print("Stra\xdfe".casefold() == "STRASSE".casefold(), ascii("\u1e9e".casefold()))
# CHECK: True 'ss'
print(ascii("\u0390".upper()), ascii("\u1f80".upper()), ascii("\u1f80".title()))
# CHECK: '\u0399\u0308\u0301' '\u1f08\u0399' '\u1f88'
