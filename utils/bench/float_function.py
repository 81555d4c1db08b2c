"""A hot loop-free function of floats, called from a loop."""


def step(x, y, z):
    a = x * 0.75 + y * 0.25
    b = y * 1.5 - z * 0.5
    c = z + a * b
    if c > 4.0:
        c = c * 0.125 - a
    return a - b * 0.0625 + c * 0.5


def run():
    x, y, z = 0.5, 0.25, 0.125
    for i in range(1000000):
        x, y, z = y, z, step(x, y, z)
    return x, y, z
