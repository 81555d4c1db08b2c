# An AttributeError that a hook raises learns what was asked for, which gives a suggestion.
# RUN: not %run %s 2>&1 | FileCheck %s
class Hook:
    known = 1

    def __getattr__(self, name):
        raise AttributeError(f"no {name}")


class All:
    def __getattribute__(self, name):
        raise AttributeError("nothing", name="given")


for instance in (Hook(), All()):
    try:
        instance.asked
    except AttributeError as error:
        print(error, error.name, type(error.obj).__name__)
# CHECK: no asked asked Hook
# CHECK-NEXT: nothing given NoneType
# CHECK: AttributeError: no knowm. Did you mean: 'known'?
Hook().knowm
