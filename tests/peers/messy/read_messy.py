"""Prints a line of JSON for each messy file of the shared catalogue: which set it is of, its path, how it is to be read, and what the
two guessers read. bench/src/messy.rs puts what we read beside it."""

import json
import sys
from pathlib import Path

from guesses import by_clevercsv, by_sniffing, frictionless, guess, messy

catalogue = Path(sys.argv[1])
for of, files in (("messy-csv", messy(catalogue / "messy-csv")), ("frictionless", frictionless(catalogue / "frictionless/data"))):
    for path, raw, right in files:
        told = {"set": of, "path": str(path), "right": right}
        told |= {"sniffer": guess(raw, by_sniffing), "clevercsv": guess(raw, by_clevercsv)}
        print(json.dumps(told), flush=True)
