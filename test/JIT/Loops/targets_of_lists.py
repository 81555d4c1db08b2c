# RUN: %run %s | FileCheck --match-full-lines %s
# Lists that are unpacked may be changed by that, or be too short.

def swap(pairs):
    total = 0
    for i in range(30):
        for [a, b] in pairs:
            total += a * 2 + b
    return total

def into_itself(items):
    for i in range(30):
        items[0], items[1] = items
    return items

def fails(rows):
    seen = 0
    try:
        for i in range(30):
            for a, b in rows:
                seen += a
    except ValueError as error:
        return seen, str(error)

print(swap([[1, 2], (3, 4), [5, 6]]))  # CHECK: 900
print(into_itself([1, 2]))             # CHECK-NEXT: [1, 2]
print(fails([[1, 2], [3, 4], [5]]))    # CHECK-NEXT: (4, 'not enough values to unpack (expected 2, got 1)')
print(fails([[1, 2], [3, 4, 5]]))      # CHECK-NEXT: (1, 'too many values to unpack (expected 2, got 3)')
print(fails([[1, 2], "ab"[:1]]))       # CHECK-NEXT: (1, 'not enough values to unpack (expected 2, got 1)')
