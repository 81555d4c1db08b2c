"""Turtles draw on windows, of which the host grants none."""


class TurtleGraphicsError(Exception):
    pass


class Terminator(Exception):
    pass


def _refuse(*args, **kwargs):
    raise PermissionError(1, 'Operation not permitted: the host grants no '
                          'windows')


class Vec2D(tuple):
    """A vector of the plane."""

    def __new__(cls, x, y):
        return tuple.__new__(cls, (x, y))

    def __add__(self, other):
        return Vec2D(self[0] + other[0], self[1] + other[1])

    def __mul__(self, other):
        if isinstance(other, Vec2D):
            return self[0] * other[0] + self[1] * other[1]
        return Vec2D(self[0] * other, self[1] * other)

    def __rmul__(self, other):
        if isinstance(other, (int, float)):
            return Vec2D(self[0] * other, self[1] * other)
        return NotImplemented

    def __sub__(self, other):
        return Vec2D(self[0] - other[0], self[1] - other[1])

    def __neg__(self):
        return Vec2D(-self[0], -self[1])

    def __abs__(self):
        return (self[0] ** 2 + self[1] ** 2) ** 0.5

    def rotate(self, angle):
        import math
        angle = math.radians(angle)
        c, s = math.cos(angle), math.sin(angle)
        return Vec2D(self[0] * c - self[1] * s, self[1] * c + self[0] * s)

    def __getnewargs__(self):
        return self[0], self[1]

    def __repr__(self):
        return f'({self[0]:.2f},{self[1]:.2f})'


class RawTurtle:
    __init__ = _refuse


class Turtle(RawTurtle):
    pass


RawPen, Pen = RawTurtle, Turtle
Screen = TurtleScreen = _Screen = _refuse


def __getattr__(name):
    if name.startswith('_'):
        raise AttributeError(f"module 'turtle' has no attribute {name!r}")
    return _refuse
