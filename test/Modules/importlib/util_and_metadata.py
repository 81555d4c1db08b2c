# RUN: %run %s | FileCheck --match-full-lines %s
# Whether a module, or a package, is there.
import importlib.util, importlib.metadata
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

t(lambda: importlib.util.find_spec('nosuch'))
t(lambda: importlib.util.find_spec('json') is not None)
t(lambda: importlib.metadata.version('nosuchpkg'))

# CHECK: None
# CHECK-NEXT: True
# CHECK-NEXT: PackageNotFoundError No package metadata was found for nosuchpkg
