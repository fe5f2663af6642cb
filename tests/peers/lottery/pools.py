"""The shared pools, and how the peer, sortition-algorithms, is asked about one."""

import csv
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from sortition_algorithms.committee_generation import (
    find_distribution_leximin,
    find_distribution_maximin,
    find_distribution_nash,
)
from sortition_algorithms.features import read_in_features
from sortition_algorithms.people import read_in_people
from sortition_algorithms.settings import Settings

RULES = {
    "leximin": find_distribution_leximin,
    "maximin": find_distribution_maximin,
    "nash": find_distribution_nash,
}


@dataclass(frozen=True)
class Pool:
    """One pool: its folder, its files, the size of the panel and the column of ids, if it has one."""

    name: str
    people: str
    quotas: str
    size: int
    id: str | None

    def folder(self) -> Path | None:
        shared = os.environ.get("STOA_SHARED")
        folder = Path(shared or Path(__file__).parents[4] / "shared/data") / "sortition" / self.name
        return folder if folder.is_dir() else None


POOLS = [
    Pool("opendlp_sample", "respondents.csv", "targets.csv", 10, "ID"),
    Pool("sf_scotland_150", "candidates.csv", "features.csv", 22, "nationbuilder_id"),
    Pool("example_small_20", "respondents.csv", "categories.csv", 20, None),
    Pool("ursynow_2019_voters_300", "candidates.csv", "features.csv", 30, "id"),
    Pool("gdynia_2020_voters_600", "candidates.csv", "features.csv", 40, "id"),
]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def peer_chances(pool: Pool, rule: str) -> dict[str, float]:
    """Everybody's chance as the peer finds it, by id."""
    folder = pool.folder()
    if folder is None:
        pytest.skip(f"the shared pool {pool.name} is not there")
    quotas, people = rows(folder / pool.quotas), rows(folder / pool.people)
    if "category" in quotas[0]:
        # The heading of the paper's own data: what is called a feature there is a value elsewhere.
        quotas = [
            {"feature": row["category"], "value": row["feature"], "min": row["min"], "max": row["max"]} for row in quotas
        ]
    if pool.id is None:
        people = [{"id": f"line {line}", **row} for line, row in enumerate(people, start=2)]
    features = read_in_features(list(quotas[0]), quotas)[0]
    settings = Settings(id_column=pool.id or "id", columns_to_keep=[])
    members, _report = read_in_people(list(people[0]), people, features, settings)
    panels, shares, _report = RULES[rule](features, members, pool.size, [])
    chances = dict.fromkeys(members, 0.0)
    for panel, share in zip(panels, shares, strict=True):
        for person in panel:
            chances[person] += share
    return chances
