# RUN: %monty-jit start %s -o %t --input 'given={"$dict": [[1, {"$set": [2]}], [{"$tuple": [3]}, {"$bytes": "AP8="}]]}' | FileCheck %s
# CHECK{LITERAL}: "value":[{"$dict":[[1,{"$set":[2]}],[{"$tuple":[3]},{"$bytes":"AP8="}]]},
# CHECK-SAME{LITERAL}: {"$float":"nan"},{"$float":"-inf"},{"$complex":[1.0,-2.0]},{"$ellipsis":true},
# CHECK-SAME{LITERAL}: {"$range":[1,5,2]},{"$slice":[null,3,null]},{"$frozenset":["x"]},{"$bytearray":"YWI="},
# CHECK-SAME{LITERAL}: {"$exception":{"type":"KeyError","args":["k"]}},100000000000000000000,1e+22,"\ud800é\n",
# CHECK-SAME{LITERAL}: {"$repr":"<class 'int'>"},{"$dict":[["$x",1]]},{"a":{}}],"stdout":""}
[
    given,
    float("nan"),
    float("-inf"),
    1 - 2j,
    ...,
    range(1, 5, 2),
    slice(3),
    frozenset({"x"}),
    bytearray(b"ab"),
    KeyError("k"),
    10**20,
    1e22,
    "\ud800é\n",
    int,
    {"$x": 1},
    {"a": {}},
]
