"""What sortition-algorithms takes on one shared pool: prints one line of JSON.

    python time_peer.py NAME RULE
"""

import contextlib
import io
import json
import sys
import time

from pools import POOLS, peer_chances

if __name__ == "__main__":
    name, rule = sys.argv[1:]
    pool = next(pool for pool in POOLS if pool.name == name)
    if pool.folder() is None:
        print(json.dumps({"skipped": f"the shared pool {name} is not there"}))
        sys.exit()
    begun = time.perf_counter()
    # The solvers greet on standard output.
    with contextlib.redirect_stdout(io.StringIO()):
        chances = peer_chances(pool, rule)
    seconds = time.perf_counter() - begun
    print("\n" + json.dumps({"seconds": seconds, "minimum": min(chances.values()), "chances": sorted(chances.values())}))
