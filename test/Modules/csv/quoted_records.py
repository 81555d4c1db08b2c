# RUN: %run %s | FileCheck --match-full-lines %s
# Records with and without quotes, on one line and on several, read and written.
import csv
import io

lines = ['a,b,c', '', '"a,b",c\r\n', '"say ""hi""",""', 'x,', ',', '"",""', 'a"b,c""d', '"é","日本"\n', '"a\rb",c', '"two', 'lines",z', '"a"b,c', ' "a", b', "'q',\"r\"", '"end"']
for row in csv.reader(lines):
    print(row)
print(list(csv.reader(["a;b;'c;d'", "'it''s';e"], delimiter=';', quotechar="'")), list(csv.reader(['a\tb'], 'excel-tab' if 'excel-tab' in csv.list_dialects() else None, delimiter='\t')))
for options in {'strict': True}, {'doublequote': False}, {'skipinitialspace': True}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONNUMERIC}, {'escapechar': '\\'}:
    try:
        print(options, list(csv.reader(['"a""b", "c",1' if 'quoting' not in options else '"a","b"'], **options)))
    except csv.Error as error:
        print(options, error)
for bad in ['a\rb,c'], ['a\nb'], [1], ['"a', 5]:
    try:
        print(list(csv.reader(bad)))
    except csv.Error as error:
        print(error)
old = csv.field_size_limit(5)
for line in 'abcde,"fghij"', 'abcdef', '"abcdef"':
    try:
        print(next(csv.reader([line])))
    except csv.Error as error:
        print(error)
csv.field_size_limit(old)
rows = [['a', 'b c', 1, 2.5, None, True], ['x,y', 'say "hi"', 'a\nb', 'c\rd', '', 10**20], [''], [None], [], ['é"日本'], [0]]
for options in {}, {'delimiter': ';', 'lineterminator': '|'}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quotechar': "'"}:
    out = io.StringIO()
    csv.writer(out, **options).writerows(rows)
    print(repr(out.getvalue()))
print(list(csv.DictReader(['a,b', '1,"2"', '3'])))

# CHECK: ['a', 'b', 'c']
# CHECK-NEXT: []
# CHECK-NEXT: ['a,b', 'c']
# CHECK-NEXT: ['say "hi"', '']
# CHECK-NEXT: ['x', '']
# CHECK-NEXT: ['', '']
# CHECK-NEXT: ['', '']
# CHECK-NEXT: ['a"b', 'c""d']
# CHECK-NEXT: ['é', '日本']
# CHECK-NEXT: ['a\rb', 'c']
# CHECK-NEXT: ['twolines', 'z']
# CHECK-NEXT: ['ab', 'c']
# CHECK-NEXT: [' "a"', ' b']
# CHECK-NEXT: ["'q'", 'r']
# CHECK-NEXT: ['end']
# CHECK-NEXT: {{\[\[}}'a', 'b', 'c;d'], ["it's", 'e']] {{\[\[}}'a', 'b']]
# CHECK-NEXT: {'strict': True} {{\[\[}}'a"b', ' "c"', '1']]
# CHECK-NEXT: {'doublequote': False} {{\[\[}}'a"b"', ' "c"', '1']]
# CHECK-NEXT: {'skipinitialspace': True} {{\[\[}}'a"b', 'c', '1']]
# CHECK-NEXT: {'quoting': 3} {{\[\[}}'"a"', '"b"']]
# CHECK-NEXT: {'quoting': 2} {{\[\[}}'a', 'b']]
# CHECK-NEXT: {'escapechar': '\\'} {{\[\[}}'a"b', ' "c"', '1']]
# CHECK-NEXT: new-line character seen in unquoted field - do you need to open the file with newline=''?
# CHECK-NEXT: new-line character seen in unquoted field - do you need to open the file with newline=''?
# CHECK-NEXT: iterator should return strings, not int (the file should be opened in text mode)
# CHECK-NEXT: iterator should return strings, not int (the file should be opened in text mode)
# CHECK-NEXT: ['abcde', 'fghij']
# CHECK-NEXT: field larger than field limit (5)
# CHECK-NEXT: field larger than field limit (5)
# CHECK-NEXT: 'a,b c,1,2.5,,True\r\n"x,y","say ""hi""","a\nb","c\rd",,100000000000000000000\r\n""\r\n""\r\n\r\n"é""日本"\r\n0\r\n'
# CHECK-NEXT: 'a;b c;1;2.5;;True|x,y;"say ""hi""";"a\nb";"c\rd";;100000000000000000000|""|""||"é""日本"|0|'
# CHECK-NEXT: '"a","b c","1","2.5","","True"\r\n"x,y","say ""hi""","a\nb","c\rd","","100000000000000000000"\r\n""\r\n""\r\n\r\n"é""日本"\r\n"0"\r\n'
# CHECK-NEXT: '"a","b c",1,2.5,"",True\r\n"x,y","say ""hi""","a\nb","c\rd","",100000000000000000000\r\n""\r\n""\r\n\r\n"é""日本"\r\n0\r\n'
# CHECK-NEXT: 'a,b c,1,2.5,,True\r\n\'x,y\',say "hi",\'a\nb\',\'c\rd\',,100000000000000000000\r\n\'\'\r\n\'\'\r\n\r\né"日本\r\n0\r\n'
# CHECK-NEXT: [{'a': '1', 'b': '2'}, {'a': '3', 'b': None}]
