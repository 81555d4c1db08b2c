# RUN: %run %s | FileCheck --match-full-lines %s
# Classes that say themselves how they are taken apart; the same serves copy.
import copy
import copyreg
import pickle


class Connection:
    def __init__(self, host):
        self.host, self.socket = host, object()

    def __getstate__(self):
        return {k: v for k, v in vars(self).items() if k != 'socket'}

    def __setstate__(self, state):
        vars(self).update(state)
        self.socket = 'reconnected'


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, self.args, {'extra': 1}


class New:
    def __new__(cls, a, *, b=2):
        self = super().__new__(cls)
        self.value = a, b
        return self

    def __getnewargs_ex__(self):
        return (self.value[0],), {'b': self.value[1]}


class Registered:
    pass


copyreg.pickle(Registered, lambda self: (str, ('registered',)))


class Persistent(pickle.Pickler):
    def persistent_id(self, obj):
        return 'the object' if obj is object else None


for again in (copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))):
    print(vars(again(Connection('h'))), vars(again(Reduced(1, 2))),
          vars(again(New(5, b=6))), repr(again(Registered())))
print(object.__reduce_ex__(New(1), 2)[1:])
print(Connection('h').__getstate__(), Reduced().__reduce_ex__(4))

# CHECK: {'host': 'h', 'socket': 'reconnected'} {'args': (1, 2), 'extra': 1} {'value': (5, 6)} 'registered'
# CHECK-NEXT: {'host': 'h', 'socket': 'reconnected'} {'args': (1, 2), 'extra': 1} {'value': (5, 6)} 'registered'
# CHECK-NEXT: {'host': 'h', 'socket': 'reconnected'} {'args': (1, 2), 'extra': 1} {'value': (5, 6)} 'registered'
# CHECK-NEXT: ((<class '__main__.New'>, (1,), {'b': 2}), {'value': (1, 2)}, None, None)
# CHECK-NEXT: {'host': 'h'} (<class '__main__.Reduced'>, (), {'extra': 1})
