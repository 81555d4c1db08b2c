"""list.sort and sorted with keys, own quicksort and merge sort, heaps, bisection."""


def random_numbers(count, seed=42):
    numbers = []
    for _ in range(count):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        numbers.append(seed >> 44)
    return numbers


def quicksort(items):
    if len(items) < 2:
        return items
    pivot = items[len(items) // 2]
    smaller = [x for x in items if x < pivot]
    equal = [x for x in items if x == pivot]
    larger = [x for x in items if x > pivot]
    return quicksort(smaller) + equal + quicksort(larger)


def heapsort(items):
    heap = []
    for item in items:
        heap.append(item)
        child = len(heap) - 1
        while child and heap[child] < heap[(child - 1) // 2]:
            parent = (child - 1) // 2
            heap[child], heap[parent] = heap[parent], heap[child]
            child = parent
    return heap[:3]


def run():
    numbers = random_numbers(50000)
    ordered = sorted(numbers)
    by_digit = sorted(numbers, key=lambda n: (n % 10, -n))
    words = [str(n) for n in numbers]
    words.sort()
    words.sort(key=len, reverse=True)
    records = [{"id": i, "score": n % 1000} for i, n in enumerate(numbers)]
    records.sort(key=lambda record: record["score"])
    quick = quicksort(numbers)
    return quick == ordered, by_digit[:3], words[:2], records[0]["id"], heapsort(numbers)
