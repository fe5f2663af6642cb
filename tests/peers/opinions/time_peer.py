"""How long red-dwarf takes for each folder that is named: the pipeline alone, votes already in memory, Python already started
and everything imported; the best of three. Prints JSON: {"folder": seconds}."""

import json
import sys
import time
import warnings
from pathlib import Path

from red_dwarf import prepared, run

warnings.simplefilter("ignore")
seconds = {}
for folder in map(Path, sys.argv[1:]):
    arguments = prepared(folder)
    best = float("inf")
    for _ in range(3):
        begun = time.perf_counter()
        run(arguments)
        best = min(best, time.perf_counter() - begun)
    seconds[folder.name] = best
print(json.dumps(seconds))
