"""Decimal arithmetic after the General Decimal Arithmetic Specification.

A finite number is a sign, a coefficient (an int) and an exponent. Operations compute
exactly, or with enough digits and a sticky last one, and _finish rounds."""

from _arguments import static_type
from collections import namedtuple
from numbers import Number

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext',
           'BasicContext', 'ExtendedContext', 'DecimalException', 'Clamped',
           'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded',
           'Subnormal', 'Overflow', 'Underflow', 'FloatOperation',
           'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP',
           'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP',
           'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext',
           'localcontext', 'IEEEContext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN',
           'MIN_ETINY', 'IEEE_CONTEXT_MAX_BITS', 'HAVE_THREADS',
           'HAVE_CONTEXTVAR']

__version__ = '1.70'
__libmpdec_version__ = '4.0.1'
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = -1999999999999999997
IEEE_CONTEXT_MAX_BITS = 512
HAVE_THREADS = HAVE_CONTEXTVAR = True

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'
_roundings = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP,
              ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent')


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class InvalidContext(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


# What may happen is a bit each. The conditions are kinds of InvalidOperation.
_INVALID, _FLOAT, _ZERO, _OVERFLOW, _UNDERFLOW = 1, 2, 4, 8, 16
_SUBNORMAL, _INEXACT, _ROUNDED, _CLAMPED = 32, 64, 128, 256
_SYNTAX, _IMPOSSIBLE, _UNDEFINED, _BAD_CONTEXT = 512, 1024, 2048, 4096
_signals = {InvalidOperation: _INVALID, FloatOperation: _FLOAT,
            DivisionByZero: _ZERO, Overflow: _OVERFLOW,
            Underflow: _UNDERFLOW, Subnormal: _SUBNORMAL, Inexact: _INEXACT,
            Rounded: _ROUNDED, Clamped: _CLAMPED}
_shown_order = (Clamped, InvalidOperation, DivisionByZero, Inexact,
                FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_conditions = {ConversionSyntax: _SYNTAX, DivisionImpossible: _IMPOSSIBLE,
               DivisionUndefined: _UNDEFINED, InvalidContext: _BAD_CONTEXT}
_any_condition = _SYNTAX | _IMPOSSIBLE | _UNDEFINED | _BAD_CONTEXT

_pow10 = [10 ** n for n in range(64)]


def _power10(n):
    return _pow10[n] if n < 64 else 10 ** n


def _count_digits(n):
    """How many decimal digits the coefficient n has."""
    if n < 10:
        return 1
    guess = (n.bit_length() - 1) * 30102999566 // 100000000000
    while n >= _power10(guess):
        guess += 1
    return guess


def _digits(n):
    """The digits of n as text, of any length."""
    if n.bit_length() < 12000:
        return str(n)
    half = _count_digits(n) // 2
    high, low = divmod(n, 10 ** half)
    return _digits(high) + _digits(low).zfill(half)


def _from_digits(text):
    if len(text) < 4000:
        return int(text or '0')
    half = len(text) // 2
    return _from_digits(text[:-half]) * 10 ** half + _from_digits(
        text[-half:])


# Contexts.

class SignalDict:
    """Flags or traps of a context, by signal."""
    __slots__ = ('_context', '_name')

    def __init__(self, context, name):
        self._context = context
        self._name = name

    def __getitem__(self, signal):
        return bool(getattr(self._context, self._name) & _signals[signal])

    def __setitem__(self, signal, value):
        bits = getattr(self._context, self._name)
        if signal not in _signals:
            raise KeyError('invalid error flag')
        bit = _signals[signal]
        setattr(self._context, self._name,
                bits | bit if value else bits & ~bit)

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(_signals)

    def __len__(self):
        return len(_signals)

    def __contains__(self, signal):
        return signal in _signals

    def keys(self):
        return _signals.keys()

    def values(self):
        return [self[signal] for signal in _signals]

    def items(self):
        return [(signal, self[signal]) for signal in _signals]

    def get(self, signal, default=None):
        return self[signal] if signal in _signals else default

    def copy(self):
        return dict(self.items())

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            other = other.copy()
        return self.copy() == other

    __hash__ = None

    def __repr__(self):
        return '{' + ', '.join([f'{signal!r}:{value}' for signal, value
                                in self.items()]) + '}'


def _signal_bits(value, what):
    """Flags or traps as given: a list of signals or a dict."""
    if isinstance(value, SignalDict):
        return getattr(value._context, value._name)
    bits = 0
    if isinstance(value, dict):
        value = [signal for signal, on in value.items() if on]
    elif not isinstance(value, list):
        raise TypeError('argument must be a signal dict')
    for signal in value:
        if signal not in _signals:
            raise TypeError('valid values for signals are:\n'
                            '  [InvalidOperation, FloatOperation, '
                            'DivisionByZero,\n   Overflow, Underflow, '
                            'Subnormal, Inexact, Rounded,\n   Clamped]')
        bits |= _signals[signal]
    return bits


def _in_range(name, value, least, most):
    if not isinstance(value, int):
        raise TypeError('an integer is required')
    if not least <= value <= most:
        raise ValueError(f'valid range for {name} is [{_range_names[name]}]')
    return value


_range_names = {'prec': '1, MAX_PREC', 'Emin': 'MIN_EMIN, 0',
                'Emax': '0, MAX_EMAX'}


class Context:
    __slots__ = ('_prec', '_rounding', '_emin', '_emax', '_capitals',
                 '_clamp', '_flags', '_traps', '__weakref__')

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None,
                 capitals=None, clamp=None, flags=None, traps=None):
        base = _template
        self._flags = 0 if flags is None else _signal_bits(flags, 'flags')
        self._traps = (base._traps if traps is None
                       else _signal_bits(traps, 'traps'))
        self.prec = base._prec if prec is None else prec
        self.rounding = base._rounding if rounding is None else rounding
        self.Emin = base._emin if Emin is None else Emin
        self.Emax = base._emax if Emax is None else Emax
        self.capitals = base._capitals if capitals is None else capitals
        self.clamp = base._clamp if clamp is None else clamp

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        self._prec = _in_range('prec', value, 1, MAX_PREC)

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if not isinstance(value, str) or value not in _roundings:
            raise TypeError(_rounding_message)
        self._rounding = value

    @property
    def Emin(self):
        return self._emin

    @Emin.setter
    def Emin(self, value):
        self._emin = _in_range('Emin', value, MIN_EMIN, 0)

    @property
    def Emax(self):
        return self._emax

    @Emax.setter
    def Emax(self, value):
        self._emax = _in_range('Emax', value, 0, MAX_EMAX)

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        if value not in (0, 1):
            raise ValueError('valid values for capitals are 0 or 1')
        self._capitals = value

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        if value not in (0, 1):
            raise ValueError('valid values for clamp are 0 or 1')
        self._clamp = value

    @property
    def flags(self):
        return SignalDict(self, '_flags')

    @flags.setter
    def flags(self, value):
        self._flags = _signal_bits(value, 'flags')

    @property
    def traps(self):
        return SignalDict(self, '_traps')

    @traps.setter
    def traps(self, value):
        self._traps = _signal_bits(value, 'traps')

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def __repr__(self):
        def names(bits):
            return ', '.join([signal.__name__ for signal in _shown_order
                              if bits & _signals[signal]])
        return (f'Context(prec={self._prec}, rounding={self._rounding}, '
                f'Emin={self._emin}, Emax={self._emax}, '
                f'capitals={self._capitals}, clamp={self._clamp}, '
                f'flags=[{names(self._flags)}], '
                f'traps=[{names(self._traps)}])')

    def __reduce__(self):
        def listed(bits):
            return [signal for signal, bit in _signals.items() if bits & bit]
        return Context, (self._prec, self._rounding, self._emin, self._emax,
                         self._capitals, self._clamp, listed(self._flags),
                         listed(self._traps))

    def clear_flags(self):
        self._flags = 0

    def clear_traps(self):
        self._traps = 0

    def copy(self):
        result = object.__new__(Context)
        for name in ('_prec', '_rounding', '_emin', '_emax', '_capitals',
                     '_clamp', '_flags', '_traps'):
            setattr(result, name, getattr(self, name))
        return result

    __copy__ = copy

    def Etiny(self):
        return self._emin - self._prec + 1

    def Etop(self):
        return self._emax - self._prec + 1

    def radix(self):
        return Decimal(10)

    def create_decimal(self, num='0', /):
        if isinstance(num, str) and (num != num.strip() or '_' in num):
            return self._status(_SYNTAX) or _nan()
        result = Decimal(num, self)
        if result._special:
            if len(_digits(result._coef)) > self._prec - self._clamp and (
                    result._special != 'F'):
                return self._status(_SYNTAX) or _nan()
            return result
        return _finish(self, result._sign, result._coef, result._exp)

    def create_decimal_from_float(self, f, /):
        return Decimal.from_float(f)._fix(self)

    def _status(self, bits):
        """Takes note of what happened; raises what is trapped."""
        signals = bits | _INVALID if bits & _any_condition else bits
        self._flags |= signals & 511
        if signals & self._traps:
            _raise(bits, signals & self._traps)

    def _working(self, prec, rounding=ROUND_HALF_EVEN):
        """A context with more room in which nothing is trapped."""
        result = self.copy()
        result._prec = prec
        result._rounding = rounding
        result._flags = result._traps = 0
        result._clamp = 0
        return result


_rounding_message = ('valid values for rounding are:\n'
                     '  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                     '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n'
                     '   ROUND_05UP]')


def _raise(bits, trapped):
    found = [kind for kind, bit in _conditions.items() if bits & bit]
    found += [kind for kind, bit in _signals.items()
              if trapped & bits & bit]
    for kind, bit in _signals.items():
        if trapped & bit:
            raise kind(found)


class _Template:
    _prec, _rounding, _emin, _emax = 28, ROUND_HALF_EVEN, -999999, 999999
    _capitals, _clamp, _traps = 1, 0, _INVALID | _ZERO | _OVERFLOW


_template = _Template
DefaultContext = Context()
_template = DefaultContext
BasicContext = Context(9, ROUND_HALF_UP, traps=[
    DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])
_current = DefaultContext.copy()


def getcontext():
    return _current


def setcontext(context, /):
    global _current
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


class ContextManager:
    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc_info):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    if ctx is None:
        ctx = _current
    elif not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals',
                        'clamp', 'flags', 'traps'):
            raise TypeError(f"localcontext() got an unexpected keyword "
                            f"argument '{name}'")
        if value is not None:
            setattr(ctx, name, value)
    return ContextManager(ctx)


def IEEEContext(bits, /):
    if bits <= 0 or bits > IEEE_CONTEXT_MAX_BITS or bits % 32:
        raise ValueError('argument must be a multiple of 32, with a maximum '
                         'of 512')
    emax = 3 * 2 ** (bits // 16 + 3)
    return Context(bits // 32 * 9 - 2, ROUND_HALF_EVEN, 1 - emax, emax, 1, 1,
                   [], [])


# Making and rounding numbers.

def _make(sign, coef, exp, special=''):
    self = object.__new__(Decimal)
    self._sign = sign
    self._coef = coef
    self._exp = exp
    self._special = special
    return self


def _nan():
    return _make(0, 0, 0, 'n')


def _infinity(sign):
    return _make(sign, 0, 0, 'F')


def _invalid(context, bits=_INVALID):
    context._status(bits)
    return _nan()


def _rounds_up(rounding, sign, coef, rest, unit):
    """Whether the magnitude grows when rest, out of unit, is cut off."""
    if not rest:
        return False
    if rounding == ROUND_HALF_EVEN:
        twice = rest * 2
        return twice > unit or twice == unit and coef & 1
    if rounding == ROUND_HALF_UP:
        return rest * 2 >= unit
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_FLOOR:
        return sign
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_HALF_DOWN:
        return rest * 2 > unit
    return coef % 5 == 0


def _shift(coef, exp, to_exp, sign, rounding):
    """(coefficient at to_exp, whether inexact)."""
    drop = to_exp - exp
    if drop <= 0:
        return coef * _power10(-drop), False
    if drop > _count_digits(coef):
        # Below half of a unit.
        return (1 if coef and _rounds_up(rounding, sign, 0, 1, 10) else 0,
                coef != 0)
    unit = _power10(drop)
    coef, rest = divmod(coef, unit)
    if _rounds_up(rounding, sign, coef, rest, unit):
        coef += 1
    return coef, rest != 0


def _finish(context, sign, coef, exp):
    """The number rounded to the context."""
    prec = context._prec
    if coef:
        size = 1 if coef < 10 else _count_digits(coef)
        if size <= prec and (
                context._emin <= exp + size - 1 <= context._emax) and not (
                context._clamp and exp > context._emax - prec + 1):
            return _make(sign, coef, exp)
        return _finish_hard(context, sign, coef, exp, size)
    most = context._emax - prec + 1 if context._clamp else context._emax
    wanted = min(max(exp, context._emin - prec + 1), most)
    if wanted != exp:
        context._status(_CLAMPED)
    return _make(sign, 0, wanted)


def _overflown(context, sign):
    context._status(_OVERFLOW | _INEXACT | _ROUNDED)
    rounding = context._rounding
    if rounding in (ROUND_DOWN, ROUND_05UP) or (
            rounding == ROUND_FLOOR and not sign) or (
            rounding == ROUND_CEILING and sign):
        prec = context._prec
        return _make(sign, _power10(prec) - 1, context._emax - prec + 1)
    return _infinity(sign)


def _finish_hard(context, sign, coef, exp, size):
    prec = context._prec
    tiny, top = context._emin - prec + 1, context._emax - prec + 1
    least = size + exp - prec
    if least > top:
        return _overflown(context, sign)
    is_subnormal = least < tiny
    if is_subnormal:
        least = tiny
    status = _SUBNORMAL if is_subnormal else 0
    if exp < least:
        coef, is_inexact = _shift(coef, exp, least, sign, context._rounding)
        exp = least
        status |= _ROUNDED
        if is_inexact:
            status |= _INEXACT | (_UNDERFLOW if is_subnormal else 0)
        if coef >= _power10(prec):
            coef //= 10
            exp += 1
            if exp > top:
                return _overflown(context, sign)
        if not coef:
            status |= _CLAMPED
    elif context._clamp and exp > top:
        status |= _CLAMPED
        coef *= _power10(exp - top)
        exp = top
    if status:
        context._status(status)
    return _make(sign, coef, exp)


def _parse(text):
    """(sign, coefficient, exponent, special) or None."""
    text = text.strip().replace('_', '')
    if not text.isascii():
        text = ''.join([str(int(c)) if c.isdecimal() else c for c in text])
        if not text.isascii():
            return None
    sign = 0
    if text[:1] in ('+', '-'):
        sign = int(text[0] == '-')
        text = text[1:]
    mantissa, e, exponent = text.lower().partition('e')
    whole, point, fraction = mantissa.partition('.')
    if (whole + fraction).isdigit():
        exp = 0
        if e:
            digits = exponent[1:] if exponent[:1] in ('+', '-') else exponent
            if not digits.isdigit():
                return None
            exp = int(exponent[:40])
        return (sign, _from_digits(whole + fraction), exp - len(fraction), '')
    text = text.lower()
    if text in ('inf', 'infinity'):
        return sign, 0, 0, 'F'
    for name, special in (('nan', 'n'), ('snan', 'N')):
        if text.startswith(name):
            payload = text[len(name):]
            if not payload or payload.isdigit():
                return sign, _from_digits(payload), 0, special
    return None


def _convert(other):
    """A Decimal for an operand that may stand beside one, or None."""
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return _of_int(other)
    return None


def _of_int(n):
    n = int(n)
    return _make(1, -n, 0) if n < 0 else _make(0, n, 0)


def _argument(value):
    """The same for arguments of methods."""
    result = _convert(value)
    if result is None:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal '
                        f'is not supported')
    return result


class Decimal:
    __slots__ = ('_sign', '_coef', '_exp', '_special')

    def __new__(cls, value='0', context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError('optional argument must be a context')
        if isinstance(value, str):
            found = _parse(value)
            if found is None:
                (context or _current)._status(_SYNTAX)
                found = 0, 0, 0, 'n'
        elif isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            found = value._sign, value._coef, value._exp, value._special
        elif isinstance(value, int):
            found = (1, -int(value), 0, '') if value < 0 else (
                0, int(value), 0, '')
        elif isinstance(value, (tuple, list)):
            found = _of_tuple(value)
        elif isinstance(value, float):
            (context or _current)._status(_FLOAT)
            found = _of_float(value)
        else:
            raise TypeError(f'conversion from {type(value).__name__} to '
                            f'Decimal is not supported')
        self = object.__new__(cls)
        self._sign, self._coef, self._exp, self._special = found
        return self

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        sign, coef, exp, special = _of_float(f)
        result = _make(sign, coef, exp, special)
        return result if cls is Decimal else cls(result)

    @classmethod
    def from_number(cls, number, /):
        if isinstance(number, (int, float, Decimal)):
            return cls(number)
        if hasattr(number, 'as_integer_ratio'):
            a, b = number.as_integer_ratio()
            return cls(_argument(a) / b)
        raise TypeError('Cannot convert ' + repr(number) + ' to Decimal')

    # Text and other types.

    def __str__(self):
        return self._text(False, _current)

    def __repr__(self):
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None):
        return self._text(True, context or _current)

    def _text(self, is_engineering, context):
        sign = '-' if self._sign else ''
        if self._special:
            if self._special == 'F':
                return sign + 'Infinity'
            payload = _digits(self._coef) if self._coef else ''
            return sign + ('NaN' if self._special == 'n' else 'sNaN') + payload
        exp, digits = self._exp, _digits(self._coef)
        if exp == 0 and not is_engineering:
            return sign + digits
        left = exp + len(digits)
        if exp <= 0 and left > -6:
            dot = left
        elif not is_engineering:
            dot = 1
        elif digits == '0':
            dot = (left + 1) % 3 - 1
        else:
            dot = (left - 1) % 3 + 1
        if dot <= 0:
            text = '0.' + '0' * -dot + digits
        elif dot >= len(digits):
            text = digits + '0' * (dot - len(digits))
        else:
            text = f'{digits[:dot]}.{digits[dot:]}'
        if left != dot:
            text += f'{"eE"[context._capitals]}{left - dot:+d}'
        return sign + text

    def __format__(self, specifier, /, _override=None):
        from _decimal_format import format_decimal
        return format_decimal(self, specifier, _current)

    def as_tuple(self):
        if self._special == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        digits = tuple(map(int, _digits(self._coef)))
        if self._special:
            return DecimalTuple(self._sign, digits if self._coef else (),
                                self._special)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special == 'F':
            raise OverflowError('cannot convert Infinity to integer ratio')
        if self._special:
            raise ValueError('cannot convert NaN to integer ratio')
        coef = -self._coef if self._sign else self._coef
        if not coef:
            return 0, 1
        if self._exp >= 0:
            return coef * _power10(self._exp), 1
        from math import gcd
        unit = _power10(-self._exp)
        common = gcd(coef, unit)
        return coef // common, unit // common

    def __int__(self):
        if self._special == 'F':
            raise OverflowError('cannot convert Infinity to integer')
        if self._special:
            raise ValueError('cannot convert NaN to integer')
        n = _shift(self._coef, self._exp, 0, 0, ROUND_DOWN)[0]
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._special == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        if self._special == 'n':
            return float('-nan' if self._sign else 'nan')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def __bool__(self):
        return bool(self._special or self._coef)

    def __hash__(self):
        if self._special:
            if self._special == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._special == 'n':
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        modulus = (1 << 61) - 1
        exp = self._exp
        scale = pow(10, exp, modulus) if exp >= 0 else pow(
            _inverse10, -exp, modulus)
        result = self._coef * scale % modulus
        result = -result if self._sign else result
        return -2 if result == -1 else result

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    # Comparison.

    def _order(self, other):
        """-1, 0 or 1; neither is a NaN."""
        a, b = self._signed_class(), other._signed_class()
        if a != b:
            return -1 if a < b else 1
        if a in (-2, 0, 2):
            return 0
        x, y = self._coef, other._coef
        top = (_count_digits(x) + self._exp -
               _count_digits(y) - other._exp)
        if top:
            result = 1 if top > 0 else -1
        else:
            diff = self._exp - other._exp
            if diff > 0:
                x *= _power10(diff)
            else:
                y *= _power10(-diff)
            result = (x > y) - (x < y)
        return -result if self._sign else result

    def _signed_class(self):
        """Infinities, zeros, and numbers between, in order."""
        size = 2 if self._special else 1 if self._coef else 0
        return -size if self._sign else size

    def _compare(self, other, for_order):
        """The order, or None where a NaN makes the answer False."""
        if self._special in ('n', 'N') or other._special in ('n', 'N'):
            if for_order or 'N' in (self._special, other._special):
                _current._status(_INVALID)
            return None
        return self._order(other)

    def __eq__(self, other):
        other = _comparable(self, other, True)
        if other is None:
            return NotImplemented
        return self._compare(other, False) == 0

    def __lt__(self, other):
        other = _comparable(self, other, False)
        if other is None:
            return NotImplemented
        return self._compare(other, True) == -1

    def __le__(self, other):
        other = _comparable(self, other, False)
        if other is None:
            return NotImplemented
        return self._compare(other, True) in (-1, 0)

    def __gt__(self, other):
        other = _comparable(self, other, False)
        if other is None:
            return NotImplemented
        return self._compare(other, True) == 1

    def __ge__(self, other):
        other = _comparable(self, other, False)
        if other is None:
            return NotImplemented
        return self._compare(other, True) in (0, 1)

    # Arithmetic.

    def _nan_of(self, other, context):
        """The NaN that comes of an operand that is one; None if none is."""
        kinds = self._special + (other._special if other is not None else '')
        if not kinds or kinds in ('F', 'FF'):
            return None
        operands = (self,) if other is None else (self, other)
        for operand in operands:
            if operand._special == 'N':
                context._status(_INVALID)
                return operand._quiet(context)
        for operand in operands:
            if operand._special == 'n':
                return operand._quiet(context)

    def _quiet(self, context):
        room = context._prec - context._clamp
        coef = self._coef
        if _count_digits(coef) > room:
            coef %= _power10(room)
        return _make(self._sign, coef, 0, 'n')

    def _fix(self, context):
        if self._special:
            return (self if self._special == 'F'
                    else self._nan_of(None, context))
        return _finish(context, self._sign, self._coef, self._exp)

    def __neg__(self, /):
        return self._negated(_current)

    def _negated(self, context):
        if self._special in ('n', 'N'):
            return self._nan_of(None, context)
        sign = 1 - self._sign
        if not self._coef and not self._special:
            sign = int(context._rounding == ROUND_FLOOR)
        if self._special:
            return _infinity(sign)
        return _finish(context, sign, self._coef, self._exp)

    def __pos__(self, /):
        return self._plus(_current)

    def _plus(self, context):
        if self._special in ('n', 'N'):
            return self._nan_of(None, context)
        if self._special:
            return self
        sign = self._sign
        if not self._coef:
            sign = int(context._rounding == ROUND_FLOOR)
        return _finish(context, sign, self._coef, self._exp)

    def __abs__(self, /):
        return (self._negated(_current) if self._sign
                else self._plus(_current))

    # The other binary operators: see _add_operations.

    def __pow__(self, other, modulo=None):
        other = _convert(other)
        if other is None:
            return NotImplemented
        return _power(self, other, modulo, _current)

    def __rpow__(self, other, modulo=None):
        other = _convert(other)
        if other is None:
            return NotImplemented
        return _power(other, self, modulo, _current)

    # Rounding.

    def __round__(self, n=None):
        if n is None:
            self._check_integral()
            n = _shift(self._coef, self._exp, 0, self._sign,
                       ROUND_HALF_EVEN)[0]
            return -n if self._sign else n
        if not isinstance(n, int):
            raise TypeError('optional arg must be an integer')
        return self.quantize(_make(0, 1, -n))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def _check_integral(self):
        if self._special == 'F':
            raise OverflowError('cannot convert Infinity to integer')
        if self._special:
            raise ValueError('cannot convert NaN to integer')

    def _whole(self, rounding):
        self._check_integral()
        n = _shift(self._coef, self._exp, 0, self._sign, rounding)[0]
        return -n if self._sign else n

    def quantize(self, exp, rounding=None, context=None):
        context = _context(context)
        if rounding is None:
            rounding = context._rounding
        elif rounding not in _roundings:
            raise TypeError(_rounding_message)
        exp = _argument(exp)
        if self._special or exp._special:
            nan = self._nan_of(exp, context)
            if nan is not None:
                return nan
            if self._special and exp._special:
                return self
            return _invalid(context)
        wanted = exp._exp
        if not context.Etiny() <= wanted <= context._emax:
            return _invalid(context)
        if not self._coef:
            return _finish(context, self._sign, 0, wanted)
        adjusted = self.adjusted()
        if adjusted > context._emax or adjusted - wanted + 1 > context._prec:
            return _invalid(context)
        coef, is_inexact = _shift(self._coef, self._exp, wanted, self._sign,
                                  rounding)
        if coef >= _power10(context._prec) or (
                coef and _count_digits(coef) + wanted - 1 > context._emax):
            return _invalid(context)
        status = 0
        if coef and _count_digits(coef) + wanted - 1 < context._emin:
            status = _SUBNORMAL
        if wanted > self._exp:
            status |= _ROUNDED | (_INEXACT if is_inexact else 0)
        if status:
            context._status(status)
        return _finish(context, self._sign, coef, wanted)

    def _to_integral(self, rounding, context, is_exact):
        context = _context(context)
        rounding = context._rounding if rounding is None else rounding
        if rounding not in _roundings:
            raise TypeError(_rounding_message)
        if self._special:
            return self._nan_of(None, context) or self
        if self._exp >= 0:
            return _make(self._sign, self._coef, self._exp)
        coef, is_inexact = _shift(self._coef, self._exp, 0, self._sign,
                                  rounding)
        if is_exact:
            context._status(_ROUNDED | (_INEXACT if is_inexact else 0))
        return _make(self._sign, coef, 0)

    def to_integral_value(self, rounding=None, context=None):
        return self._to_integral(rounding, context, False)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        return self._to_integral(rounding, context, True)

    def normalize(self, context=None):
        context = _context(context)
        if self._special:
            return self._nan_of(None, context) or self
        result = self._fix(context)
        if result._special:
            return result
        coef, exp = result._coef, result._exp
        if not coef:
            return _make(result._sign, 0, 0)
        most = context.Etop() if context._clamp else context._emax
        while exp < most:
            quotient, rest = divmod(coef, 10)
            if rest:
                break
            coef, exp = quotient, exp + 1
        return _make(result._sign, coef, exp)

    def adjusted(self):
        if self._special:
            return 0
        return self._exp + _count_digits(self._coef) - 1

    def canonical(self):
        return self

    def fma(self, other, third, context=None):
        context = _context(context)
        other, third = _argument(other), _argument(third)
        if self._special or other._special:
            product = _multiply(self, other, context)
        else:
            product = _make(self._sign ^ other._sign,
                            self._coef * other._coef, self._exp + other._exp)
        return _add(product, third, third._sign, context)

    def remainder_near(self, other, context=None):
        context = _context(context)
        other = _argument(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        if self._special:
            return _invalid(context)
        if not other._special and not other._coef:
            return _invalid(context, _INVALID if self._coef else _UNDEFINED)
        if other._special:
            return self._fix(context)
        ideal = min(self._exp, other._exp)
        if not self._coef:
            return _finish(context, self._sign, 0, ideal)
        diff = self.adjusted() - other.adjusted()
        if diff >= context._prec + 1:
            return _invalid(context, _IMPOSSIBLE)
        if diff <= -2:
            return _finish_exact(context, self, ideal)
        x = self._coef * _power10(self._exp - ideal)
        y = other._coef * _power10(other._exp - ideal)
        quotient, rest = divmod(x, y)
        if 2 * rest + (quotient & 1) > y:
            rest -= y
            quotient += 1
        if quotient >= _power10(context._prec):
            return _invalid(context, _IMPOSSIBLE)
        sign = self._sign
        if rest < 0:
            sign, rest = 1 - sign, -rest
        return _finish(context, sign, rest, ideal)

    def sqrt(self, context=None):
        context = _context(context)
        if self._special:
            nan = self._nan_of(None, context)
            if nan is not None:
                return nan
            return _invalid(context) if self._sign else self
        ideal = self._exp // 2
        if not self._coef:
            return _finish(context, self._sign, 0, ideal)
        if self._sign:
            return _invalid(context)
        from math import isqrt
        coef, exp = self._coef, self._exp
        if exp & 1:
            coef, exp = coef * 10, exp - 1
        places = context._prec + 1 - (_count_digits(coef) + 1) // 2
        is_exact = True
        if places >= 0:
            coef *= _power10(2 * places)
        else:
            coef, rest = divmod(coef, _power10(-2 * places))
            is_exact = not rest
        exp = exp // 2 - places
        root = isqrt(coef)
        if is_exact and root * root == coef:
            while exp < ideal and root % 10 == 0:
                root, exp = root // 10, exp + 1
            if exp > ideal:
                root, exp = root * _power10(exp - ideal), ideal
        elif root % 5 == 0:
            root += 1
        return _half_even(context, 0, root, exp)

    def exp(self, context=None):
        from _decimal_functions import exp_digits
        context = _context(context)
        if self._special:
            nan = self._nan_of(None, context)
            if nan is not None:
                return nan
            return _make(0, 0, 0) if self._sign else self
        if not self._coef:
            return _make(0, 1, 0)
        adjusted = self.adjusted()
        if adjusted > 19:
            tiny = context.Etiny() - 2 if self._sign else context._emax + 1
            return _half_even(context, 0, 1, tiny)
        if adjusted < -context._prec - 2:
            # Next to 1, on which side the sign tells.
            digits = context._prec + 1
            coef = _power10(digits) + (-1 if self._sign else 1)
            return _half_even(context, 0, coef, -digits)
        coef = -self._coef if self._sign else self._coef
        return _rounded_surely(
            context, 0, lambda digits: exp_digits(coef, self._exp, digits))

    def ln(self, context=None):
        from _decimal_functions import ln_digits
        context = _context(context)
        special = self._log_special(context)
        if special is not None:
            return special
        if self._order(_one) == 0:
            return _make(0, 0, 0)
        return self._log(context, ln_digits)

    def log10(self, context=None):
        from _decimal_functions import log10_digits
        context = _context(context)
        special = self._log_special(context)
        if special is not None:
            return special
        digits = _digits(self._coef)
        if digits[0] == '1' and not digits[1:].strip('0'):
            n = self.adjusted()
            return _finish(context, int(n < 0), abs(n), 0)
        return self._log(context, log10_digits)

    def _log_special(self, context):
        if self._special:
            nan = self._nan_of(None, context)
            if nan is not None:
                return nan
            return _invalid(context) if self._sign else self
        if not self._coef:
            return _infinity(1)
        return _invalid(context) if self._sign else None

    def _log(self, context, function):
        sign = int(self._order(_one) < 0)
        coef, exp = self._coef, self._exp
        # A logarithm of what is near to 1 begins with zeros.
        near = max(0, -_add(self, _one, 1, context._working(9)).adjusted())

        def approximate(digits):
            found = function(coef, exp, digits + near)
            return abs(found), -digits - near
        return _rounded_surely(context, sign, approximate)

    # Methods with a result by bits or digits.

    def compare(self, other, context=None):
        context = _context(context)
        other = _argument(other)
        nan = self._nan_of(other, context)
        return nan if nan is not None else _of_int(self._order(other))

    def compare_signal(self, other, context=None):
        context = _context(context)
        other = _argument(other)
        if self._special in ('n', 'N') or other._special in ('n', 'N'):
            context._status(_INVALID)
            return self._nan_of(other, context)
        return _of_int(self._order(other))

    def compare_total(self, other, context=None):
        return _of_int(_total_order(self, _argument(other)))

    def compare_total_mag(self, other, context=None):
        return _of_int(_total_order(self.copy_abs(),
                                    _argument(other).copy_abs()))

    def copy_abs(self):
        return _make(0, self._coef, self._exp, self._special)

    def copy_negate(self):
        return _make(1 - self._sign, self._coef, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _make(_argument(other)._sign, self._coef, self._exp,
                     self._special)

    def is_canonical(self):
        return True

    def is_finite(self):
        return not self._special

    def is_infinite(self):
        return self._special == 'F'

    def is_nan(self):
        return self._special in ('n', 'N')

    def is_qnan(self):
        return self._special == 'n'

    def is_snan(self):
        return self._special == 'N'

    def is_signed(self):
        return bool(self._sign)

    def is_zero(self):
        return not self._special and not self._coef

    def is_normal(self, context=None):
        if self._special or not self._coef:
            return False
        return _context(context)._emin <= self.adjusted()

    def is_subnormal(self, context=None):
        if self._special or not self._coef:
            return False
        return self.adjusted() < _context(context)._emin

    def number_class(self, context=None):
        if self._special in ('n', 'N'):
            return 'NaN' if self._special == 'n' else 'sNaN'
        sign = '-' if self._sign else '+'
        if self._special:
            return sign + 'Infinity'
        if not self._coef:
            return sign + 'Zero'
        return sign + ('Subnormal' if self.is_subnormal(context)
                       else 'Normal')

    def radix(self):
        return Decimal(10)

    def same_quantum(self, other, context=None):
        other = _argument(other)
        if self._special or other._special:
            return (self.is_nan() and other.is_nan() or
                    self.is_infinite() and other.is_infinite())
        return self._exp == other._exp

    def logb(self, context=None):
        context = _context(context)
        if self._special:
            return self._nan_of(None, context) or _infinity(0)
        if not self._coef:
            context._status(_ZERO)
            return _infinity(1)
        return _of_int(self.adjusted())._fix(context)

    def scaleb(self, other, context=None):
        context = _context(context)
        other = _argument(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        limit = 2 * (context._emax + context._prec)
        if other._special or other._exp != 0 or other._coef > limit:
            return _invalid(context)
        if self._special:
            return self
        n = -other._coef if other._sign else other._coef
        return _finish(context, self._sign, self._coef, self._exp + n)

    def _places(self, other, context):
        """The operand of shift and rotate, or None if it is none."""
        if other._special or other._exp != 0 or other._coef > context._prec:
            return None
        return -other._coef if other._sign else other._coef

    def shift(self, other, context=None):
        context = _context(context)
        other = _argument(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        n = self._places(other, context)
        if n is None:
            return _invalid(context)
        if self._special:
            return self
        limit = _power10(context._prec)
        coef = (self._coef % limit * _power10(n) % limit if n >= 0
                else self._coef % limit // _power10(-n))
        return _make(self._sign, coef, self._exp)

    def rotate(self, other, context=None):
        context = _context(context)
        other = _argument(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        n = self._places(other, context)
        if n is None:
            return _invalid(context)
        if self._special:
            return self
        limit = _power10(context._prec)
        high, low = divmod(self._coef % limit,
                           _power10((context._prec - n) % context._prec))
        coef = low * _power10(n % context._prec) + high
        return _make(self._sign, coef % limit, self._exp)

    def _logical(self, other, context, combine):
        context = _context(context)
        operands = [self] if other is None else [self, _argument(other)]
        texts = []
        for operand in operands:
            text = _digits(operand._coef)
            if operand._special or operand._sign or operand._exp or (
                    text.strip('01')):
                return _invalid(context)
            texts.append(text[-context._prec:].zfill(context._prec))
        digits = [str(combine(*map(int, pair))) for pair in zip(*texts)]
        return _make(0, _from_digits(''.join(digits)), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return self._logical(other, context, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return self._logical(other, context, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        return self._logical(None, context, lambda a: 1 - a)

    def _choose(self, other, context, wants_greater, by_magnitude):
        context = _context(context)
        other = _argument(other)
        if self._special in ('n', 'N') or other._special in ('n', 'N'):
            if self._special == 'n' and other._special not in ('n', 'N'):
                return other._fix(context)
            if other._special == 'n' and self._special not in ('n', 'N'):
                return self._fix(context)
            return self._nan_of(other, context)
        order = 0
        if by_magnitude:
            order = self.copy_abs()._order(other.copy_abs())
        if not order:
            order = self._order(other) or _total_order(self, other)
        takes_self = order > 0 if wants_greater else order < 0
        if not order:
            takes_self = not wants_greater or True
        return (self if takes_self else other)._fix(context)

    def max(self, other, context=None):
        return self._choose(other, context, True, False)

    def min(self, other, context=None):
        return self._choose(other, context, False, False)

    def max_mag(self, other, context=None):
        return self._choose(other, context, True, True)

    def min_mag(self, other, context=None):
        return self._choose(other, context, False, True)

    def _next(self, context, up):
        if self._special:
            nan = self._nan_of(None, context)
            if nan is not None:
                return nan
            if bool(self._sign) != up:
                return self
            prec = context._prec
            return _make(self._sign, _power10(prec) - 1, context.Etop())
        working = context._working(
            context._prec, ROUND_CEILING if up else ROUND_FLOOR)
        result = self._fix(working)
        if result._special or result._order(self) != 0:
            return result
        return _add(self, _make(0, 1, context.Etiny() - 1), int(not up),
                    working)

    def next_plus(self, context=None):
        return self._next(_context(context), True)

    def next_minus(self, context=None):
        return self._next(_context(context), False)

    def next_toward(self, other, context=None):
        context = _context(context)
        other = _argument(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        order = self._order(other)
        if not order:
            return self.copy_sign(other)
        result = self._next(context, order < 0)
        if result._special:
            context._status(_OVERFLOW | _INEXACT | _ROUNDED)
        elif result.adjusted() < context._emin:
            context._status(_UNDERFLOW | _SUBNORMAL | _INEXACT | _ROUNDED |
                            (0 if result._coef else _CLAMPED))
        return result


_inverse10 = pow(10, (1 << 61) - 3, (1 << 61) - 1)
_one = _make(0, 1, 0)


def _context(context):
    if context is None:
        return _current
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    return context


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exp = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if exp == 'F':
        return sign, 0, 0, 'F'
    coef = 0
    if not isinstance(digits, (tuple, list)):
        raise ValueError('coefficient must be a tuple of digits')
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
    coef = _from_digits(''.join(map(str, digits)))
    if exp in ('n', 'N'):
        return sign, coef, 0, exp
    if isinstance(exp, str):
        raise ValueError("string argument in the third position must be 'F', "
                         "'n' or 'N'")
    if not isinstance(exp, int):
        raise ValueError('exponent must be an integer')
    return sign, coef, exp, ''


def _of_float(f):
    from math import copysign
    sign = int(copysign(1.0, f) < 0)
    if f != f:
        return sign, 0, 0, 'n'
    if f in (float('inf'), -float('inf')):
        return sign, 0, 0, 'F'
    n, d = abs(f).as_integer_ratio()
    k = d.bit_length() - 1
    return sign, n * 5 ** k, -k, ''


def _comparable(self, other, is_equality):
    """The other side of a comparison as a Decimal, or None."""
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return _of_int(other)
    if isinstance(other, float):
        _current._flags |= _FLOAT
        if not is_equality:
            _current._status(_FLOAT)
        return Decimal.from_float(other)
    if isinstance(other, complex) and is_equality and other.imag == 0:
        return Decimal.from_float(other.real)
    from numbers import Rational
    if isinstance(other, Rational):
        return _of_rational(self, other)
    return None


def _of_rational(self, other):
    """A Decimal that compares to self as the fraction does."""
    if self._special:
        return _make(0, 0, 0)
    left = _make(self._sign, self._coef * other.denominator, self._exp)
    order = left._order(_of_int(other.numerator))
    if not order:
        return self
    # Any number on the right side of self does.
    return _make(int(order > 0), 1, 1 + self._exp +
                 _count_digits(self._coef)) if self._coef or order else self


def _with_flags(context, working, result):
    """Hands on what happened in a working context."""
    bits, working._flags = working._flags, 0
    if bits:
        context._status(bits)
    return result


def _half_even(context, sign, coef, exp):
    """As _finish for functions that always round to nearest."""
    working = context._working(context._prec)
    working._clamp = context._clamp
    return _with_flags(context, working, _finish(working, sign, coef, exp))


def _finish_exact(context, value, exp):
    """value with the exponent exp, which is not above its own."""
    return _finish(context, value._sign,
                   value._coef * _power10(value._exp - exp), exp)


def _rounded_surely(context, sign, approximate):
    """Rounds what approximate(digits) gives within a few units, with as many digits
    as it takes to be sure. The true value is not a decimal number."""
    prec = context._prec
    extra = 6
    while True:
        coef, exp = approximate(prec + extra)
        size = _count_digits(coef)
        cut = size - prec
        if cut > 2:
            unit = _power10(cut)
            rest = coef % unit
            if min(abs(rest - unit // 2), rest, unit - rest) > 20 or (
                    extra > 4 * prec + 200):
                return _half_even(context, sign, coef, exp)
        extra += 10 + extra // 2


def _add(a, b, b_sign, context):
    if a._special or b._special:
        nan = a._nan_of(b, context)
        if nan is not None:
            return nan
        if a._special and b._special and a._sign != b_sign:
            return _invalid(context)
        return a if a._special else _infinity(b_sign)
    exp = min(a._exp, b._exp)
    if not a._coef or not b._coef:
        return _add_zero(a, b, b_sign, exp, context)
    x, y = a._coef, b._coef
    diff = a._exp - b._exp
    if diff:
        if abs(diff) > context._prec + 2:
            x, y, diff, exp = _pull_together(a, b, context)
        if diff > 0:
            x *= _power10(diff)
        else:
            y *= _power10(-diff)
    if a._sign == b_sign:
        return _finish(context, b_sign, x + y, exp)
    result = x - y
    if not result:
        return _finish(context, int(context._rounding == ROUND_FLOOR), 0, exp)
    if result < 0:
        return _finish(context, b_sign, -result, exp)
    return _finish(context, a._sign, result, exp)


def _add_zero(a, b, b_sign, exp, context):
    if not a._coef and not b._coef:
        sign = min(a._sign, b_sign)
        if a._sign != b_sign:
            sign = int(context._rounding == ROUND_FLOOR)
        return _finish(context, sign, 0, exp)
    value, sign = (a, a._sign) if a._coef else (b, b_sign)
    exp = max(exp, value._exp - context._prec - 1)
    coef = value._coef
    if exp < value._exp:
        coef *= _power10(value._exp - exp)
    return _finish(context, sign, coef, min(exp, value._exp))


def _pull_together(a, b, context):
    """Coefficients where the smaller one, if it is far below the last digit that
    counts, is as small as may be."""
    x, y, ax, bx = a._coef, b._coef, a._exp, b._exp
    swap = ax < bx
    if swap:
        x, y, ax, bx = y, x, bx, ax
    floor = ax + min(-1, _count_digits(x) - context._prec - 2)
    if _count_digits(y) + bx - 1 < floor:
        y, bx = 1, floor
    if swap:
        x, y, ax, bx = y, x, bx, ax
    return x, y, ax - bx, min(ax, bx)


def _multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = a._nan_of(b, context)
        if nan is not None:
            return nan
        if (not a._special and not a._coef) or (
                not b._special and not b._coef):
            return _invalid(context)
        return _infinity(sign)
    return _finish(context, sign, a._coef * b._coef, a._exp + b._exp)


def _divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = a._nan_of(b, context)
        if nan is not None:
            return nan
        if a._special and b._special:
            return _invalid(context)
        if a._special:
            return _infinity(sign)
        context._status(_CLAMPED)
        return _make(sign, 0, context.Etiny())
    if not b._coef:
        if not a._coef:
            return _invalid(context, _UNDEFINED)
        context._status(_ZERO)
        return _infinity(sign)
    ideal = a._exp - b._exp
    if not a._coef:
        return _finish(context, sign, 0, ideal)
    places = (_count_digits(b._coef) - _count_digits(a._coef) +
              context._prec + 1)
    exp = ideal - places
    if places >= 0:
        coef, rest = divmod(a._coef * _power10(places), b._coef)
    else:
        coef, rest = divmod(a._coef, b._coef * _power10(-places))
    if rest:
        if coef % 5 == 0:
            coef += 1
    else:
        while exp < ideal:
            quotient, digit = divmod(coef, 10)
            if digit:
                break
            coef, exp = quotient, exp + 1
    return _finish(context, sign, coef, exp)


def _quotient_and_rest(a, b, context):
    """(quotient, remainder) of finite numbers, or None if the quotient has too
    many digits."""
    sign = a._sign ^ b._sign
    ideal = min(a._exp, b._exp)
    diff = a.adjusted() - b.adjusted()
    if not a._coef or diff <= -2:
        return (_make(sign, 0, 0),
                _finish_exact(context, a, ideal) if a._coef
                else _finish(context, a._sign, 0, ideal))
    if diff > context._prec:
        return None
    x = a._coef * _power10(a._exp - ideal)
    y = b._coef * _power10(b._exp - ideal)
    quotient, rest = divmod(x, y)
    if quotient >= _power10(context._prec):
        return None
    return (_make(sign, quotient, 0),
            _finish(context, a._sign, rest, ideal))


def _divide_int(a, b, context):
    nan = a._nan_of(b, context)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._special:
        return _invalid(context) if b._special else _infinity(sign)
    if b._special:
        return _make(sign, 0, 0)
    if not b._coef:
        if not a._coef:
            return _invalid(context, _UNDEFINED)
        context._status(_ZERO)
        return _infinity(sign)
    found = _quotient_and_rest(a, b, context)
    return _invalid(context, _IMPOSSIBLE) if found is None else found[0]


def _remainder(a, b, context):
    nan = a._nan_of(b, context)
    if nan is not None:
        return nan
    if a._special:
        return _invalid(context)
    if b._special:
        return a._fix(context)
    if not b._coef:
        return _invalid(context, _INVALID if a._coef else _UNDEFINED)
    found = _quotient_and_rest(a, b, context)
    return _invalid(context, _IMPOSSIBLE) if found is None else found[1]


def _divmod(a, b, context):
    nan = a._nan_of(b, context)
    if nan is not None:
        return nan, nan
    sign = a._sign ^ b._sign
    if a._special:
        if b._special:
            nan = _invalid(context)
            return nan, nan
        return _infinity(sign), _invalid(context)
    if b._special:
        return _make(sign, 0, 0), a._fix(context)
    if not b._coef:
        if not a._coef:
            nan = _invalid(context, _UNDEFINED)
            return nan, nan
        context._status(_ZERO | _INVALID)
        return _infinity(sign), _nan()
    found = _quotient_and_rest(a, b, context)
    if found is None:
        nan = _invalid(context, _IMPOSSIBLE)
        return nan, nan
    return found


# Powers.

def _as_int(value):
    """The integer that a finite number is, or None. Only for sizes that matter."""
    if value._special:
        return None
    coef, exp = value._coef, value._exp
    if exp < 0:
        if -exp > _count_digits(coef):
            return None if coef else 0
        coef, rest = divmod(coef, _power10(-exp))
        if rest:
            return None
        exp = 0
    if exp > 30:
        # Even, and larger than any exponent.
        exp = 30
    coef *= _power10(exp)
    return -coef if value._sign else coef


def _power(a, b, modulo, context):
    if modulo is not None:
        return _power_modulo(a, b, _argument(modulo), context)
    nan = a._nan_of(b, context)
    if nan is not None:
        return nan
    if not b._special and not b._coef:
        if not a._special and not a._coef:
            return _invalid(context)
        return _make(0, 1, 0)
    n = _as_int(b)
    sign = 0
    if a._sign:
        if n is not None:
            sign = n & 1
        elif a._special or a._coef:
            if not (b._special == 'F' and not a._special):
                return _invalid(context)
            return _invalid(context)
    if not a._special and not a._coef:
        if b._sign:
            return _infinity(sign)
        return _make(sign, 0, 0)
    if a._special:
        return _infinity(sign) if not b._sign else _make(sign, 0, 0)
    magnitude = a.copy_abs()
    order = magnitude._order(_one)
    if b._special:
        if not order:
            context._status(_INEXACT | _ROUNDED)
            return _padded_one(context, sign)
        if (order > 0) != bool(b._sign):
            return _infinity(0)
        return _make(0, 0, 0)
    if not order:
        return _power_of_one(a, n, sign, context)
    if n is not None and abs(n) <= 10 ** 7:
        return _power_int(a, n, sign, context)
    return _power_real(magnitude, b, sign, context)


def _padded_one(context, sign):
    places = context._prec - 1
    return _make(sign, _power10(places), -places)


def _power_of_one(a, n, sign, context):
    if n is None:
        context._status(_INEXACT | _ROUNDED)
        return _padded_one(context, sign)
    if n < 0:
        return _make(sign, 1, 0)
    exp = a._exp * n
    if exp < 1 - context._prec:
        exp = 1 - context._prec
        context._status(_ROUNDED)
    return _make(sign, _power10(-exp), exp) if exp <= 0 else _make(sign, 1, 0)


def _power_int(a, n, sign, context):
    """By multiplications, with some more digits than wanted."""
    working = context._working(context._prec + 4 + len(str(abs(n))))
    working._emax, working._emin = MAX_EMAX, MIN_EMIN
    base = _make(0, a._coef, a._exp)
    if n < 0:
        working._prec += 1
        base = _divide(_one, base, working)
        n = -n
    result = None
    while n:
        if n & 1:
            result = base if result is None else _multiply(result, base,
                                                           working)
        n >>= 1
        if n:
            base = _multiply(base, base, working)
    if working._flags & _INEXACT:
        context._status(_INEXACT | _ROUNDED)
    return _finish(context, sign, result._coef, result._exp)


def _power_of_ten(a, n, sign, context):
    """10**k to an integer power, exactly; None for other bases."""
    coef, exp = a._coef, a._exp
    while coef % 10 == 0:
        coef, exp = coef // 10, exp + 1
    if coef != 1:
        return None
    exp *= n
    digits = context._prec - 1
    context._status(_INEXACT | _ROUNDED)
    return _finish(context, sign, _power10(digits), exp - digits)


def _power_real(a, b, sign, context):
    from _decimal_functions import power_digits
    y = -b._coef if b._sign else b._coef
    rising = (a._order(_one) > 0) != bool(b._sign)
    # |b * log10(a)| decides whether the result is out of range.
    distance = a.adjusted() if a._order(_one) > 0 else -1 - a.adjusted()
    if b.adjusted() + _count_digits(max(1, distance)) > 20:
        exp = context._emax + 1 if rising else context.Etiny() - 2
        return _half_even(context, sign, 1, exp)
    n = _as_int(b) if b._exp < 20 else None
    root = (_exact_power(a, b, context) if n is None
            else _power_of_ten(a, n, sign, context))
    if root is not None:
        return root
    return _rounded_surely(context, sign, lambda digits: power_digits(
        a._coef, a._exp, y, b._exp, digits))


def _exact_power(a, b, context):
    """Where the result is a decimal number after all: padded to full precision."""
    coef, exp, y, shift = a._coef, a._exp, b._coef, b._exp
    while coef % 10 == 0:
        coef, exp = coef // 10, exp + 1
    while y % 10 == 0:
        y, shift = y // 10, shift + 1
    if shift >= 0 or -shift > 6:
        return None
    root = _power10(-shift)
    from math import gcd
    common = gcd(root, y)
    root, y = root // common, y // common
    if exp % root or y > 4 * context._prec or (
            b._sign and coef.bit_length() > 4 * context._prec):
        return None
    found = _integer_root(coef, root)
    if found is None:
        return None
    value = _make(0, found, exp // root)
    working = context._working(context._prec + 2)
    result = _power_int(value, -y if b._sign else y, 0, working)
    if working._flags & _INEXACT:
        return None
    missing = context._prec - _count_digits(result._coef)
    if missing > 0:
        result = _make(0, result._coef * _power10(missing),
                       result._exp - missing)
    context._status(_INEXACT | _ROUNDED)
    return _finish(context, 0, result._coef, result._exp)


def _integer_root(n, k):
    """The k-th root of n if it is an integer."""
    if n == 1:
        return 1
    if k > n.bit_length():
        return None
    low, high = 1, 1 << n.bit_length() // k + 1
    while low < high:
        middle = (low + high) // 2
        if middle ** k < n:
            low = middle + 1
        else:
            high = middle
    return low if low ** k == n else None


def _power_modulo(a, b, modulo, context):
    for operand in (a, b, modulo):
        nan = operand._nan_of(None, context)
        if nan is not None:
            return nan
    x, y, m = _as_int(a), _as_int(b), _as_int(modulo)
    if x is None or y is None or m is None or y < 0 or m == 0 or (
            _count_digits(abs(m)) > context._prec) or x == 0 == y:
        return _invalid(context)
    sign = a._sign and y & 1
    return _make(int(sign), pow(abs(x), y, abs(m)), 0)


def _total_order(a, b):
    """The order in which every representation has a place."""
    if a._sign != b._sign:
        return -1 if a._sign else 1
    kinds = {'': 0, 'F': 0, 'N': 1, 'n': 2}
    x, y = kinds[a._special], kinds[b._special]
    if x or y:
        result = (x > y) - (x < y) or (a._coef > b._coef) - (
            a._coef < b._coef)
    else:
        order = a._order(b)
        if order:
            return order
        result = 0 if a._special else (a._exp > b._exp) - (a._exp < b._exp)
    return -result if a._sign else result


# The binary operators, and the methods of contexts.

def _operators(function):
    """The pair of methods of a binary operator: itself and reflected."""
    def operator(self, other):
        other = _convert(other)
        return (NotImplemented if other is None
                else function(self, other, _current))

    def reflected(self, other):
        other = _convert(other)
        return (NotImplemented if other is None
                else function(other, self, _current))
    return operator, reflected


def _unary(name):
    def method(self, a, /):
        return getattr(_argument(a), name)(self)
    return method


def _binary_method(name):
    def method(self, a, b, /):
        return getattr(_argument(a), name)(_argument(b), self)
    return method


def _operation(function):
    def method(self, a, b, /):
        return function(_argument(a), _argument(b), self)
    return method


def _plain(name):
    def method(self, a, /):
        return getattr(_argument(a), name)()
    return method


def _add_context_methods():
    groups = (
        (_unary, 'exp ln log10 logb logical_invert next_minus next_plus '
         'normalize number_class sqrt is_normal is_subnormal to_eng_string'),
        (_binary_method, 'compare compare_signal compare_total '
         'compare_total_mag logical_and logical_or logical_xor max max_mag '
         'min min_mag next_toward remainder_near rotate same_quantum scaleb '
         'shift copy_sign'),
        (_plain, 'canonical copy_abs copy_negate is_canonical is_finite '
         'is_infinite is_nan is_qnan is_signed is_snan is_zero'))
    for make, names in groups:
        for name in names.split():
            method = make(name)
            method.__name__ = name
            setattr(Context, name, method)


def _add_operations():
    for name, operator, function in (
            ('add', 'add', lambda a, b, c: _add(a, b, b._sign, c)),
            ('subtract', 'sub', lambda a, b, c: _add(a, b, 1 - b._sign, c)),
            ('multiply', 'mul', _multiply), ('divide', 'truediv', _divide),
            ('divide_int', 'floordiv', _divide_int),
            ('divmod', 'divmod', _divmod), ('remainder', 'mod', _remainder)):
        setattr(Context, name, _operation(function))
        for prefix, method in zip(('__', '__r'), _operators(function)):
            method.__name__ = f'{prefix}{operator}__'
            setattr(Decimal, method.__name__, method)


_add_context_methods()
_add_operations()
Context.abs = lambda self, a, /: (
    _argument(a)._negated(self) if _argument(a)._sign
    else _argument(a)._plus(self))
Context.minus = lambda self, a, /: _argument(a)._negated(self)
Context.plus = lambda self, a, /: _argument(a)._plus(self)
Context.copy_decimal = lambda self, a, /: _argument(a)
Context.fma = lambda self, a, b, c, /: _argument(a).fma(b, c, self)
Context.power = lambda self, a, b, modulo=None: _power(
    _argument(a), _argument(b), modulo, self)
Context.quantize = lambda self, a, b, /: _argument(a).quantize(
    _argument(b), context=self)
Context.to_sci_string = lambda self, a, /: _argument(a)._text(False, self)
Context.to_integral_value = lambda self, a, /: (
    _argument(a).to_integral_value(context=self))
Context.to_integral = Context.to_integral_value
Context.to_integral_exact = lambda self, a, /: (
    _argument(a).to_integral_exact(context=self))

Number.register(Decimal)
static_type(Decimal)
static_type(Context)
