"""Functions of complex numbers."""

import math

pi, e, tau, inf, nan = math.pi, math.e, math.tau, math.inf, math.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _complex(z):
    """The argument as a complex number."""
    if isinstance(z, complex):
        return z
    if isinstance(z, (int, float)):
        return complex(z)
    if hasattr(z, '__complex__') or hasattr(z, '__float__') or hasattr(
            z, '__index__'):
        return complex(z)
    raise TypeError(f'must be real number, not {type(z).__name__}')


def phase(z, /):
    z = _complex(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if phi == 0.0:
        return complex(r, r * phi)
    if math.isinf(phi) and r:
        raise ValueError('math domain error')
    return complex(r * math.cos(phi), r * math.sin(phi))


def isfinite(z, /):
    z = _complex(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isnan(z, /):
    z = _complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isinf(z, /):
    z = _complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    a, b = _complex(a), _complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return (diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or
            diff <= abs_tol)


def sqrt(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if math.isinf(y):
        return complex(inf, y)
    if math.isnan(x):
        return complex(nan, nan)
    if math.isinf(x):
        if x > 0:
            return complex(x, y if math.isnan(y) else math.copysign(0.0, y))
        return complex(abs(y) if not math.isnan(y) else nan,
                       math.copysign(inf, y)) if math.isnan(y) else complex(
            0.0, math.copysign(inf, y))
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax = abs(x)
    if ax < 2.2250738585072014e-308 and abs(y) < 2.2250738585072014e-308 and (
            ax > 0.0 or y):
        ax = math.ldexp(ax, 54)
        s = math.ldexp(math.sqrt(ax + math.hypot(ax, math.ldexp(y, 54))),
                       -27)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + math.hypot(ax, abs(y) / 8.0))
    d = abs(y) / (2.0 * s)
    if x >= 0.0:
        return complex(s, math.copysign(d, y))
    return complex(d, math.copysign(s, y))


def exp(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if math.isinf(y) and not math.isinf(x):
        raise ValueError('math domain error')
    if math.isinf(x) or math.isnan(x) or math.isnan(y):
        if x == -inf:
            return complex(0.0, 0.0) if not math.isfinite(y) else complex(
                math.copysign(0.0, math.cos(y)),
                math.copysign(0.0, math.sin(y)))
        if x == inf:
            if y == 0.0:
                return complex(inf, y)
            if math.isinf(y):
                raise ValueError('math domain error')
            if math.isnan(y):
                return complex(inf, nan)
            return complex(math.copysign(inf, math.cos(y)),
                           math.copysign(inf, math.sin(y)))
        return complex(nan, y if y == 0.0 else nan)
    if x > 708.0:
        factor = math.exp(x - 1.0)
        result = complex(factor * math.cos(y) * math.e,
                         factor * math.sin(y) * math.e)
    else:
        factor = math.exp(x)
        result = complex(factor * math.cos(y), factor * math.sin(y))
    if isinf(result):
        raise OverflowError('math range error')
    return result


def _log(z):
    x, y = z.real, z.imag
    ax, ay = abs(x), abs(y)
    if ax == 0.0 and ay == 0.0:
        raise ValueError('math domain error')
    h = math.hypot(ax, ay)
    if math.isinf(h) and not math.isinf(ax) and not math.isinf(ay):
        real = math.log(math.hypot(ax / 2.0, ay / 2.0)) + math.log(2.0)
    elif 0.71 <= h <= 1.73:
        large, small = max(ax, ay), min(ax, ay)
        real = math.log1p((large - 1) * (large + 1) + small * small) / 2.0
    elif h < 2.2250738585072014e-308:
        real = math.log(math.hypot(math.ldexp(ax, 53), math.ldexp(
            ay, 53))) - 53 * math.log(2.0)
    else:
        real = math.log(h) if not math.isnan(h) else nan
    return complex(real, math.atan2(y, x))


def log(z, base=None, /):
    result = _log(_complex(z))
    return result if base is None else result / _log(_complex(base))


def log10(z, /):
    result = _log(_complex(z))
    ln10 = math.log(10.0)
    return complex(result.real / ln10, result.imag / ln10)


def _hyperbolic(z, odd, even):
    """sinh or cosh: odd and even are the real functions of its parts."""
    z = _complex(z)
    x, y = z.real, z.imag
    if math.isinf(y) and not math.isnan(x):
        raise ValueError('math domain error')
    if not math.isfinite(y):
        a, b = abs(odd(x)), even(x)
        return complex(a if a == 0 or math.isinf(a) else math.nan,
                       0.0 if b == 0 else math.nan)
    scale = 1.0
    if abs(x) > 708.0 and math.isfinite(x):
        x -= math.copysign(1.0, x)
        scale = math.e
    # A zero stays one, whatever it is multiplied by.
    imag = (math.sin(y) * even(x) * scale if y
            else y * math.copysign(1.0, even(x)))
    return complex(math.cos(y) * odd(x) * scale, imag)


def sinh(z, /):
    return _hyperbolic(z, math.sinh, math.cosh)


def cosh(z, /):
    return _hyperbolic(z, math.cosh, math.sinh)


def tanh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if math.isinf(y) and math.isfinite(x):
        raise ValueError('math domain error')
    if abs(x) > 354.0:
        return complex(math.copysign(1.0, x),
                       math.copysign(0.0, math.sin(2.0 * y)) if math.isinf(x)
                       else 4.0 * math.sin(y) * math.cos(y) *
                       math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator,
                   ty / denominator * cx * cx)


def sin(z, /):
    z = _complex(z)
    r = sinh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    z = _complex(z)
    r = tanh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


_large = 8.988465674311579e+307 / 2.0


def acos(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _large or abs(y) > _large:
        real = math.atan2(abs(y), x)
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + math.log(2.0) * 2.0
        return complex(real, -math.copysign(size, y))
    s1, s2 = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(s1.real, s2.real),
                   math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _large or abs(y) > _large:
        return complex(math.log(math.hypot(x / 2.0, y / 2.0)) +
                       math.log(2.0) * 2.0, math.atan2(y, x))
    s1, s2 = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag),
                   2.0 * math.atan2(s1.imag, s2.real))


def asinh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if abs(x) > _large or abs(y) > _large:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + math.log(2.0) * 2.0
        return complex(math.copysign(size, x), math.atan2(y, abs(x)))
    s1, s2 = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    z = _complex(z)
    r = asinh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def atanh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if x < 0.0 or x == 0.0 and math.copysign(1.0, x) < 0.0:
        return -atanh(-z)
    ay = abs(y)
    if x > 1e150 or ay > 1e150:
        h = math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, math.copysign(pi / 2.0, y))
    if x == 1.0 and ay < 1e-150:
        if ay == 0.0:
            raise ValueError('math domain error')
        return complex(-math.log(math.sqrt(ay) / math.sqrt(math.hypot(
            ay, 2.0))), math.copysign(math.atan2(2.0, -ay) / 2, y))
    return complex(math.log1p(4.0 * x / ((1 - x) ** 2 + ay * ay)) / 4.0,
                   -math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)


def atan(z, /):
    z = _complex(z)
    r = atanh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)
