"""What pabutools funds, in its fastest mode (gmpy2 fractions), and how long it counts: `time_peer.py SECONDS OTHERS FILE…`, as JSON.

Counting alone is timed, not reading, in seconds of processor time, so that other work on the machine does not count against it. A count
by equal shares with costs and add1 that takes more than SECONDS of them, or by another rule more than OTHERS, is ended, and its time is
given as a lower bound, with `"winners": null`.
"""

import json
import multiprocessing
import signal
import sys
import time
from pathlib import Path

from elections import COMPLETED, PLAIN, fits, read, theirs


class TooLong(Exception):
    """The count has had its time."""


def give_up(*_signal):
    raise TooLong


def count(file, rule, limit, pipe):
    """Sends the seconds, and the winners if the count came to its end; nothing if pabutools does not count such ballots by this rule."""
    election = read(file)
    if not fits(election, rule[0]):
        pipe.send(None)
        return
    signal.signal(signal.SIGPROF, give_up)
    # The clock of the thread: while the timer below runs, that of the process moves in ticks of several milliseconds.
    begun = time.thread_time()
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        winners = theirs(election, *rule)
        signal.setitimer(signal.ITIMER_PROF, 0)
        pipe.send((time.thread_time() - begun, winners))
    except TooLong:
        pipe.send((time.thread_time() - begun, None))


def timed(file, rule, limit):
    """A process for each, so that nothing one count leaves behind helps or hinders the next."""
    here, there = multiprocessing.Pipe()
    worker = multiprocessing.Process(target=count, args=(file, rule, limit, there))
    worker.start()
    there.close()
    try:
        return here.recv()
    finally:
        worker.join()


def main():
    promised, others = map(float, sys.argv[1:3])
    for file in map(Path, sys.argv[3:]):
        for rule in PLAIN + COMPLETED:
            limit = promised if rule == ("equal-shares", "cost", "add1") else others
            if (outcome := timed(file, rule, limit)) is None:
                continue
            seconds, winners = outcome
            named = dict(zip(("rule", "utility", "completion"), rule))
            print(json.dumps({"file": file.name, **named, "seconds": seconds, "winners": winners}), flush=True)


if __name__ == "__main__":
    main()
