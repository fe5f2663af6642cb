"""What sortition-algorithms takes on the shared pools, and the chances that it finds, sorted: a line of JSON for each pool and rule."""

import contextlib
import io
import json
import time

from pools import POOLS, RULES, peer_chances, rows


def main():
    for pool in POOLS:
        if (folder := pool.folder()) is None:
            continue
        people = folder / pool.people
        for rule in RULES:
            begun = time.perf_counter()
            # The solvers greet on standard output.
            with contextlib.redirect_stdout(io.StringIO()):
                chances = peer_chances(pool, rule)
            seconds = time.perf_counter() - begun
            found = {"pool": pool.name, "people": len(rows(people)), "size": pool.size, "rule": rule, "seconds": seconds}
            files = {"pool_file": str(people), "quotas_file": str(folder / pool.quotas)}
            print("\n" + json.dumps({**found, **files, "chances": sorted(chances.values())}), flush=True)


if __name__ == "__main__":
    main()
