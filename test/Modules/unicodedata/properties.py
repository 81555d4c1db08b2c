# RUN: %run %s | FileCheck --match-full-lines %s
import unicodedata as u
print([u.category(c) for c in 'aA1 .é€\n中'], u.normalize('NFD', 'é') == 'e\u0301', u.normalize('NFC', 'e\u0301') == 'é', u.normalize('NFKC', 'ﬁ①'), u.normalize('NFKD', '½'))
print(''.join(c for c in u.normalize('NFKD', 'Crème Brûlée') if not u.combining(c)), u.is_normalized('NFC', 'é'), u.combining('\u0301'), u.bidirectional('a'), u.bidirectional('א'), u.mirrored('('))
print(u.decimal('٣'), u.digit('²'), u.numeric('½'), u.numeric('7'), u.decimal('x', None), u.east_asian_width('中'), u.east_asian_width('a'), u.name('é'), u.name('A'), u.name('5'), u.name(' '), u.lookup('LATIN SMALL LETTER E WITH ACUTE'))
for bad in (lambda: u.decimal('x'), lambda: u.category('ab'), lambda: u.normalize('X', 'é'), lambda: u.lookup('NO SUCH'), lambda: u.numeric('x')):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
# CHECK: ['Ll', 'Lu', 'Nd', 'Zs', 'Po', 'Ll', 'Sc', 'Cc', 'Lo'] True True fi1 1⁄2
# CHECK-NEXT: Creme Brulee True 230 L R 1
# CHECK-NEXT: 3 2 0.5 7.0 None W Na LATIN SMALL LETTER E WITH ACUTE LATIN CAPITAL LETTER A DIGIT FIVE SPACE é
# CHECK-NEXT: ValueError not a decimal
# CHECK-NEXT: TypeError category(): argument must be a unicode character, not a string of length 2
# CHECK-NEXT: ValueError invalid normalization form
# CHECK-NEXT: KeyError "undefined character name 'NO SUCH'"
# CHECK-NEXT: ValueError not a numeric character
