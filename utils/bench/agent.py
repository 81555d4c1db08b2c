"""What an agent does with a few thousand records: clean, join, group, rank, report."""

from collections import defaultdict

REGIONS = ["north", "south", "east", "west"]
PRODUCTS = {"P1": ("keyboard", 39.9), "P2": ("mouse", 19.5), "P3": ("screen", 189.0), "P4": ("cable", 4.25)}


def make_records(count):
    lines = []
    seed = 7
    for i in range(count):
        seed = (seed * 16807) % 2147483647
        quantity = "" if seed % 53 == 0 else str(seed % 20 + 1)
        region = REGIONS[seed % 4].upper() if seed % 10 == 0 else REGIONS[seed % 4]
        lines.append(f"{i},2024-{seed % 12 + 1:02d}-{seed % 28 + 1:02d}, {region} ,P{seed % 5 + 1},{quantity}")
    return lines


def parse(line):
    number, date, region, product, quantity = line.split(",")
    if not quantity:
        raise ValueError(f"record {number}: no quantity")
    year, month, day = map(int, date.split("-"))
    return {
        "id": int(number),
        "month": (year, month),
        "region": region.strip().lower(),
        "product": product,
        "quantity": int(quantity),
    }


def load(lines):
    records, problems = [], []
    for line in lines:
        try:
            record = parse(line)
            record["name"], price = PRODUCTS[record["product"]]
        except ValueError as error:
            problems.append(str(error))
        except KeyError as error:
            problems.append(f"unknown product {error}")
        else:
            record["revenue"] = round(record["quantity"] * price, 2)
            records.append(record)
    return records, problems


def summarise(records):
    by_region = defaultdict(float)
    by_month = defaultdict(lambda: defaultdict(int))
    best = {}
    for record in records:
        by_region[record["region"]] += record["revenue"]
        by_month[record["month"]][record["name"]] += record["quantity"]
        current = best.get(record["product"])
        if current is None or record["revenue"] > current["revenue"]:
            best[record["product"]] = record
    return by_region, by_month, best


def report(by_region, by_month, best):
    lines = ["Revenue by region"]
    for rank, (region, revenue) in enumerate(sorted(by_region.items(), key=lambda item: -item[1]), 1):
        lines.append(f"{rank}. {region:<8}{revenue:>14,.2f}")
    for month in sorted(by_month):
        sold = by_month[month]
        top = max(sold, key=sold.get)
        lines.append(f"{month[0]}-{month[1]:02d}: {top} ({sold[top]} of {sum(sold.values())})")
    lines += [f"best {key}: #{record['id']}" for key, record in sorted(best.items())]
    return "\n".join(lines)


def run():
    records, problems = load(make_records(40000))
    text = report(*summarise(records))
    return len(records), len(problems), problems[0], text
