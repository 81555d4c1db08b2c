# RUN: %run %s | FileCheck --match-full-lines %s
import re
def f(pattern, *texts, flags=0):
    print(pattern, [re.findall(pattern, t, flags) for t in texts])
f(r'a.c', 'abc a\nc'); f(r'(?s)a.c', 'abc a\nc'); f(r'[^a-c\d]', 'abcd1-')
# CHECK: a.c {{\[\[}}'abc']]
# CHECK-NEXT: (?s)a.c {{\[\[}}'abc', 'a\nc']]
# CHECK-NEXT: [^a-c\d] {{\[\[}}'d', '-']]
f(r'[]a]', ']a['); f(r'[^]a]', ']a['); f(r'[a\-z]', 'a-z'); f(r'[\w-]', 'a-'); f(r'[a-]', 'a-b')
# CHECK: []a] {{\[\[}}']', 'a']]
# CHECK-NEXT: [^]a] {{\[\[}}'[']]
# CHECK-NEXT: [a\-z] {{\[\[}}'a', '-', 'z']]
# CHECK-NEXT: [\w-] {{\[\[}}'a', '-']]
# CHECK-NEXT: [a-] {{\[\[}}'a', '-']]
f(r'a{2}', 'aaa'); f(r'a{,2}', 'aaa'); f(r'a{2,}?', 'aaaa'); f(r'a{', 'a{'); f(r'a{b}', 'a{b}')
# CHECK: a{2} {{\[\[}}'aa']]
# CHECK-NEXT: a{,2} {{\[\[}}'aa', 'a', '']]
# CHECK-NEXT: a{2,}? {{\[\[}}'aa', 'aa']]
# CHECK-NEXT: a{ {{\[\[}}'a{']]
# CHECK-NEXT: a{b} {{\[\[}}'a{b}']]
f(r'a*+a', 'aaa'); f(r'(?>a*)a', 'aaa'); f(r'a++b', 'aab'); f(r'a?+a', 'a')
# CHECK: a*+a {{\[\[}}]]
# CHECK-NEXT: (?>a*)a {{\[\[}}]]
# CHECK-NEXT: a++b {{\[\[}}'aab']]
# CHECK-NEXT: a?+a {{\[\[}}]]
f(r'(?P<q>[\'"]).*?(?P=q)', '"a" \'b"'); f(r'(a)\1', 'aa'); f(r'(a)?(?(1)b|c)', 'ab c'); f(r'(?P<x>a)?(?(x)b)', 'ab')
# CHECK: (?P<q>[\'"]).*?(?P=q) {{\[\[}}'"']]
# CHECK-NEXT: (a)\1 {{\[\[}}'a']]
# CHECK-NEXT: (a)?(?(1)b|c) {{\[\[}}'a', '']]
# CHECK-NEXT: (?P<x>a)?(?(x)b) {{\[\[}}'a', '']]
f(r'(?<=a)b', 'ab b'); f(r'(?<!a)b', 'ab b'); f(r'a(?=b)', 'ab ac'); f(r'a(?!b)', 'ab ac'); f(r'(?<=(a))b', 'ab')
# CHECK: (?<=a)b {{\[\[}}'b']]
# CHECK-NEXT: (?<!a)b {{\[\[}}'b']]
# CHECK-NEXT: a(?=b) {{\[\[}}'a']]
# CHECK-NEXT: a(?!b) {{\[\[}}'a']]
# CHECK-NEXT: (?<=(a))b {{\[\[}}'a']]
f(r'(?i)AbC', 'aBc'); f(r'a(?i:b)c', 'aBc aBC'); f(r'(?i:a(?-i:b))', 'Ab AB'); f(r'(?x) a b # c', 'ab')
# CHECK: (?i)AbC {{\[\[}}'aBc']]
# CHECK-NEXT: a(?i:b)c {{\[\[}}'aBc']]
# CHECK-NEXT: (?i:a(?-i:b)) {{\[\[}}'Ab']]
# CHECK-NEXT: (?x) a b # c {{\[\[}}'ab']]
f(r'^a', 'a\na'); f(r'(?m)^a', 'a\na'); f(r'a$', 'a\n'); f(r'(?m)a$', 'a\na\n'); f(r'a\Z', 'a\n', 'a'); f(r'\Aa', 'aa')
# CHECK: ^a {{\[\[}}'a']]
# CHECK-NEXT: (?m)^a {{\[\[}}'a', 'a']]
# CHECK-NEXT: a$ {{\[\[}}'a']]
# CHECK-NEXT: (?m)a$ {{\[\[}}'a', 'a']]
# CHECK-NEXT: a\Z {{\[\[}}], ['a']]
# CHECK-NEXT: \Aa {{\[\[}}'a']]
f(r'(?m)^', 'a\n'); f(r'(?m)$', 'a\n'); f(r'\Ba\B', 'bab'); f(r'\b\w', 'ab cd')
# CHECK: (?m)^ {{\[\[}}'', '']]
# CHECK-NEXT: (?m)$ {{\[\[}}'', '']]
# CHECK-NEXT: \Ba\B {{\[\[}}'a']]
# CHECK-NEXT: \b\w {{\[\[}}'a', 'c']]
f(r'\x41\u0042\103\t', 'ABC\t'); f(r'(?#comment)a', 'a'); f(r'a|b|', 'ab'); f(r'\.\*', '.*'); f(r'[\s\S]', '\na'); f(r'[.]', '.a')
# CHECK: \x41\u0042\103\t {{\[\[}}'ABC\t']]
# CHECK-NEXT: (?#comment)a {{\[\[}}'a']]
# CHECK-NEXT: a|b| {{\[\[}}'a', 'b', '']]
# CHECK-NEXT: \.\* {{\[\[}}'.*']]
# CHECK-NEXT: [\s\S] {{\[\[}}'\n', 'a']]
# CHECK-NEXT: [.] {{\[\[}}'.']]
f(r'(?:a|b)+', 'abab'); f(r'((a)|(b))*', 'ab'); f(r'(a*)*', 'aa'); f(r'(?:(a)|b)*', 'ab')
# CHECK: (?:a|b)+ {{\[\[}}'abab']]
# CHECK-NEXT: ((a)|(b))* {{\[\[}}('b', 'a', 'b'), ('', '', '')]]
# CHECK-NEXT: (a*)* {{\[\[}}'', '']]
# CHECK-NEXT: (?:(a)|b)* {{\[\[}}'a', '']]
