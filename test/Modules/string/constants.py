# RUN: %run %s | FileCheck --match-full-lines %s
import string
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits)
# CHECK: abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 0123456789abcdefABCDEF 01234567
print(repr(string.punctuation), repr(string.whitespace), len(string.printable), string.ascii_lowercase, string.ascii_uppercase)
# CHECK: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~' ' \t\n\r\x0b\x0c' 100 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ
print(string.capwords('hello  world foo'), string.capwords('a-b-c', '-'), string.__all__)
# CHECK: Hello World Foo A-B-C ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']
