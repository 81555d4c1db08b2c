# RUN: %run %s | FileCheck --match-full-lines %s
import json
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, '__notes__', ''))
class D(dict): pass
class S(str): pass
class I(int):
    def __repr__(self): return 'I!'
class F(float):
    def __repr__(self): return 'F!'
class O: pass
show(lambda: json.dumps(None))  # CHECK: 'null'
show(lambda: json.dumps({1:2,None:3,True:4,1.5:5,'a':6}))  # CHECK: '{"1": 4, "null": 3, "1.5": 5, "a": 6}'
show(lambda: json.dumps({(1,):2}))  # CHECK: TypeError keys must be str, int, float, bool or None, not tuple 
show(lambda: json.dumps({(1,):2,'a':1},skipkeys=True))  # CHECK: '{"a": 1}'
show(lambda: json.dumps({b'a':2}))  # CHECK: TypeError keys must be str, int, float, bool or None, not bytes 
show(lambda: json.dumps(O()))  # CHECK: TypeError Object of type O is not JSON serializable 
show(lambda: json.dumps([O()]))
# CHECK: TypeError Object of type O is not JSON serializable ['when serializing list item 0']
show(lambda: json.dumps({'k':[1,O()]}))
# CHECK: TypeError Object of type O is not JSON serializable ['when serializing list item 1', "when serializing dict item 'k'"]
show(lambda: json.dumps({1,2}))  # CHECK: TypeError Object of type set is not JSON serializable 
show(lambda: json.dumps(b'a'))  # CHECK: TypeError Object of type bytes is not JSON serializable 
show(lambda: json.dumps(1j))  # CHECK: TypeError Object of type complex is not JSON serializable 
show(lambda: json.dumps([1,(2,3),{}],indent=2))  # CHECK: '[\n  1,\n  [\n    2,\n    3\n  ],\n  {}\n]'
show(lambda: json.dumps({'a':[],'b':{},'c':[1,{'d':2}]},indent=2))
# CHECK: '{\n  "a": [],\n  "b": {},\n  "c": [\n    1,\n    {\n      "d": 2\n    }\n  ]\n}'
show(lambda: json.dumps({'a':1},indent='\t'))  # CHECK: '{\n\t"a": 1\n}'
show(lambda: json.dumps({'a':1},indent=0))  # CHECK: '{\n"a": 1\n}'
show(lambda: json.dumps([1,2],indent=None))  # CHECK: '[1, 2]'
show(lambda: json.dumps({'b':1,'a':2},sort_keys=True))  # CHECK: '{"a": 2, "b": 1}'
show(lambda: json.dumps({'b':1,1:2},sort_keys=True))
# CHECK: TypeError '<' not supported between instances of 'int' and 'str' 
show(lambda: json.dumps({2:1,1:2},sort_keys=True))  # CHECK: '{"1": 2, "2": 1}'
show(lambda: json.dumps({'a':[1,2]},separators=(',',':')))  # CHECK: '{"a":[1,2]}'
show(lambda: json.dumps({'a':[1,2]},indent=1,separators=(',',':')))  # CHECK: '{\n "a":[\n  1,\n  2\n ]\n}'
show(lambda: json.dumps('é\u2028😀\x00\x1f\x7f"\\/\b\f\n\r\t\ud800'))
# CHECK: '"\\u00e9\\u2028\\ud83d\\ude00\\u0000\\u001f\\u007f\\"\\\\/\\b\\f\\n\\r\\t\\ud800"'
show(lambda: json.dumps('é\u2028😀\x00"',ensure_ascii=False))  # CHECK: '"é\u2028😀\\u0000\\""'
show(lambda: json.dumps(float('nan')))  # CHECK: 'NaN'
show(lambda: json.dumps([float('inf'),-float('inf')]))  # CHECK: '[Infinity, -Infinity]'
show(lambda: json.dumps(float('nan'),allow_nan=False))
# CHECK: ValueError Out of range float values are not JSON compliant: nan 
show(lambda: json.dumps({float('inf'):1},allow_nan=False))
# CHECK: ValueError Out of range float values are not JSON compliant: inf 
show(lambda: json.dumps({float('nan'):1}))  # CHECK: '{"NaN": 1}'
show(lambda: json.dumps(O(),default=lambda o:'x'))  # CHECK: '"x"'
show(lambda: json.dumps([O()],default=lambda o:[1,2]))  # CHECK: '{{\[\[}}1, 2]]'
show(lambda: json.dumps(O(),default=lambda o:o))
# CHECK: ValueError Circular reference detected ['when serializing O object']
show(lambda: json.dumps(D(a=1)))  # CHECK: '{"a": 1}'
show(lambda: json.dumps(S('x')))  # CHECK: '"x"'
show(lambda: json.dumps([I(5),F(2.5)]))  # CHECK: '[5, 2.5]'
show(lambda: json.dumps({I(5):1,F(2.5):2}))  # CHECK: '{"5": 1, "2.5": 2}'
show(lambda: json.dumps(True))  # CHECK: 'true'
show(lambda: json.dumps(10**30))  # CHECK: '1000000000000000000000000000000'
show(lambda: json.dumps(1e100))  # CHECK: '1e+100'
show(lambda: json.dumps(-0.0))  # CHECK: '-0.0'
show(lambda: json.dumps([1,2,3],indent=3.5))
# CHECK: TypeError can't multiply sequence by non-int of type 'float' 
show(lambda: json.dumps('a',foo=1))
# CHECK: TypeError JSONEncoder.__init__() got an unexpected keyword argument 'foo' 
show(lambda: json.dumps([]))  # CHECK: '[]'
show(lambda: json.dumps({}))  # CHECK: '{}'
show(lambda: json.dumps([[]],indent=2))  # CHECK: '[\n  []\n]'
show(lambda: json.dumps({'a':float('nan')},allow_nan=False))
# CHECK: ValueError Out of range float values are not JSON compliant: nan ["when serializing dict item 'a'"]
show(lambda: json.dumps(10**5000))
# CHECK: ValueError Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit 
show(lambda: json.dumps(range(3)))  # CHECK: TypeError Object of type range is not JSON serializable 
show(lambda: json.dumps({'a':1}.items()))
# CHECK: TypeError Object of type dict_items is not JSON serializable 
show(lambda: json.JSONEncoder(indent=2).encode({'a':1}))  # CHECK: '{\n  "a": 1\n}'
show(lambda: json.dumps([1,[2,[3]]],indent=2,sort_keys=True))
# CHECK: '[\n  1,\n  [\n    2,\n    [\n      3\n    ]\n  ]\n]'
show(lambda: json.dumps({"a":"b"},cls=json.JSONEncoder))  # CHECK: '{"a": "b"}'
a = []
a.append(a)
show(lambda: json.dumps(a))  # CHECK: ValueError Circular reference detected ['when serializing list item 0']
d = {}
d['x'] = d
show(lambda: json.dumps(d))
# CHECK: ValueError Circular reference detected ["when serializing dict item 'x'"]
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)
print(json.dumps({'s': {3, 1, 2}}, cls=Enc), Enc().encode([{1}]))  # CHECK: {"s": [1, 2, 3]} {{\[\[}}1]]
show(lambda: json.dumps([1j], cls=Enc))
# CHECK: TypeError Object of type complex is not JSON serializable ['when serializing list item 0']
class W:
    text = ''
    def write(self, s): W.text += s
json.dump({'a': [1]}, W(), indent=1)
print(repr(W.text))  # CHECK: '{\n "a": [\n  1\n ]\n}'
class R:
    def read(self): return '[1, 2]'
print(json.load(R()))  # CHECK: [1, 2]
