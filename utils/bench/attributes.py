"""Reading and writing attributes of instances, with and without __slots__."""


class Particle:
    def __init__(self, x, y, vx, vy):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.bounces = 0


class Cell:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value = value
        self.next = next


def move(particle):
    particle.x += particle.vx
    particle.y += particle.vy
    if particle.x < 0 or particle.x > 100:
        particle.vx = -particle.vx
        particle.bounces += 1
    if particle.y < 0 or particle.y > 100:
        particle.vy = -particle.vy
        particle.bounces += 1


def total(cell):
    result = 0
    while cell is not None:
        result += cell.value
        cell = cell.next
    return result


def run():
    particles = [Particle(i * 7 % 100, i * 13 % 100, i % 5 - 2, i % 7 - 3) for i in range(50)]
    for _ in range(15000):
        for particle in particles:
            move(particle)
    chain = None
    for i in range(150000):
        chain = Cell(i, chain)
    return sum(p.bounces for p in particles), sum(p.x for p in particles), total(chain) + total(chain.next)
