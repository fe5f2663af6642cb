"""Times pabutools, in its fastest mode (gmpy2 fractions), on elections: `time_peer.py SECONDS FILE…`, as JSON.

Counting alone is timed, not reading, and by the rules that the benchmark compares. A count that takes longer than SECONDS is
ended, and its time given as a lower bound: `{"file": …, "rule": …, "seconds": 60.0, "ended": false}`.
"""

import json
import multiprocessing
import sys
import time
from pathlib import Path

from elections import read, theirs

RULES = [
    ("greedy", "cost", "none"),
    ("equal-shares", "cost", "none"),
    ("equal-shares", "cost", "add1"),
]


def count(file, rule, pipe):
    election = read(file)
    pipe.send("read")
    theirs(election, *rule)
    pipe.send("counted")


def timed(file, rule, limit):
    """Seconds, and whether the count came to its end."""
    here, there = multiprocessing.Pipe()
    worker = multiprocessing.Process(target=count, args=(file, rule, there))
    worker.start()
    here.recv()
    begun = time.monotonic()
    ended = here.poll(limit)
    seconds = time.monotonic() - begun
    worker.kill()
    worker.join()
    return seconds, ended


def main():
    limit = float(sys.argv[1])
    for file in map(Path, sys.argv[2:]):
        for rule in RULES:
            seconds, ended = timed(file, rule, limit)
            row = {"file": file.name, "rule": rule[0], "completion": rule[2], "seconds": seconds, "ended": ended}
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
