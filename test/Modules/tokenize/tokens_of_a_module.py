# RUN: %run %s | FileCheck --match-full-lines %s
import io
import token
import tokenize

SOURCE = '''def f(x):
    # comment
    if x >= 1.5e3:
        return f"{x!r:>{10}} {{}}" \\
            """a
b"""

'''


def tokens(text):
    return tokenize.generate_tokens(io.StringIO(text).readline)


for each in tokens(SOURCE):
    print(token.tok_name[each.exact_type], repr(each.string), each.start, each.end)
print(next(tokens("name = 1")))
print(repr(tokenize.untokenize(tokens(SOURCE))))
print(repr(tokenize.untokenize((kind, text) for kind, text, *_ in tokens("if x:\n  y = [1,2]\n"))))
for wrong in ("'a", '"""a', "(1", "f'{x}", "1__0", "if x:\n  a\n b\n"):
    try:
        list(tokens(wrong))
    except (tokenize.TokenError, IndentationError) as error:
        print(type(error).__name__, error.args)
encoded = "# coding: latin-1\n'é'".encode("latin-1")
print(list(tokenize.tokenize(io.BytesIO(encoded).readline))[::3])
# CHECK: NAME 'def' (1, 0) (1, 3)
# CHECK-NEXT: NAME 'f' (1, 4) (1, 5)
# CHECK-NEXT: LPAR '(' (1, 5) (1, 6)
# CHECK-NEXT: NAME 'x' (1, 6) (1, 7)
# CHECK-NEXT: RPAR ')' (1, 7) (1, 8)
# CHECK-NEXT: COLON ':' (1, 8) (1, 9)
# CHECK-NEXT: NEWLINE '\n' (1, 9) (1, 10)
# CHECK-NEXT: COMMENT '# comment' (2, 4) (2, 13)
# CHECK-NEXT: NL '\n' (2, 13) (2, 14)
# CHECK-NEXT: INDENT '    ' (3, 0) (3, 4)
# CHECK-NEXT: NAME 'if' (3, 4) (3, 6)
# CHECK-NEXT: NAME 'x' (3, 7) (3, 8)
# CHECK-NEXT: GREATEREQUAL '>=' (3, 9) (3, 11)
# CHECK-NEXT: NUMBER '1.5e3' (3, 12) (3, 17)
# CHECK-NEXT: COLON ':' (3, 17) (3, 18)
# CHECK-NEXT: NEWLINE '\n' (3, 18) (3, 19)
# CHECK-NEXT: INDENT '        ' (4, 0) (4, 8)
# CHECK-NEXT: NAME 'return' (4, 8) (4, 14)
# CHECK-NEXT: FSTRING_START 'f"' (4, 15) (4, 17)
# CHECK-NEXT: LBRACE '{' (4, 17) (4, 18)
# CHECK-NEXT: NAME 'x' (4, 18) (4, 19)
# CHECK-NEXT: EXCLAMATION '!' (4, 19) (4, 20)
# CHECK-NEXT: NAME 'r' (4, 20) (4, 21)
# CHECK-NEXT: COLON ':' (4, 21) (4, 22)
# CHECK-NEXT: FSTRING_MIDDLE '>' (4, 22) (4, 23)
# CHECK-NEXT: LBRACE '{' (4, 23) (4, 24)
# CHECK-NEXT: NUMBER '10' (4, 24) (4, 26)
# CHECK-NEXT: RBRACE '}' (4, 26) (4, 27)
# CHECK-NEXT: FSTRING_MIDDLE '' (4, 27) (4, 27)
# CHECK-NEXT: RBRACE '}' (4, 27) (4, 28)
# CHECK-NEXT: FSTRING_MIDDLE ' {' (4, 28) (4, 30)
# CHECK-NEXT: FSTRING_MIDDLE '}' (4, 31) (4, 32)
# CHECK-NEXT: FSTRING_END '"' (4, 33) (4, 34)
# CHECK-NEXT: STRING '"""a\nb"""' (5, 12) (6, 4)
# CHECK-NEXT: NEWLINE '\n' (6, 4) (6, 5)
# CHECK-NEXT: NL '\n' (7, 0) (7, 1)
# CHECK-NEXT: DEDENT '' (8, 0) (8, 0)
# CHECK-NEXT: DEDENT '' (8, 0) (8, 0)
# CHECK-NEXT: ENDMARKER '' (8, 0) (8, 0)
# CHECK-NEXT: TokenInfo(type=1 (NAME), string='name', start=(1, 0), end=(1, 4), line='name = 1')
# CHECK-NEXT: 'def f(x):\n    # comment\n    if x >= 1.5e3:\n        return f"{x!r:>{10}} {{[{][{][}][}]}}" \\\n            """a\nb"""\n\n'
# CHECK-NEXT: 'if x :\n  y =[1 ,2 ]\n'
# CHECK-NEXT: TokenError ('unterminated string literal (detected at line 1)', (1, 1))
# CHECK-NEXT: TokenError ('EOF in multi-line string', (1, 1))
# CHECK-NEXT: TokenError ('unexpected EOF in multi-line statement', (1, 0))
# CHECK-NEXT: TokenError ('unterminated f-string literal (detected at line 1)', (1, 1))
# CHECK-NEXT: TokenError ('invalid decimal literal', (1, 2))
# CHECK-NEXT: IndentationError ('unindent does not match any outer indentation level', ('<string>', 3, 3, ' b', None, None))
# CHECK-NEXT: [TokenInfo(type=68 (ENCODING), string='iso-8859-1', start=(0, 0), end=(0, 0), line=''), TokenInfo(type=3 (STRING), string="'é'", start=(2, 0), end=(2, 3), line="'é'")]
