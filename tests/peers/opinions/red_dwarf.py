"""The PyPI package red-dwarf over a folder of a Pol.is export: its pipeline with everything as it is set by default.

What is prepared here is only what red-dwarf leaves to the caller: of several votes of one person on one statement the
latest is passed on, and the statements that comments.csv has as rejected (`moderated` = -1) or as only about the
participants (`is-meta`) are named to it as moderated out, which is what its own `process_statements` makes of them.
"""

import csv
from pathlib import Path


def prepared(folder: Path) -> dict:
    """The arguments of `run_pipeline`."""
    latest = {}
    with open(folder / "votes.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            pair = int(row["voter-id"]), int(row["comment-id"])
            at = int(row["timestamp"])
            if pair not in latest or at >= latest[pair][0]:
                latest[pair] = at, int(row["vote"])
    moderated, meta = [], []
    if (folder / "comments.csv").exists():
        with open(folder / "comments.csv", newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                number = int(row["comment-id"])
                is_meta = row.get("is-meta", "").lower() in ("true", "t", "1")
                if is_meta:
                    meta.append(number)
                if is_meta or int(row["moderated"]) == -1:
                    moderated.append(number)
    votes = [
        {"participant_id": participant, "statement_id": statement, "vote": vote, "modified": at}
        for (participant, statement), (at, vote) in latest.items()
    ]
    return {"votes": votes, "mod_out_statement_ids": moderated, "meta_statement_ids": meta}


def run(arguments: dict):
    """red-dwarf's result. The seed is that of its randomised principal components; nothing else hangs on it."""
    from reddwarf.implementations.polis import run_pipeline

    return run_pipeline(**arguments, random_state=0)
