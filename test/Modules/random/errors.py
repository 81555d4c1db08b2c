# RUN: %run %s | FileCheck --match-full-lines %s
import random
def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
show(random.seed, [1])
# CHECK: TypeError The only supported seed types are:
# CHECK: None, int, float, str, bytes, and bytearray.
show(random.randrange, 0)  # CHECK: ValueError empty range for randrange()
show(random.randrange, 5, 1)  # CHECK: ValueError empty range in randrange(5, 1)
show(random.randrange, 1, 5, 0)  # CHECK: ValueError zero step for randrange()
show(random.randrange, 1.5)  # CHECK: TypeError 'float' object cannot be interpreted as an integer
show(random.randrange, 5, None, 2)  # CHECK: TypeError Missing a non-None stop argument
show(random.randint, 5, 1)  # CHECK: ValueError empty range in randint(5, 1)
show(random.choice, [])  # CHECK: IndexError Cannot choose from an empty sequence
show(random.sample, [1], 2)  # CHECK: ValueError Sample larger than population or is negative
show(random.sample, {1, 2}, 1)
# CHECK: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
show(random.choices, [1, 2], [1])  # CHECK: ValueError The number of weights does not match the population
show(random.choices, [1, 2], [0, 0])  # CHECK: ValueError Total of weights must be greater than zero
show(random.choices, [1, 2], 5)  # CHECK: TypeError The number of choices must be a keyword argument: k=5
show(random.choices, [1, 2], [1, 1], cum_weights=[1, 2])
# CHECK: TypeError Cannot specify both weights and cumulative weights
show(random.getrandbits, -1)  # CHECK: ValueError Cannot convert negative int
show(random.binomialvariate, -1)  # CHECK: ValueError n must be non-negative
show(random.binomialvariate, 5, 2)  # CHECK: ValueError p must be in the range 0.0 <= p <= 1.0
show(random.gammavariate, 0, 1)  # CHECK: ValueError gammavariate: alpha and beta must be > 0.0
class Mine(random.Random):
    def random(self): return 0.25
m = Mine()
print(m.random(), m.randrange(100), m.choice('abcd'), m.uniform(0, 4))  # CHECK: 0.25 48 a 1.0
