"""exp, ln and powers on scaled ints, for decimal.

A fixed-point number is an int that stands for itself times 2**-bits. Constants are
kept for the largest precision that was asked for."""

from math import isqrt

_constants = {}


def _atanh_inverse(n, bits):
    """atanh(1/n) by its series."""
    power = total = (1 << bits) // n
    square, k = n * n, 1
    while power:
        power //= square
        k += 2
        total += power // k
    return total


def _constant(name, bits):
    known = _constants.get(name)
    if known is None or known[0] < bits:
        work = bits + 16
        # Machin-like sums of inverse hyperbolic tangents.
        a, b, c = [_atanh_inverse(n, work) for n in (251, 449, 4801)]
        d = _atanh_inverse(8749, work)
        _constants['ln2'] = work, 2 * (72 * a + 27 * b - 19 * c + 31 * d)
        _constants['ln10'] = work, 2 * (239 * a + 90 * b - 63 * c + 103 * d)
        known = _constants[name]
    return known[1] >> known[0] - bits


def ln_fixed(coefficient, exponent, bits):
    """ln(coefficient * 10**exponent), within a few units of the last place."""
    work = bits + 32 + abs(exponent).bit_length()
    halvings = isqrt(bits) // 2 + 4
    work += 2 * halvings
    shift = work - coefficient.bit_length()
    y = coefficient << shift if shift >= 0 else coefficient >> -shift
    twos = coefficient.bit_length()
    one = 1 << work
    # y is in [1/2, 1); its roots come near to 1, where the series is fast.
    for _ in range(halvings):
        y = isqrt(y << work)
    z = (y - one << work) // (y + one)
    square = z * z >> work
    total, power, k = z, z, 1
    while power and power != -1:
        power = power * square >> work
        k += 2
        total += power // k
    result = (total << halvings + 1) + twos * _constant('ln2', work)
    result += exponent * _constant('ln10', work)
    return result >> work - bits


def exp_fixed(x, bits):
    """(m, n): exp(x) is m * 2**-bits * 10**n with m in [1, 10)."""
    work = bits + 64 + max(0, abs(x).bit_length() - bits)
    x <<= work - bits
    n, rest = divmod(x, _constant('ln10', work))
    halvings = isqrt(bits) // 2 + 4
    inner = work + 2 * halvings
    rest = rest << 2 * halvings >> halvings
    total = term = 1 << inner
    k = 0
    while term:
        k += 1
        term = (term * rest >> inner) // k
        total += term
    for _ in range(halvings):
        total = total * total >> inner
    return total >> inner - bits, n


def _to_decimal(m, bits, digits):
    """m * 2**-bits as an int with that many decimal digits behind the point."""
    return m * 10 ** digits >> bits


def ln_digits(coefficient, exponent, digits):
    """ln(...) * 10**digits, within one unit."""
    bits = digits * 10 // 3 + 24
    return _to_decimal(ln_fixed(coefficient, exponent, bits), bits, digits)


def log10_digits(coefficient, exponent, digits):
    bits = digits * 10 // 3 + 24 + abs(exponent).bit_length()
    ln = ln_fixed(coefficient, exponent, bits)
    return _to_decimal((ln << bits) // _constant('ln10', bits), bits, digits)


def exp_digits(coefficient, exponent, digits):
    """(c, e): exp(coefficient * 10**exponent) is about c * 10**e; c has some more
    than that many digits."""
    bits = digits * 10 // 3 + 24
    if exponent >= 0:
        x = coefficient * 10 ** exponent << bits
    else:
        x = (coefficient << bits) // 10 ** -exponent
    m, n = exp_fixed(x, bits)
    return _to_decimal(m, bits, digits), n - digits


def power_digits(coefficient, exponent, y, y_exponent, digits):
    """The same for (coefficient * 10**exponent) ** (y * 10**y_exponent)."""
    size = max(0, abs(y).bit_length() + (y_exponent * 10 // 3))
    bits = digits * 10 // 3 + 48 + size
    ln = ln_fixed(coefficient, exponent, bits)
    if y_exponent >= 0:
        x = ln * y * 10 ** y_exponent
    else:
        x = ln * y // 10 ** -y_exponent
    m, n = exp_fixed(x, bits)
    return _to_decimal(m, bits, digits), n - digits
