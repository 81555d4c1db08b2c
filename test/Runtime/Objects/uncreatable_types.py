# RUN: %run %s | FileCheck --match-full-lines %s

import types


def f():
    yield


for t in (types.GeneratorType, types.BuiltinFunctionType, types.MethodDescriptorType, types.FrameType):
    try:
        t()
    except TypeError as e:
        print(e)

# CHECK: cannot create 'generator' instances
# CHECK-NEXT: cannot create 'builtin_function_or_method' instances
# CHECK-NEXT: cannot create 'method_descriptor' instances
# CHECK-NEXT: cannot create 'frame' instances

# Reason: the modules re and types are not there yet.
