"""What red-dwarf finds in each folder that is named, and how long it takes: the pipeline alone, votes already in memory, Python
already started and everything imported; the best of three. Prints JSON, by folder: seconds, kept, groups, places (x and y by
participant), representative (by group, as pairs of statement and side), consensus."""

import json
import sys
import time
import warnings
from pathlib import Path

from red_dwarf import prepared, run

warnings.simplefilter("ignore")
found = {}
for folder in map(Path, sys.argv[1:]):
    arguments = prepared(folder)
    best = float("inf")
    for _ in range(3):
        begun = time.perf_counter()
        result = run(arguments)
        best = min(best, time.perf_counter() - begun)
    kept = result.participants_df[result.participants_df["to_cluster"]]
    found[folder.name] = {
        "seconds": best,
        "kept": [int(number) for number in kept.index],
        "groups": [int(group) for group in kept["cluster_id"]],
        "places": {int(n): [float(x) for x in point] for n, point in result.participant_projections.items()},
        "representative": [
            [[int(one["tid"]), one["repful-for"]] for one in result.repness[group]] for group in sorted(result.repness)
        ],
        "consensus": [[int(one["tid"]) for one in result.consensus[side]] for side in ("agree", "disagree")],
    }
print(json.dumps(found))
