# Names of characters, aliases and sequences.
# RUN: %run %s | FileCheck --match-full-lines %s
import unicodedata

for character in "aé€α☃가각힣一鿿𝔸😀\ue000\n":
    print(ascii(character), unicodedata.name(character, None))
for name in ("SNOWMAN", "greek small letter beta", "LF", "NBSP", "VS256",
             "KEYCAP DIGIT ONE", "HANGUL SYLLABLE GAG",
             "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-0041",
             "HANGUL SYLLABLE GX", "SMALL LETTER A", "nope", ""):
    try:
        print(name, ascii(unicodedata.lookup(name)))
    except KeyError as error:
        print(error)
try:
    unicodedata.name("\0")
except ValueError as error:
    print(error)
# CHECK: 'a' LATIN SMALL LETTER A
# CHECK-NEXT: '\xe9' LATIN SMALL LETTER E WITH ACUTE
# CHECK-NEXT: '\u20ac' EURO SIGN
# CHECK-NEXT: '\u03b1' GREEK SMALL LETTER ALPHA
# CHECK-NEXT: '\u2603' SNOWMAN
# CHECK-NEXT: '\uac00' HANGUL SYLLABLE GA
# CHECK-NEXT: '\uac01' HANGUL SYLLABLE GAG
# CHECK-NEXT: '\ud7a3' HANGUL SYLLABLE HIH
# CHECK-NEXT: '\u4e00' CJK UNIFIED IDEOGRAPH-4E00
# CHECK-NEXT: '\u9fff' CJK UNIFIED IDEOGRAPH-9FFF
# CHECK-NEXT: '\U0001d538' MATHEMATICAL DOUBLE-STRUCK CAPITAL A
# CHECK-NEXT: '\U0001f600' GRINNING FACE
# CHECK-NEXT: '\ue000' None
# CHECK-NEXT: '\n' None
# CHECK-NEXT: SNOWMAN '\u2603'
# CHECK-NEXT: greek small letter beta '\u03b2'
# CHECK-NEXT: LF '\n'
# CHECK-NEXT: NBSP '\xa0'
# CHECK-NEXT: VS256 '\U000e01ef'
# CHECK-NEXT: KEYCAP DIGIT ONE '1\ufe0f\u20e3'
# CHECK-NEXT: HANGUL SYLLABLE GAG '\uac01'
# CHECK-NEXT: CJK UNIFIED IDEOGRAPH-4E00 '\u4e00'
# CHECK-NEXT: "undefined character name 'CJK UNIFIED IDEOGRAPH-0041'"
# CHECK-NEXT: "undefined character name 'HANGUL SYLLABLE GX'"
# CHECK-NEXT: "undefined character name 'SMALL LETTER A'"
# CHECK-NEXT: "undefined character name 'nope'"
# CHECK-NEXT: "undefined character name ''"
# CHECK-NEXT: no such name
