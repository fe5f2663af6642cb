"""What is held to be right of the messy files fits the files themselves."""

import os
from pathlib import Path

import pytest
from guesses import frictionless, messy

SHARED = Path(os.environ.get("STOA_SHARED", Path(__file__).resolve().parents[4] / "shared/data"))
CATALOGUE = SHARED / "catalogue"


@pytest.mark.parametrize("of", ["messy-csv", "frictionless/data"])
def test_each_file_has_rows_as_wide_as_its_headings(of):
    folder = CATALOGUE / of
    if not folder.is_dir():
        pytest.skip(f"there is no {folder}")
    files = list(messy(folder) if of == "messy-csv" else frictionless(folder))
    assert len(files) >= 17
    for path, _, right in files:
        assert right["rows"], path
        widest = max(map(len, right["rows"]))
        assert not right["names"] or len(right["names"]) <= widest, path
