"""Integers beyond a machine word: factorials, digits of pi, modular powers."""


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def pi_digits(count):
    digits = []
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < m * t:
            digits.append(str(m))
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            r, m = (2 * q + r) * x, (q * (7 * k) + 2 + r * x) // (t * x)
            q *= k
            t *= x
            k += 1
            x += 2
    return "".join(digits)


def is_prime(n):
    return all(pow(base, n - 1, n) == 1 for base in (2, 3, 5, 7))


def run():
    primes = [n for n in range(10**40, 10**40 + 4000) if n % 2 and is_prime(n)]
    return factorial(2500) % (10**30 + 57), pi_digits(1000), len(primes)
