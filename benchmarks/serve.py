"""Load on `kg serve`: many clients at once, for a while.

    python -m benchmarks.serve OUTPUT [--clients 32] [--seconds 60] [--workers 2] [--cache 0]

Starts the server on the build in OUTPUT, lets each client ask one question after the other, and prints answers,
errors, and the median and 99th percentile of the time to the answer by the clock, for each kind of question and for
all, in Markdown. Unless a cache is asked for, no answer is given again: each question is put to the graph.
"""

from __future__ import annotations

import argparse
import http.client
import random
import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

QUESTIONS = {
    "ask": "ASK { ?s a kg:Meeting }",
    "names": "SELECT ?p ?n { ?p a kg:Person ; skos:prefLabel ?n } LIMIT 100",
    "met": "SELECT ?a ?b { ?x kg:met ?y . ?x skos:prefLabel ?a . ?y skos:prefLabel ?b } LIMIT 100",
    "most": "SELECT ?s (COUNT(*) AS ?n) { ?x a kg:Statement ; kg:speaker ?s } GROUP BY ?s ORDER BY DESC(?n) LIMIT 10",
    "describe": "DESCRIBE ?p { ?p a kg:Place } LIMIT 5",
}
Times = dict[str, list[float]]


@contextmanager
def served(output: Path, workers: int, cache: int) -> Iterator[int]:
    """The port of a server that is ready."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--port", str(port), "--workers", str(workers), "--cache", str(cache)]
    command = [sys.executable, "-m", "kg", "serve", str(output), *options]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        while asked(port, "ask") is None:
            time.sleep(0.2)
        yield port
    finally:
        process.terminate()
        process.wait()


def asked(port: int, name: str) -> float | None:
    """Seconds to the answer; None where there was none, or an error."""
    start = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", f"/sparql?{urlencode({'query': QUESTIONS[name]})}")
        response = connection.getresponse()
        response.read()
    except OSError:
        return None
    finally:
        connection.close()
    return time.perf_counter() - start if response.status == 200 else None


def client(port: int, seed: int, until: float, times: Times, errors: list[str]) -> None:
    """Ask one question after the other until the time `until`."""
    order = random.Random(seed)
    while time.monotonic() < until:
        name = order.choice(sorted(QUESTIONS))
        took = asked(port, name)
        if took is None:
            errors.append(name)
        else:
            times[name].append(took)


def load(port: int, clients: int, seconds: float) -> tuple[Times, list[str]]:
    """The times of all answers by question, and the questions that had none."""
    times: Times = defaultdict(list)
    errors: list[str] = []
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=client, args=(port, seed, until, times, errors)) for seed in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, errors


def line(name: str, times: list[float]) -> str:
    """Count, median, 99th percentile and their ratio."""
    ordered = sorted(times)
    median, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
    return f"| {name} | {len(ordered):,} | {median * 1000:,.1f} ms | {late * 1000:,.1f} ms | {late / median:.1f} |"


def main() -> None:
    """Run the load and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--cache", type=int, default=0)
    given = parser.parse_args()
    with served(given.output, given.workers, given.cache) as port:
        times, errors = load(port, given.clients, given.seconds)
    print("| question | answers | median | 99th percentile | ratio |\n|---|---:|---:|---:|---:|")
    for name in sorted(times):
        print(line(name, times[name]))
    print(line("all", [each for name in times for each in times[name]]))
    print(f"\nErrors: {len(errors)}")


if __name__ == "__main__":
    main()
