# RUN: %run %s | FileCheck --match-full-lines %s
# Patterns are sought by their ends, sixteen places at a time: every place of a
# short pattern and of one longer than that, and ends that promise too much.


def places(text, part):
    return [i for i in range(len(text)) if text[i : i + len(part)] == part]


def found(text, part):
    result, at = [], text.find(part)
    while at >= 0:
        result.append(at)
        at = text.find(part, at + 1)
    return result


for part in "ab", "abc", "a" * 15 + "b", "ab" * 20, "b" + "a" * 40 + "b":
    for before in range(40):
        for behind in (0, 1, 15, 16, 40):
            text = "." * before + part + "a" * behind + part
            assert found(text, part) == places(text, part), (text, part)
print(found("abcabcab" * 9, "cab")[-3:], "ab" * 30 in "ab" * 29)  # CHECK: [61, 66, 69] False
noisy = "ab" * 5000 + "xxb"
print(noisy.find("axb"), noisy.find("xxb"), noisy.count("abab"))  # CHECK: -1 10000 2500
print(("axxb" * 400 + "axyb").find("axyb"), b"axxb".find(b"ayxb"))  # CHECK: 1600 -1
print(("naïve text é" * 3).replace("é", "e" * 2)[-5:], ("é" * 20).isascii())  # CHECK: xt ee False
print(("a" * 7 + "é").isascii(), ("é" + "a" * 8).isascii(), ("a" * 9 + "é" + "a" * 9)[:9].isascii())  # CHECK: False False True
