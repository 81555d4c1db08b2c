# Written by an agent: reads the pages of the packages on a topic and ranks them.
# search() and fetch() are functions of the host; each call pauses this script.
def downloads(name):
    try:
        page = fetch(f"https://packages.example/{name}")
    except ValueError as error:
        print(f"  skipped {name}: {error}")
        return 0
    return int(page["downloads"])


found = search("json parser", limit=4)
print(f"{len(found)} packages found")
totals = {name: downloads(name) for name in found}
best = sorted(found, key=lambda name: -totals[name])
for rank, name in enumerate(best, start=1):
    print(f"{rank}. {name:<10}{totals[name]:>12,}")

{"best": best[0], "total": sum(totals.values())}
