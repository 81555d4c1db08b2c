# RUN: %run %s | FileCheck --match-full-lines %s
# What misuse of itertools raises.
import itertools


def show(name, *args, **kwargs):
    try:
        print(list(getattr(itertools, name)(*args, **kwargs)))
    except (TypeError, ValueError) as error:
        print(f'{name}: {type(error).__name__}: {error}')


for name in ('accumulate', 'chain', 'combinations', 'compress', 'groupby',
             'pairwise', 'permutations', 'product', 'takewhile', 'zip_longest'):
    show(name)
    show(name, 1)
    show(name, wrong=1)
show('count', 'a')
show('repeat', 1, None)
show('repeat', 1, 'x')
for bounds in ((), (-1,), (-2,), (1, -1), (1, -2), (0, 1, 0), ('a',), (1.5,),
               (2 ** 63,), (0, 2 ** 63), (1, 2, 3, 4)):
    show('islice', 'abc', *bounds)
show('batched', 'abc', 0)
show('batched', 'abc', 2, strict=True)
show('combinations', 'ab', -1)
show('combinations', 'ab', 'c')
show('permutations', 'ab', 1.5)
show('product', 'ab', repeat=-1)
show('tee', 'ab', -1)
show('tee', 'ab', None)
show('tee')

# CHECK: accumulate: TypeError: accumulate() missing required argument 'iterable' (pos 1)
# CHECK-NEXT: accumulate: TypeError: 'int' object is not iterable
# CHECK-NEXT: accumulate: TypeError: accumulate() missing required argument 'iterable' (pos 1)
# CHECK-NEXT: []
# CHECK-NEXT: chain: TypeError: 'int' object is not iterable
# CHECK-NEXT: chain: TypeError: chain() takes no keyword arguments
# CHECK-NEXT: combinations: TypeError: combinations() missing required argument 'iterable' (pos 1)
# CHECK-NEXT: combinations: TypeError: combinations() missing required argument 'r' (pos 2)
# CHECK-NEXT: combinations: TypeError: combinations() missing required argument 'iterable' (pos 1)
# CHECK-NEXT: compress: TypeError: compress() missing required argument 'data' (pos 1)
# CHECK-NEXT: compress: TypeError: compress() missing required argument 'selectors' (pos 2)
# CHECK-NEXT: compress: TypeError: compress() missing required argument 'data' (pos 1)
# CHECK-NEXT: groupby: TypeError: groupby() missing required argument 'iterable' (pos 1)
# CHECK-NEXT: groupby: TypeError: 'int' object is not iterable
# CHECK-NEXT: groupby: TypeError: groupby() missing required argument 'iterable' (pos 1)
# CHECK-NEXT: pairwise: TypeError: pairwise expected 1 argument, got 0
# CHECK-NEXT: pairwise: TypeError: 'int' object is not iterable
# CHECK-NEXT: pairwise: TypeError: pairwise() takes no keyword arguments
# CHECK-NEXT: permutations: TypeError: permutations() missing required argument 'iterable' (pos 1)
# CHECK-NEXT: permutations: TypeError: 'int' object is not iterable
# CHECK-NEXT: permutations: TypeError: permutations() missing required argument 'iterable' (pos 1)
# CHECK-NEXT: [()]
# CHECK-NEXT: product: TypeError: 'int' object is not iterable
# CHECK-NEXT: product: TypeError: product() got an unexpected keyword argument 'wrong'
# CHECK-NEXT: takewhile: TypeError: takewhile expected 2 arguments, got 0
# CHECK-NEXT: takewhile: TypeError: takewhile expected 2 arguments, got 1
# CHECK-NEXT: takewhile: TypeError: takewhile() takes no keyword arguments
# CHECK-NEXT: []
# CHECK-NEXT: zip_longest: TypeError: 'int' object is not iterable
# CHECK-NEXT: zip_longest: TypeError: zip_longest() got an unexpected keyword argument
# CHECK-NEXT: count: TypeError: a number is required
# CHECK-NEXT: repeat: TypeError: 'NoneType' object cannot be interpreted as an integer
# CHECK-NEXT: repeat: TypeError: 'str' object cannot be interpreted as an integer
# CHECK-NEXT: islice: TypeError: islice expected at least 2 arguments, got 1
# CHECK-NEXT: islice: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: islice: ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: islice: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: islice: ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: islice: ValueError: Step for islice() must be a positive integer or None.
# CHECK-NEXT: islice: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: islice: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: islice: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: islice: ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# CHECK-NEXT: islice: TypeError: islice expected at most 4 arguments, got 5
# CHECK-NEXT: batched: ValueError: n must be at least one
# CHECK-NEXT: batched: ValueError: batched(): incomplete batch
# CHECK-NEXT: combinations: ValueError: r must be non-negative
# CHECK-NEXT: combinations: TypeError: 'str' object cannot be interpreted as an integer
# CHECK-NEXT: permutations: TypeError: Expected int as r
# CHECK-NEXT: product: ValueError: repeat argument cannot be negative
# CHECK-NEXT: tee: ValueError: n must be >= 0
# CHECK-NEXT: tee: TypeError: 'NoneType' object cannot be interpreted as an integer
# CHECK-NEXT: tee: TypeError: tee expected at least 1 argument, got 0
