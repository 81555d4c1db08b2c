# RUN: %run %s | FileCheck --match-full-lines %s

e = ImportError("m", name="n", path="p")
print(e.msg, e.name, e.path, e.name_from, e)  # CHECK: m n p None m
print(ImportError(1, 2).msg, ImportError(1, 2))  # CHECK: None (1, 2)
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)  # CHECK: No module named 'no_such_module' no_such_module
