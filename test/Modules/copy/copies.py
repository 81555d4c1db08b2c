# RUN: %run %s | FileCheck --match-full-lines %s
import copy
a = [1, [2, 3], {'k': [4]}]
b = copy.copy(a)
c = copy.deepcopy(a)
a[1].append(9)
print(b, c, b[1] is a[1], c[2] is a[2], b is a)
# CHECK: [1, [2, 3, 9], {'k': [4]}] [1, [2, 3], {'k': [4]}] True False False
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 'a')) is (1, 'a') or True)
# CHECK: True False True
t2 = (1, (2, 3))
print(copy.deepcopy(t2) is t2)  # CHECK: True
r = [1]
r.append(r)
d = copy.deepcopy(r)
print(d[1] is d, d is r, d)  # CHECK: True False [1, [...]]
x = [0]
shared = copy.deepcopy([x, x])
print(shared[0] is shared[1], shared[0] is x)  # CHECK: True False
class P:
    def __init__(self, v):
        self.v = v
        self.me = self
p = P([1])
q = copy.copy(p)
r = copy.deepcopy(p)
print(q.v is p.v, q.me is p, r.v is p.v, r.me is r, type(r) is P)  # CHECK: True True False True True
class S:
    __slots__ = ('a', 'b')
s = S()
s.a = [1]
u = copy.deepcopy(s)
print(u.a, u.a is s.a, hasattr(u, 'b'), copy.copy(s).a is s.a)  # CHECK: [1] False False True
class Custom:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep', type(memo) is dict
print(copy.copy(Custom()), copy.deepcopy(Custom()), copy.deepcopy([Custom()]))
# CHECK: copied ('deep', True) [('deep', True)]
class L(list): pass
l = L([1, [2]])
l.tag = ['t']
m = copy.deepcopy(l)
n = copy.copy(l)
print(m, type(m) is L, m.tag, m.tag is l.tag, n.tag is l.tag, n[1] is l[1])
# CHECK: [1, [2]] True ['t'] False True True
class D(dict): pass
e = copy.deepcopy(D(a=[1]))
print(e, type(e) is D)  # CHECK: {'a': [1]} True
class I(int): pass
i = I(5)
i.x = [1]
j = copy.deepcopy(i)
print(j, type(j) is I, j.x, j.x is i.x)  # CHECK: 5 True [1] False
print(copy.copy({1, 2}), copy.deepcopy({1: {2}}), copy.deepcopy(frozenset([1])), copy.deepcopy(bytearray(b'ab')))
# CHECK: {1, 2} {1: {2}} frozenset({1}) bytearray(b'ab')
print(copy.copy(len) is len, copy.deepcopy(P) is P, copy.copy(None), copy.deepcopy(1.5), copy.deepcopy('s'))
# CHECK: True True None 1.5 s
err = copy.copy(ValueError('a', 1))
print(repr(err))  # CHECK: ValueError('a', 1)
class R:
    def __init__(self, a): self.a = a
    def __reduce__(self): return R, (self.a + 1,)
print(copy.copy(R(1)).a, copy.deepcopy(R(5)).a)  # CHECK: 2 6
class G:
    def __getstate__(self): return {'s': [1]}
    def __setstate__(self, state): self.got = state
print(copy.copy(G()).got, copy.deepcopy(G()).got)  # CHECK: {'s': [1]} {'s': [1]}
class Rep:
    def __init__(self, x=1): self.x = x
    def __replace__(self, /, **kw): return Rep(**kw)
print(copy.replace(Rep(), x=5).x)  # CHECK: 5
try:
    copy.replace(5)
except TypeError as e:
    print(e)  # CHECK: replace() does not support int objects
