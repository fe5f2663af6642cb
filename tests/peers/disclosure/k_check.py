"""pycanon (not ours) finds the k and l that `stoa publish --treat` says of its treated tables."""

import json
import os
import random
import subprocess

import pandas as pd
import pytest
from pycanon import anonymity

BINARY = os.environ["STOA_BINARY"]


def stoa(folder, *arguments):
    done = subprocess.run([BINARY, "--dir", folder, "--json", *arguments], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
    return json.loads(done.stdout.strip().splitlines()[-1]) if done.stdout.strip() else None


def people(rows):
    """Ages, districts and illnesses of nobody, the same each time."""
    chance = random.Random(7)
    return pd.DataFrame({
        "age": [chance.randint(18, 90) for _ in range(rows)],
        "district": [chance.choice(["north", "south", "east", "west", "centre"]) for _ in range(rows)],
        "income": [round(chance.lognormvariate(10, 0.5), 2) for _ in range(rows)],
        "illness": [chance.choice(["flu", "asthma", "none"]) for _ in range(rows)],
    })


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    folder = tmp_path_factory.mktemp("town")
    stoa(folder, "migrate")
    people(400).to_csv(folder / "people.csv", index=False)
    return folder


@pytest.mark.parametrize(("k", "way"), [(3, "k"), (10, "k"), (2, "below")])
def test_pycanon_finds_the_k_that_is_asked_for(town, k, way):
    columns = ["age", "district", "income"] if way == "k" else ["age", "district"]
    told = stoa(town, "publish", town / "people.csv", "--title", f"People {way} {k}", "--yes", "--treat", f"{','.join(columns)}={way}:{k}")
    rows = subprocess.run(
        [BINARY, "--dir", town, "query", f"SELECT * FROM people_{way}_{k}", "--format", "csv"], capture_output=True, text=True, timeout=120,
    )
    assert rows.returncode == 0, rows.stderr
    table = town / f"{way}-{k}.csv"
    table.write_text(rows.stdout)
    treated = pd.read_csv(table, dtype=str)
    assert len(treated) == told["rows"]
    assert len(treated) == 400 or way == "below"
    found = anonymity.k_anonymity(treated, columns)
    assert found >= k
    # Mondrian cuts for as long as it can: no part could be halved, so k is close to what was asked for.
    assert found < 2 * k or way == "below"
    assert anonymity.l_diversity(treated, columns, ["illness"]) >= 1
    ours = treated.groupby(columns).size().min()
    assert ours == found
