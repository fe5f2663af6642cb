"""Times pabutools, in its fastest mode (gmpy2 fractions), on elections: `time_peer.py SECONDS FILE…`, as JSON.

Counting alone is timed, not reading, in seconds of processor time, so that other work on the machine does not count against it. A count
that takes more than SECONDS of them is ended, and its time is given as a lower bound, with `"ended": false`.
"""

import json
import multiprocessing
import signal
import sys
import time
from pathlib import Path

from elections import read, theirs

RULES = [
    ("greedy", "cost", "none"),
    ("equal-shares", "cost", "none"),
    ("equal-shares", "cost", "add1"),
]


class TooLong(Exception):
    """The count has had its time."""


def give_up(*_signal):
    raise TooLong


def count(file, rule, limit, pipe):
    """Sends the seconds, and whether the count came to its end."""
    election = read(file)
    signal.signal(signal.SIGPROF, give_up)
    # The clock of the thread: while the timer below runs, that of the process moves in ticks of several milliseconds.
    begun = time.thread_time()
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        theirs(election, *rule)
        signal.setitimer(signal.ITIMER_PROF, 0)
        pipe.send((time.thread_time() - begun, True))
    except TooLong:
        pipe.send((time.thread_time() - begun, False))


def timed(file, rule, limit):
    """A process for each, so that nothing one count leaves behind helps or hinders the next."""
    here, there = multiprocessing.Pipe()
    worker = multiprocessing.Process(target=count, args=(file, rule, limit, there))
    worker.start()
    there.close()
    try:
        return here.recv()
    except EOFError:
        # pabutools does not count such ballots by this rule; it has said so on standard error.
        return None
    finally:
        worker.join()


def main():
    limit = float(sys.argv[1])
    for file in map(Path, sys.argv[2:]):
        for rule in RULES:
            if (outcome := timed(file, rule, limit)) is None:
                continue
            seconds, ended = outcome
            row = {"file": file.name, "rule": rule[0], "completion": rule[2], "seconds": seconds, "ended": ended}
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
