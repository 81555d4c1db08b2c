"""Searching, splitting, joining, replacing and building strings."""


def caesar(text, shift):
    out = []
    for char in text:
        if "a" <= char <= "z":
            out.append(chr((ord(char) - 97 + shift) % 26 + 97))
        else:
            out.append(char)
    return "".join(out)


def is_palindrome(text):
    cleaned = "".join(c for c in text.lower() if c.isalnum())
    return cleaned == cleaned[::-1]


def run():
    words = "the quick brown fox jumps over the lazy dog again and again".split()
    text = " ".join(words[i % len(words)] for i in range(24000))
    secret = caesar(text, 5)
    vowels = sum(secret.count(vowel) for vowel in "aeiou")
    titles = [word.title() for word in text.split() if word.startswith(("q", "a"))]
    line = ""
    for i in range(160000):
        line += str(i % 7)
    found = 0
    at = text.find("fox")
    while at >= 0:
        found += 1
        at = text.find("fox", at + 1)
    swapped = text.replace("dog", "cat").upper().swapcase().strip("ta ")
    palindromes = sum(is_palindrome(f"Rac {i} car") for i in range(90000))
    return vowels, len(titles), len(line), line[-5:], found, swapped[-9:], palindromes
