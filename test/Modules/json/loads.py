# RUN: %run %s | FileCheck --match-full-lines %s
import json
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))
show(lambda: json.loads(''))  # CHECK: JSONDecodeError Expecting value: line 1 column 1 (char 0) 
show(lambda: json.loads('[1,]'))
# CHECK: JSONDecodeError Illegal trailing comma before end of array: line 1 column 3 (char 2) 
show(lambda: json.loads('{"a":1,}'))
# CHECK: JSONDecodeError Illegal trailing comma before end of object: line 1 column 7 (char 6) 
show(lambda: json.loads('{"a":1 "b"}'))
# CHECK: JSONDecodeError Expecting ',' delimiter: line 1 column 8 (char 7) 
show(lambda: json.loads('{"a" 1}'))
# CHECK: JSONDecodeError Expecting ':' delimiter: line 1 column 6 (char 5) 
show(lambda: json.loads('{a:1}'))
# CHECK: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 
show(lambda: json.loads('{'))
# CHECK: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 
show(lambda: json.loads('{"a"'))  # CHECK: JSONDecodeError Expecting ':' delimiter: line 1 column 5 (char 4) 
show(lambda: json.loads('{"a":'))  # CHECK: JSONDecodeError Expecting value: line 1 column 6 (char 5) 
show(lambda: json.loads('{"a":1'))
# CHECK: JSONDecodeError Expecting ',' delimiter: line 1 column 7 (char 6) 
show(lambda: json.loads('['))  # CHECK: JSONDecodeError Expecting value: line 1 column 2 (char 1) 
show(lambda: json.loads('[1'))  # CHECK: JSONDecodeError Expecting ',' delimiter: line 1 column 3 (char 2) 
show(lambda: json.loads('[1 2]'))  # CHECK: JSONDecodeError Expecting ',' delimiter: line 1 column 4 (char 3) 
show(lambda: json.loads('"abc'))
# CHECK: JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0) 
show(lambda: json.loads('"a\nb"'))
# CHECK: JSONDecodeError Invalid control character at: line 1 column 3 (char 2) 
show(lambda: json.loads('"a\nb"',strict=False))  # CHECK: 'a\nb'
show(lambda: json.loads(r'"\x"'))  # CHECK: JSONDecodeError Invalid \escape: line 1 column 2 (char 1) 
show(lambda: json.loads(r'"\u12"'))  # CHECK: JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2) 
show(lambda: json.loads(r'"\u12G4"'))
# CHECK: JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2) 
show(lambda: json.loads(r'"\ud83d\ude00 \ud83d \ude00"'))  # CHECK: '😀 \ud83d \ude00'
show(lambda: json.loads(r'"\ud83d\u0041"'))  # CHECK: '\ud83dA'
show(lambda: json.loads('1 2'))  # CHECK: JSONDecodeError Extra data: line 1 column 3 (char 2) 
show(lambda: json.loads('nul'))  # CHECK: JSONDecodeError Expecting value: line 1 column 1 (char 0) 
show(lambda: json.loads('-'))  # CHECK: JSONDecodeError Expecting value: line 1 column 1 (char 0) 
show(lambda: json.loads('01'))  # CHECK: JSONDecodeError Extra data: line 1 column 2 (char 1) 
show(lambda: json.loads('1.'))  # CHECK: JSONDecodeError Extra data: line 1 column 2 (char 1) 
show(lambda: json.loads('1e'))  # CHECK: JSONDecodeError Extra data: line 1 column 2 (char 1) 
show(lambda: json.loads('-0'))  # CHECK: 0
show(lambda: json.loads('-0.0'))  # CHECK: -0.0
show(lambda: json.loads('1e400'))  # CHECK: inf
show(lambda: json.loads('NaN'))  # CHECK: nan
show(lambda: json.loads('[Infinity,-Infinity]'))  # CHECK: [inf, -inf]
show(lambda: json.loads('\ufeff1'))
# CHECK: JSONDecodeError Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0) 
show(lambda: json.loads(b'{"a": "\xc3\xa9"}'))  # CHECK: {'a': 'é'}
show(lambda: json.loads('1'.encode('utf-16')))  # CHECK: 1
show(lambda: json.loads(5))  # CHECK: TypeError the JSON object must be str, bytes or bytearray, not int 
show(lambda: json.loads('1'*5000))
# CHECK: ValueError Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit 
show(lambda: json.loads('{"a":1,"a":2}'))  # CHECK: {'a': 2}
show(lambda: json.loads('[1.5]',parse_float=str))  # CHECK: ['1.5']
show(lambda: json.loads('[1]',parse_int=float))  # CHECK: [1.0]
show(lambda: json.loads('[NaN]',parse_constant=lambda x:x))  # CHECK: ['NaN']
show(lambda: json.loads('{"a":{"b":1}}',object_hook=lambda d: list(d)))  # CHECK: ['a']
show(lambda: json.loads('{"a":{"b":1}}',object_pairs_hook=lambda d: d))  # CHECK: [('a', [('b', 1)])]
show(lambda: json.loads(' [ 1 , 2 ] '))  # CHECK: [1, 2]
show(lambda: json.loads('{"a":1}x'))  # CHECK: JSONDecodeError Extra data: line 1 column 8 (char 7) 
show(lambda: json.loads('\n\n  x'))  # CHECK: JSONDecodeError Expecting value: line 3 column 3 (char 4) 
show(lambda: json.loads('"\t"'))
# CHECK: JSONDecodeError Invalid control character at: line 1 column 2 (char 1) 
show(lambda: json.loads('tru'))  # CHECK: JSONDecodeError Expecting value: line 1 column 1 (char 0) 
show(lambda: json.loads('[1,2'))  # CHECK: JSONDecodeError Expecting ',' delimiter: line 1 column 5 (char 4) 
show(lambda: json.loads('{"a":1,'))
# CHECK: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 8 (char 7) 
show(lambda: json.loads('{"a":1,b'))
# CHECK: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 8 (char 7) 
show(lambda: json.loads('"\\'))
# CHECK: JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0) 
show(lambda: json.loads('[,1]'))  # CHECK: JSONDecodeError Expecting value: line 1 column 2 (char 1) 
show(lambda: json.loads('{,}'))
# CHECK: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 
show(lambda: json.loads('[]]'))  # CHECK: JSONDecodeError Extra data: line 1 column 3 (char 2) 
show(lambda: json.loads('1.5e+3'))  # CHECK: 1500.0
show(lambda: json.loads('123456789012345678901234567890'))  # CHECK: 123456789012345678901234567890
show(lambda: json.JSONDecodeError('m','abc\ndef',5))  # CHECK: JSONDecodeError('m: line 2 column 2 (char 5)')
show(lambda: json.JSONDecoder().raw_decode('[1] x'))  # CHECK: ([1], 3)
show(lambda: json.JSONDecoder().raw_decode('x [1]'))
# CHECK: JSONDecodeError Expecting value: line 1 column 1 (char 0) 
show(lambda: json.loads('{"a":"b"}',cls=json.JSONDecoder))  # CHECK: {'a': 'b'}
try:
    json.loads('[1,\n2,\n]')
except json.JSONDecodeError as e:
    print((e.msg, e.doc, e.pos, e.lineno, e.colno, e.args))
# CHECK: ('Illegal trailing comma before end of array', '[1,\n2,\n]', 5, 2, 2, ('Illegal trailing comma before end of array: line 2 column 2 (char 5)',))
print(json.loads('{"a": [1, 2.5, {"b": null}], "c": "x\\u00e9y", "d": [true, false]}'))
# CHECK: {'a': [1, 2.5, {'b': None}], 'c': 'xéy', 'd': [True, False]}
print(json.loads('[' * 500 + ']' * 500) is not None)  # CHECK: True
