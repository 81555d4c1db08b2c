# RUN: %run %s | FileCheck --match-full-lines %s
# What cannot be written, and bytes that nothing wrote.
import pickle
import threading


class Local:
    def __init__(self, value):
        self.value = value


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, '__notes__', ''))


def function():
    def inner():
        pass
    inner.__repr__ = None
    return inner


attempt(pickle.dumps, [1, threading.Lock()])
attempt(pickle.dumps, {'k': (x for x in ())})
attempt(pickle.dumps, Local({1}.__iter__))
attempt(pickle.dumps, pickle)
attempt(pickle.dumps, 1, 6)
for data in (b'', b'\x80\x05', b'\x80\x09N.', b'.', b'N', b'zz', b'(N.', b'a.',
             b']N.', b'K', b'\x8c\x05ab', b'h\x05.', b'cnosuch\nname\n.',
             b'cbuiltins\nnosuch\n.', b'\x8c\x01a\x93.', b'N(tR.',
             b'cbuiltins\nlen\nNR.', b'Ix\n.',
             b'S1\n.', b'(NNNd.', b'NN\x81.'):
    print(data, end=': ')
    attempt(pickle.loads, data)
attempt(pickle.loads, 'text')

# CHECK: TypeError cannot pickle '_thread.lock' object ['when serializing list item 1']
# CHECK-NEXT: TypeError cannot pickle 'generator' object ["when serializing dict item 'k'"]
# CHECK-NEXT: b'\x80\x05\x95Q\x00\x00\x00\x00\x00\x00\x00\x8c\x08__main__\x94\x8c\x05Local\x94\x93\x94)\x81\x94}\x94\x8c\x05value\x94\x8c\x08builtins\x94\x8c\x07getattr\x94\x93\x94\x8f\x94(K\x01\x90\x8c\x08__iter__\x94\x86\x94R\x94sb.'
# CHECK-NEXT: TypeError cannot pickle 'module' object 
# CHECK-NEXT: ValueError pickle protocol must be <= 5 
# CHECK-NEXT: b'': EOFError Ran out of input 
# CHECK-NEXT: b'\x80\x05': EOFError Ran out of input 
# CHECK-NEXT: b'\x80\tN.': ValueError unsupported pickle protocol: 9 
# CHECK-NEXT: b'.': UnpicklingError unpickling stack underflow 
# CHECK-NEXT: b'N': EOFError Ran out of input 
# CHECK-NEXT: b'zz': UnpicklingError invalid load key, 'z'. 
# CHECK-NEXT: b'(N.': None
# CHECK-NEXT: b'a.': UnpicklingError unpickling stack underflow 
# CHECK-NEXT: b']N.': None
# CHECK-NEXT: b'K': UnpicklingError pickle data was truncated 
# CHECK-NEXT: b'\x8c\x05ab': UnpicklingError pickle data was truncated 
# CHECK-NEXT: b'h\x05.': UnpicklingError Memo value not found at index 5 
# CHECK-NEXT: b'cnosuch\nname\n.': ModuleNotFoundError No module named 'nosuch' 
# CHECK-NEXT: b'cbuiltins\nnosuch\n.': AttributeError module 'builtins' has no attribute 'nosuch' 
# CHECK-NEXT: b'\x8c\x01a\x93.': UnpicklingError unpickling stack underflow 
# CHECK-NEXT: b'N(tR.': TypeError 'NoneType' object is not callable 
# CHECK-NEXT: b'cbuiltins\nlen\nNR.': TypeError argument list must be a tuple 
# CHECK-NEXT: b'Ix\n.': ValueError could not convert string to int 
# CHECK-NEXT: b'S1\n.': UnpicklingError the STRING opcode argument must be quoted 
# CHECK-NEXT: b'(NNNd.': UnpicklingError odd number of items for DICT 
# CHECK-NEXT: b'NN\x81.': UnpicklingError NEWOBJ class argument must be a type, not NoneType 
# CHECK-NEXT: TypeError a bytes-like object is required, not 'str' 
