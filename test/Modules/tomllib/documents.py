# RUN: %run %s | FileCheck --match-full-lines %s
# TOML: values, tables, and where a document is wrong.
import tomllib
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: tomllib.loads('''
title = "T\\u00e9 \\"q\\""
n = 1_000
h = 0xFF
o = 0o17
b = 0b11
f = 1.5e3
i = inf
t = true
d = 1979-05-27T07:32:00Z
d2 = 1979-05-27 07:32:00.999-07:00
d3 = 1979-05-27
d4 = 07:32:00
lit = 'a\\b'
ml = """
line1
line2 \\
   joined"""
ml2 = \'\'\'raw
x\'\'\'
arr = [1, 2,
  3, # c
]
mixed = ["a", [1.0, 2]]
inl = { a = 1, b.c = 2 }
"quoted key" = 1
a.b.c = 3
[tab.le]
x = 1
[tab.le.sub]
y = 2
[[prod]]
name = "H"
[[prod]]
name = "N"
[[prod.v]]
z=1
'''))
for bad in ('a=','a','a=1\na=2','[a]\n[a]','a = "x','a=[1','a={b=1','=1','a=1 b=2','a = 01','a="\\q"','a=1979-13-01','[a\nb=1','a.b=1\n[a]\nc=2','[[a]]\n[a]','a=[1]\n[[a]]','a="x\ny"',"a='x",'a=tru','a\u0000=1','[a]]','a=1\n[a.b]','a=1__0','a=+0x1','x=1.','x="""a'):
    print(repr(bad), end=' '); t(lambda: tomllib.loads(bad))
t(lambda: tomllib.loads(b'a=1'))
t(lambda: tomllib.loads('x=1.5',parse_float=str))
t(lambda: tomllib.loads(''));
import io
t(lambda: tomllib.load(io.BytesIO(b'a=1')))
t(lambda: tomllib.load(io.StringIO('a=1')))

# CHECK: {'title': 'Té "q"', 'n': 1000, 'h': 255, 'o': 15, 'b': 3, 'f': 1500.0, 'i': inf, 't': True, 'd': datetime.datetime(1979, 5, 27, 7, 32, tzinfo=datetime.timezone.utc), 'd2': datetime.datetime(1979, 5, 27, 7, 32, 0, 999000, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=61200))), 'd3': datetime.date(1979, 5, 27), 'd4': datetime.time(7, 32), 'lit': 'a\\b', 'ml': 'line1\nline2 joined', 'ml2': 'raw\nx', 'arr': [1, 2, 3], 'mixed': ['a', [1.0, 2]], 'inl': {'a': 1, 'b': {'c': 2}}, 'quoted key': 1, 'a': {'b': {'c': 3}}, 'tab': {'le': {'x': 1, 'sub': {'y': 2}}}, 'prod': [{'name': 'H'}, {'name': 'N', 'v': [{'z': 1}]}]}
# CHECK-NEXT: 'a=' TOMLDecodeError Invalid value (at end of document)
# CHECK-NEXT: 'a' TOMLDecodeError Expected '=' after a key in a key/value pair (at end of document)
# CHECK-NEXT: 'a=1\na=2' TOMLDecodeError Cannot overwrite a value (at end of document)
# CHECK-NEXT: '[a]\n[a]' TOMLDecodeError Cannot declare ('a',) twice (at line 2, column 3)
# CHECK-NEXT: 'a = "x' TOMLDecodeError Unterminated string (at end of document)
# CHECK-NEXT: 'a=[1' TOMLDecodeError Unclosed array (at end of document)
# CHECK-NEXT: 'a={b=1' TOMLDecodeError Unclosed inline table (at end of document)
# CHECK-NEXT: '=1' TOMLDecodeError Invalid statement (at line 1, column 1)
# CHECK-NEXT: 'a=1 b=2' TOMLDecodeError Expected newline or end of document after a statement (at line 1, column 5)
# CHECK-NEXT: 'a = 01' TOMLDecodeError Expected newline or end of document after a statement (at line 1, column 6)
# CHECK-NEXT: 'a="\\q"' TOMLDecodeError Unescaped '\' in a string (at line 1, column 6)
# CHECK-NEXT: 'a=1979-13-01' TOMLDecodeError Expected newline or end of document after a statement (at line 1, column 7)
# CHECK-NEXT: '[a\nb=1' TOMLDecodeError Expected ']' at the end of a table declaration (at line 1, column 3)
# CHECK-NEXT: 'a.b=1\n[a]\nc=2' TOMLDecodeError Cannot declare ('a',) twice (at line 2, column 3)
# CHECK-NEXT: '{{\[\[}}a]]\n[a]' TOMLDecodeError Cannot declare ('a',) twice (at line 2, column 3)
# CHECK-NEXT: 'a=[1]\n{{\[\[}}a]]' TOMLDecodeError Cannot mutate immutable namespace ('a',) (at line 2, column 4)
# CHECK-NEXT: 'a="x\ny"' TOMLDecodeError Illegal character '\n' (at line 1, column 5)
# CHECK-NEXT: "a='x" TOMLDecodeError Expected "'" (at end of document)
# CHECK-NEXT: 'a=tru' TOMLDecodeError Invalid value (at line 1, column 3)
# CHECK-NEXT: 'a\x00=1' TOMLDecodeError Expected '=' after a key in a key/value pair (at line 1, column 2)
# CHECK-NEXT: '[a]]' TOMLDecodeError Expected newline or end of document after a statement (at line 1, column 4)
# CHECK-NEXT: 'a=1\n[a.b]' TOMLDecodeError Cannot overwrite a value (at line 2, column 5)
# CHECK-NEXT: 'a=1__0' TOMLDecodeError Expected newline or end of document after a statement (at line 1, column 4)
# CHECK-NEXT: 'a=+0x1' TOMLDecodeError Expected newline or end of document after a statement (at line 1, column 5)
# CHECK-NEXT: 'x=1.' TOMLDecodeError Expected newline or end of document after a statement (at line 1, column 4)
# CHECK-NEXT: 'x="""a' TOMLDecodeError Unterminated string (at end of document)
# CHECK-NEXT: TypeError Expected str object, not 'bytes'
# CHECK-NEXT: {'x': '1.5'}
# CHECK-NEXT: {}
# CHECK-NEXT: {'a': 1}
# CHECK-NEXT: TypeError File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`
