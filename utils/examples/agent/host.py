#!/usr/bin/env python3
"""The host functions of agent.py, served as JSON lines.

One request a line:  {"id": 1, "function": "fetch", "args": ["https://..."], "kwargs": {}}
One reply a line:    {"return": VALUE} or {"raise": {"type": "ValueError", "message": "..."}}
"""

import json
import sys

PACKAGES = {"fastjson": 1250300, "jsonlite": 98410, "pyjson5": 410220}


def search(query: str, limit: int = 10) -> list[str]:
    return sorted([*PACKAGES, "rjson"])[:limit]


def fetch(url: str) -> dict[str, str]:
    name = url.rsplit("/", 1)[-1]
    if name not in PACKAGES:
        raise ValueError(f"404: {url}")
    return {"name": name, "downloads": str(PACKAGES[name])}


FUNCTIONS = {"search": search, "fetch": fetch}


def serve(function: str, args: list, kwargs: dict) -> dict:
    """Calls a host function and gives the reply for it."""
    try:
        return {"return": FUNCTIONS[function](*args, **kwargs)}
    except Exception as error:
        return {"raise": {"type": type(error).__name__, "message": str(error)}}


if __name__ == "__main__":
    for line in sys.stdin:
        request = json.loads(line)
        shown = ", ".join([repr(a) for a in request["args"]] + [f"{k}={v!r}" for k, v in request["kwargs"].items()])
        print(f"  host: {request['function']}({shown})", file=sys.stderr, flush=True)
        print(json.dumps(serve(request["function"], request["args"], request["kwargs"])), flush=True)
