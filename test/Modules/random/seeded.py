# RUN: %run %s | FileCheck --match-full-lines %s
import random
random.seed(42)
print(random.random(), random.random(), random.getrandbits(8), random.getrandbits(100), random.getrandbits(0))
# CHECK: 0.6394267984578837 0.025010755222666936 70 882565121070403957190206503824 0
print(random.randint(1, 6), random.randrange(10), random.randrange(5, 50, 5), random.randrange(-3, -30, -4), random.randint(10 ** 20, 10 ** 21))
# CHECK: 1 8 10 -19 119033031107407974809
print(random.choice('abcdef'), random.choices([1, 2, 3], k=5), random.choices('ab', weights=[1, 9], k=8), random.choices('abc', cum_weights=[1, 2, 10], k=4))
# CHECK: a [1, 2, 1, 1, 2] ['b', 'b', 'b', 'b', 'a', 'b', 'b', 'b'] ['b', 'c', 'c', 'a']
x = list(range(10))
random.shuffle(x)
print(x, random.sample(range(100), 5), random.sample('abcdefghij' * 10, 12), random.sample(['a', 'b'], counts=[3, 2], k=4))
# CHECK: [9, 6, 7, 3, 0, 2, 4, 8, 5, 1] [48, 10, 70, 37, 80] ['j', 'g', 'd', 'e', 'a', 'i', 'f', 'e', 'j', 'i', 'h', 'a'] ['a', 'a', 'b', 'a']
print(random.uniform(1, 2), round(random.triangular(0, 10, 3), 9), round(random.gauss(0, 1), 9), round(random.gauss(5, 2), 9), round(random.normalvariate(0, 1), 9))
# CHECK: 1.4534103023684355 6.592321885 0.488774119 6.598686138 0.979074869
print(round(random.expovariate(1.5), 9), round(random.lognormvariate(0, 1), 9), round(random.betavariate(2, 3), 9), round(random.gammavariate(0.5, 2), 9), round(random.gammavariate(3, 1), 9))
# CHECK: 0.767055101 1.080640548 0.518551293 1.654878807 5.943075037
print(round(random.vonmisesvariate(0, 4), 9), round(random.paretovariate(3), 9), round(random.weibullvariate(1, 1.5), 9), round(random.gammavariate(1.0, 2), 9))
# CHECK: 0.360023587 1.321998342 1.169997382 0.478105224
print(random.binomialvariate(10, 0.3), random.binomialvariate(1000, 0.4), random.binomialvariate(100, 0.9), random.randbytes(5))
# CHECK: 3 381 89 b'T\x044\xael'
for seed in 0, -5, 2 ** 40, 2 ** 200 + 1, 'hello', b'bytes', bytearray(b'ba'), '':
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(32))
# CHECK: 0 0.8444218515250481 3255389356
# CHECK: -5 0.6229016948897019 3185950873
# CHECK: 1099511627776 0.1036394562812375 2880015531
# CHECK: 1606938044258990275541962092341162602522202993782792835301377 0.008382371505875064 3006604073
# CHECK: hello 0.3537754404730722 2848416207
# CHECK: b'bytes' 0.37075677971469856 2879047150
# CHECK: bytearray(b'ba') 0.6102644558390378 2518919167
# CHECK:  0.9602256525641875 2557274880
random.seed('v1', version=1)
print(random.random())  # CHECK: 0.7155184452894522
r = random.Random(7)
state = r.getstate()
a = [r.random() for _ in range(3)]
r.gauss()
r.setstate(state)
print(a == [r.random() for _ in range(3)], len(state), len(state[1]), state[0], state[2], state[1][:3], state[1][-1])
# CHECK: True 3 625 3 None (2147483648, 2261207994, 869397079) 624
s = random.Random(1)
t = random.Random(1)
print(s.random() == t.random(), s.random() != random.random())  # CHECK: True True
