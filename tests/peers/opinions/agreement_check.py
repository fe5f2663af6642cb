"""`stoa opinions` beside red-dwarf, on the smaller Pol.is exports of the shared data (on all of them with
STOA_PEERS_ALL=1, which takes half a minute more; `make bench` compares all as well): the same participants kept, the same places up to
rounding, the same groups, the same representative statements and consensus, the same priorities.

Takes the program from STOA_BINARY and the data from STOA_SHARED.
"""

import json
import os
import subprocess
import warnings
from pathlib import Path

import pytest
from red_dwarf import prepared, run

DATA = Path(os.environ.get("STOA_SHARED", "../shared/data")) / "polis"
SMALL = 300_000  # bytes of votes
FOLDERS = sorted(
    path.parent
    for path in DATA.glob("*/votes.csv")
    if path.stat().st_size < SMALL or os.environ.get("STOA_PEERS_ALL") == "1"
)

# Statements of equal strength, which red-dwarf orders as pandas' unstable sort leaves them and we by their numbers.
# docs/decisions has each.
EXPLAINED = {("london.youth.policing", "agree")}


@pytest.fixture(scope="module", params=FOLDERS or [None], ids=lambda folder: folder.name if folder else "none")
def both(request):
    if request.param is None:
        pytest.skip(f"there are no Pol.is exports in {DATA}")
    if "STOA_BINARY" not in os.environ:
        pytest.skip("STOA_BINARY does not name the program")
    said = subprocess.run(
        [os.environ["STOA_BINARY"], "opinions", request.param, "--format", "json"],
        capture_output=True, check=True, timeout=120,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = run(prepared(request.param))
    return request.param.name, json.loads(said.stdout), theirs


def correlation(a, b):
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    both = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b))
    return both / (sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b)) ** 0.5


def adjusted_rand(a, b):
    from sklearn.metrics import adjusted_rand_score

    return adjusted_rand_score(a, b)


def test_the_same_participants_are_kept_in_the_same_groups(both):
    _, ours, theirs = both
    kept = theirs.participants_df[theirs.participants_df["to_cluster"]]
    mine = {place["participant"]: place["group"] for place in ours["positions"] if place["group"] is not None}
    assert sorted(mine) == sorted(int(number) for number in kept.index)
    groups = [int(group) for group in kept["cluster_id"]]
    assert ours["k"] == len(set(groups))
    assert adjusted_rand([mine[int(number)] for number in kept.index], groups) >= 0.95


def test_everybody_stands_where_red_dwarf_puts_them(both):
    _, ours, theirs = both
    mine = {place["participant"]: (place["x"], place["y"]) for place in ours["positions"]}
    assert mine.keys() == {int(number) for number in theirs.participant_projections}
    for axis in (0, 1):
        pairs = [(mine[int(n)][axis], float(point[axis])) for n, point in theirs.participant_projections.items()]
        assert abs(correlation(*zip(*pairs))) >= 0.99


def test_the_same_statements_speak_for_each_group(both):
    _, ours, theirs = both
    # Groups go by who is in them: their numbers may differ.
    kept = theirs.participants_df[theirs.participants_df["to_cluster"]]
    for group in ours["groups"]:
        members = kept.loc[[n for n in kept.index if int(n) in set(group["participants"])], "cluster_id"]
        number = int(members.mode().iloc[0])
        mine = [(found["statement"], found["side"]) for found in group["representative"]]
        assert mine == [(found["tid"], found["repful-for"]) for found in theirs.repness[number]]


@pytest.mark.parametrize("side", ["agree", "disagree"])
def test_the_same_consensus(both, side):
    name, ours, theirs = both
    mine = [found["statement"] for found in ours["consensus"][side]]
    expected = [found["tid"] for found in theirs.consensus[side]]
    if (name, side) in EXPLAINED:
        # The same strengths in the same order.
        tests = [round(found["share"] * found["test"], 9) for found in ours["consensus"][side]]
        assert tests == [round(found["p-success"] * found["p-test"], 9) for found in theirs.consensus[side]]
    else:
        assert mine == expected


def test_the_same_scores_of_statements(both):
    _, ours, theirs = both
    table = theirs.statements_df
    for statement in ours["statements"]:
        row = table.loc[statement["statement"]]
        consensus = statement["group_informed_consensus"]
        assert consensus["agree"] == pytest.approx(float(row["group-aware-consensus-agree"]), rel=1e-9)
        assert consensus["disagree"] == pytest.approx(float(row["group-aware-consensus-disagree"]), rel=1e-9)
        assert statement["priority"] == pytest.approx(float(row["priority"]), rel=1e-3)
