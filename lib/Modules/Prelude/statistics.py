"""Statistics of numbers. Sums are exact: ratios of integers."""

import math as _math
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance',
           'fmean', 'geometric_mean', 'harmonic_mean', 'kde', 'kde_random',
           'linear_regression',
           'mean', 'median', 'median_grouped', 'median_high', 'median_low',
           'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev',
           'variance']


class StatisticsError(ValueError):
    pass


def _exact_ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to "
                        f"numerator/denominator") from None
    except (OverflowError, ValueError):
        return x, None


def _coerce(T, S):
    if T is S or S is bool and T is int:
        return T
    if T is bool or issubclass(S, T) or issubclass(T, int):
        return int if S is bool else S
    if issubclass(T, S) or issubclass(S, int):
        return T
    if issubclass(S, float):
        return S
    if issubclass(T, float):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and "
                    f"{S.__name__}")


def _ratios(data):
    """The common type of the numbers, their ratios, what is not finite."""
    T = int
    ratios = []
    special = None
    for x in data:
        S = type(x)
        if S is not T:
            T = _coerce(T, S)
        n, d = (x, 1) if S is int else _exact_ratio(x)
        if d is None:
            special = n if special is None else special + n
        else:
            ratios.append((n, d))
    return T, ratios, special


def _sum_ratios(ratios):
    partials = {}
    for n, d in ratios:
        partials[d] = partials.get(d, 0) + n
    num, den = 0, 1
    for d, n in partials.items():
        num, den = num * d + n * den, den * d
        common = _math.gcd(num, den)
        num //= common
        den //= common
    return num, den


def _convert(num, den, T):
    """num / den as a T, correctly rounded."""
    common = _math.gcd(num, den) or 1
    num //= common
    den //= common
    if T is int or T is bool:
        return num if den == 1 else num / den
    if issubclass(T, float):
        return T(num / den)
    try:
        return T(num, den)
    except TypeError:
        return T(num) / T(den)


def mean(data):
    T, ratios, special = _ratios(data)
    n = len(ratios)
    if special is not None:
        return special
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    num, den = _sum_ratios(ratios)
    return _convert(num, den * n, T)


def fmean(data, weights=None):
    if weights is None:
        data = list(data)
        n = len(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return _math.fsum(data) / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        num = _math.sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    den = _math.fsum(weights)
    if not den:
        raise StatisticsError('sum of weights must be non-zero')
    return num / den


def geometric_mean(data):
    data = list(data)
    found_zero = False
    logs = []
    for x in data:
        if x > 0.0 or _math.isnan(x):
            logs.append(_math.log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    if not data:
        raise StatisticsError('Must have a non-empty dataset')
    if any(_math.isnan(x) for x in data):
        return _math.nan
    if found_zero:
        return _math.nan if _math.inf in data else 0.0
    return _math.exp(_math.fsum(logs) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    errmsg = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (int, float)) and not hasattr(
                x, 'as_integer_ratio'):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(errmsg)
        return x
    if weights is None:
        weights = [1] * n
        total = n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        total = _exact_total(weights)
    for x in data:
        if x < 0:
            raise StatisticsError(errmsg)
    try:
        T, ratios, _ = _ratios([w / x if w else 0
                                for w, x in zip(weights, data)])
    except ZeroDivisionError:
        return 0
    num, den = _sum_ratios(ratios)
    if num <= 0:
        raise StatisticsError('Weighted sum must be positive')
    a, b = total.as_integer_ratio()
    return _convert(a * den, b * num, T)


def _exact_total(weights):
    T, ratios, _ = _ratios(weights)
    num, den = _sum_ratios(ratios)
    return _convert(num, den, T)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2 == 1:
        return data[n // 2]
    i = n // 2
    return (data[i - 1] + data[i]) / 2


def median_low(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 == 1 else data[n // 2 - 1]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    i = _bisect_left(data, x)
    j = _bisect_right(data, x, lo=i)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if ld == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    if method == 'inclusive':
        result = []
        for i in range(1, n):
            j, delta = divmod(i * (ld - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        result = []
        for i in range(1, n):
            j = i * (ld + 1) // n
            j = 1 if j < 1 else ld - 1 if j > ld - 1 else j
            delta = i * (ld + 1) - j * n
            result.append(
                (data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _squares(data, c):
    """(type, count, numerator, denominator) of the sum of squared deviations,
    or the special value instead of a count."""
    T, ratios, special = _ratios(data)
    n = len(ratios)
    if special is not None:
        return T, None, special - special, 1
    if c is not None:
        cn, cd = c.as_integer_ratio()
        squares = [((a * cd - cn * b) ** 2, (b * cd) ** 2)
                   for a, b in ratios]
        return T, n, *_sum_ratios(squares)
    sn, sd = _sum_ratios(ratios)
    qn, qd = _sum_ratios([(a * a, b * b) for a, b in ratios])
    if n == 0:
        return T, 0, 0, 1
    # sum of squares - (sum squared) / n
    return T, n, qn * sd * sd * n - sn * sn * qd, qd * sd * sd * n


def variance(data, xbar=None):
    T, n, num, den = _squares(data, xbar)
    if n is None:
        return num
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(num, den * (n - 1), T)


def pvariance(data, mu=None):
    T, n, num, den = _squares(data, mu)
    if n is None:
        return num
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(num, den * n, T)


def _root(num, den):
    """The square root of num / den, correctly rounded."""
    if num == 0:
        return 0.0
    q = (num.bit_length() - den.bit_length() - 109) // 2
    if q >= 0:
        den <<= 2 * q
    else:
        num <<= -2 * q
    root = _math.isqrt(num // den)
    # The last bit stands for what was cut off.
    root |= root * root * den != num
    return (root << q) / 1 if q >= 0 else root / (1 << -q)


def stdev(data, xbar=None):
    T, n, num, den = _squares(data, xbar)
    if n is None:
        return num
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(num, den * (n - 1))


def pstdev(data, mu=None):
    T, n, num, den = _squares(data, mu)
    if n is None:
        return num
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(num, den * n)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(
            'covariance requires that both inputs have same number of data '
            'points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar = _math.fsum(x) / n
    ybar = _math.fsum(y) / n
    sxy = _math.sumprod([xi - xbar for xi in x], [yi - ybar for yi in y])
    return sxy / (n - 1)


def _ranks(data):
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks = [0] * len(data)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and data[order[end]] == data[order[start]]:
            end += 1
        for i in order[start:end]:
            ranks[i] = (start + end + 1) / 2
        start = end
    return ranks


def correlation(x, y, /, *, method='linear'):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(
            'correlation requires that both inputs have same number of data '
            'points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        start = (n - 1) / -2 - 1
        x = [rank + start for rank in _ranks(x)]
        y = [rank + start for rank in _ranks(y)]
    else:
        xbar = _math.fsum(x) / n
        ybar = _math.fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _math.sumprod(x, y)
    sxx = _math.sumprod(x, x)
    syy = _math.sumprod(y, y)
    try:
        return sxy / _sqrtprod(sxx, syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _sqrtprod(x, y):
    """sqrt(x * y), corrected for the rounding of the product."""
    h = _math.sqrt(x * y)
    if not _math.isfinite(h):
        if _math.isinf(h) and not _math.isinf(x) and not _math.isinf(y):
            scale = 2.0 ** -512
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    if not h:
        if x and y:
            scale = 2.0 ** 537
            return _sqrtprod(scale * x, scale * y) / scale
        return h
    d = _math.sumprod((x, h), (y, -h))
    return h + d / (2.0 * h)


class LinearRegression(tuple):
    __slots__ = ()

    def __new__(cls, slope, intercept):
        return tuple.__new__(cls, (slope, intercept))

    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return (f'LinearRegression(slope={self[0]!r}, '
                f'intercept={self[1]!r})')


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(
            'linear regression requires that both inputs have same number of '
            'data points')
    if n < 2:
        raise StatisticsError(
            'linear regression requires at least two data points')
    if not proportional:
        xbar = _math.fsum(x) / n
        ybar = _math.fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _math.sumprod(x, y) + 0.0
    sxx = _math.sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope,
                            0.0 if proportional else ybar - slope * xbar)


def _horner(x, coefficients):
    result = 0.0
    for c in coefficients:
        result = result * x + c
    return result


def _normal_dist_inv_cdf(p, mu, sigma):
    """Wichura, "Algorithm AS241", 1988."""
    q = p - 0.5
    if _math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        num = _horner(r, (2.50908_09287_30122_6727e+3,
                          3.34305_75583_58812_8105e+4,
                          6.72657_70927_00870_0853e+4,
                          4.59219_53931_54987_1457e+4,
                          1.37316_93765_50946_1125e+4,
                          1.97159_09503_06551_4427e+3,
                          1.33141_66789_17843_7745e+2,
                          3.38713_28727_96366_6080e+0)) * q
        den = _horner(r, (5.22649_52788_52854_5610e+3,
                          2.87290_85735_72194_2674e+4,
                          3.93078_95800_09271_0610e+4,
                          2.12137_94301_58659_5867e+4,
                          5.39419_60214_24751_1077e+3,
                          6.87187_00749_20579_0830e+2,
                          4.23133_30701_60091_1252e+1, 1.0))
        return mu + num / den * sigma
    r = _math.sqrt(-_math.log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r = r - 1.6
        num = _horner(r, (7.74545_01427_83414_07640e-4,
                          2.27238_44989_26918_45833e-2,
                          2.41780_72517_74506_11770e-1,
                          1.27045_82524_52368_38258e+0,
                          3.64784_83247_63204_60504e+0,
                          5.76949_72214_60691_40550e+0,
                          4.63033_78461_56545_29590e+0,
                          1.42343_71107_49683_57734e+0))
        den = _horner(r, (1.05075_00716_44416_84324e-9,
                          5.47593_80849_95344_94600e-4,
                          1.51986_66563_61645_71966e-2,
                          1.48103_97642_74800_74590e-1,
                          6.89767_33498_51000_04550e-1,
                          1.67638_48301_83803_84940e+0,
                          2.05319_16266_37758_82187e+0, 1.0))
    else:
        r = r - 5.0
        num = _horner(r, (2.01033_43992_92288_13265e-7,
                          2.71155_55687_43487_57815e-5,
                          1.24266_09473_88078_43860e-3,
                          2.65321_89526_57612_30930e-2,
                          2.96560_57182_85048_91230e-1,
                          1.78482_65399_17291_33580e+0,
                          5.46378_49111_64114_36990e+0,
                          6.65790_46435_01103_77720e+0))
        den = _horner(r, (2.04426_31033_89939_78564e-15,
                          1.42151_17583_16445_88870e-7,
                          1.84631_83175_10054_68180e-5,
                          7.86869_13114_56132_59100e-4,
                          1.48753_61290_85061_48525e-2,
                          1.36929_88092_27358_05310e-1,
                          5.99832_20655_58879_37690e-1, 1.0))
    x = num / den
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    __slots__ = ('_mu', '_sigma')

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(float(mean(data)), stdev(data))

    def samples(self, n, *, seed=None):
        import random
        rnd = random.random if seed is None else random.Random(seed).random
        return [_normal_dist_inv_cdf(rnd(), self._mu, self._sigma)
                for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return (_math.exp(diff * diff / (-2.0 * variance)) /
                _math.sqrt(_math.tau * variance))

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * _math.erfc((self._mu - x) /
                                (self._sigma * _math.sqrt(2.0)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def overlap(self, other):
        """How much of the two densities' areas they share, from 0.0 to 1.0."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv, dm = Y_var - X_var, _math.fabs(Y._mu - X._mu)
        if not dv:
            return _math.erfc(dm / (2.0 * X._sigma * _math.sqrt(2.0)))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * _math.sqrt(
            dm * dm + dv * _math.log(Y_var / X_var))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (_math.fabs(Y.cdf(x1) - X.cdf(x1)) +
                      _math.fabs(Y.cdf(x2) - X.cdf(x2)))

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu,
                              _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu,
                              _math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * _math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / _math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return (f'{type(self).__name__}(mu={self._mu!r}, '
                f'sigma={self._sigma!r})')


# --- Kernel density estimation ---

def _kernels():
    """Name: kernel, its integral, the inverse of that, how far it reaches."""
    pi, sqrt2 = _math.pi, _math.sqrt(2)
    normal = NormalDist()
    norm = 1 / _math.sqrt(2 * pi)
    return {
        'normal': (lambda t: norm * _math.exp(-t * t / 2),
                   lambda t: 0.5 * _math.erfc(-t / sqrt2),
                   normal.inv_cdf, None),
        'logistic': (lambda t: 0.5 / (1.0 + _math.cosh(t)),
                     lambda t: 1.0 - 1.0 / (_math.exp(t) + 1.0),
                     lambda p: _math.log(p / (1 - p)), None),
        'sigmoid': (lambda t: 1 / pi / _math.cosh(t),
                    lambda t: 2 / pi * _math.atan(_math.exp(t)),
                    lambda p: _math.log(_math.tan(p * pi / 2)), None),
        'rectangular': (lambda t: 0.5, lambda t: 0.5 * t + 0.5,
                        lambda p: 2 * p - 1, 1.0),
        'triangular': (lambda t: 1.0 - abs(t),
                       lambda t: t * t * (0.5 if t < 0.0 else -0.5) + t + 0.5,
                       lambda p: (_math.sqrt(2 * p) - 1 if p < 0.5
                                  else 1 - _math.sqrt(2 - 2 * p)), 1.0),
        'parabolic': (lambda t: 3 / 4 * (1.0 - t * t),
                      lambda t: _math.sumprod((-1 / 4, 3 / 4, 1 / 2),
                                             (t ** 3, t, 1.0)),
                      lambda p: 2 * _math.cos((_math.acos(2 * p - 1) + pi) / 3),
                      1.0),
        'cosine': (lambda t: pi / 4 * _math.cos(pi / 2 * t),
                   lambda t: 0.5 * _math.sin(pi / 2 * t) + 0.5,
                   lambda p: 2 * _math.asin(2 * p - 1) / pi, 1.0)}


_KERNEL_NAMES = {'gauss': 'normal', 'uniform': 'rectangular',
                 'epanechnikov': 'parabolic'}


def _kernel(data, h, kernel):
    if not data:
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not h={h!r}')
    found = _kernels().get(_KERNEL_NAMES.get(kernel, kernel))
    if found is None:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')
    return found


def kde(data, h, kernel='normal', *, cumulative=False):
    """The density of the data's distribution, or its integral, as a function."""
    data = list(data) if not hasattr(data, '__getitem__') else data
    density, integral, _, reach = _kernel(data, h, kernel)
    if reach is None:
        def pdf(x):
            return sum(density((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(integral((x - x_i) / h) for x_i in data) / len(data)
    else:
        sample, width = sorted(data), reach * h

        def near(x):
            first = _bisect_left(sample, x - width)
            return first, sample[first:_bisect_right(sample, x + width)]

        def pdf(x):
            return sum(density((x - x_i) / h) for x_i in near(x)[1]) / (
                len(data) * h)

        def cdf(x):
            first, close = near(x)
            return sum([integral((x - x_i) / h) for x_i in close], first) / len(data)
    return cdf if cumulative else pdf


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that draws from the estimated distribution."""
    import random
    data = list(data)
    inverse = _kernel(data, h, kernel)[2]
    generator = random.Random(seed)

    def rand():
        return generator.choice(data) + h * inverse(generator.random())
    return rand
