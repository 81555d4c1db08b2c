"""Planets attracting each other: float arithmetic over lists and tuples."""

import math


def make_bodies():
    sun = 4 * math.pi * math.pi
    return [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, sun],
        [4.84, -1.16, -0.10, 0.60, 2.81, -0.02, 0.00095 * sun],
        [8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.00028 * sun],
        [12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.00004 * sun],
        [15.37, -25.91, 0.17, 0.97, 0.59, -0.03, 0.00005 * sun],
    ]


def advance(bodies, pairs, dt):
    for a, b in pairs:
        dx = a[0] - b[0]
        dy = a[1] - b[1]
        dz = a[2] - b[2]
        square = dx * dx + dy * dy + dz * dz
        force = dt / (square * math.sqrt(square))
        mass = b[6] * force
        a[3] -= dx * mass
        a[4] -= dy * mass
        a[5] -= dz * mass
        mass = a[6] * force
        b[3] += dx * mass
        b[4] += dy * mass
        b[5] += dz * mass
    for body in bodies:
        body[0] += dt * body[3]
        body[1] += dt * body[4]
        body[2] += dt * body[5]


def run():
    bodies = make_bodies()
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
    for _ in range(30000):
        advance(bodies, pairs, 0.01)
    return [round(value, 6) for body in bodies for value in body[:3]]
