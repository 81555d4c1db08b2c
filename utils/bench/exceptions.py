"""Raising, catching, finally, own exception classes, exceptions as control flow."""


class Rejected(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def check(n):
    if n % 5 == 0:
        raise Rejected(n % 7)
    if n % 11 == 0:
        raise ValueError(n)
    return n


def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1


def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return 0
    finally:
        table["calls"] += 1


def run():
    accepted = rejected = failed = cleaned = 0
    for n in range(200000):
        try:
            accepted += check(n) % 3
        except Rejected as error:
            rejected += error.code
        except (ValueError, TypeError):
            failed += 1
        else:
            cleaned += 1
    words = ["12", "x1", "77", "", "5e"]
    parsed = sum(parse(words[i % 5]) for i in range(120000))
    table = {"calls": 0, "a": 1}
    found = sum(lookup(table, "ab"[i % 2]) for i in range(200000))
    return accepted, rejected, failed, cleaned, parsed, found, table["calls"]
