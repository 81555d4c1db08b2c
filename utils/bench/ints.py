"""Small integers: gcd, Collatz sequences, a random generator, bit counting."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def bits(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def run():
    seed = 12345
    total = 0
    for _ in range(60000):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        total += gcd(seed, 360360) + bits(seed)
    longest = max(range(1, 15000), key=collatz)
    return total, longest
