# RUN: %run %s | FileCheck --match-full-lines %s
print(hash("") == 0, hash("a") == hash("b"), hash("abc") == hash("".join(["a", "bc"])))
# CHECK: True False True
print({"b", "a"} == {"a", "b"}, {"x": 1}["x"])  # CHECK: True 1
