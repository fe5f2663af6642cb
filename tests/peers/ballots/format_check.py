"""The format's own checker (not ours) accepts what we write, and refuses what we refuse."""

import contextlib
import io
import subprocess
from pathlib import Path

import pytest
from pabulib.checker import Checker

from elections import SHARED, STOA, files, read

GOLDEN = Path(__file__).parents[3] / "pure/ballots/tests/files/golden"


def checked(file):
    """The errors of the checker, by kind. It talks while it works."""
    with contextlib.redirect_stdout(io.StringIO()):
        results = Checker().process_files([str(file)])
    (name,) = [name for name in results if name not in ("metadata", "summary")]
    return results[name]["results"]["errors"]


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.pb")), ids=lambda file: file.stem)
def test_the_checker_accepts_what_we_write(file):
    # The Rust tests hold these files to what the writer writes, to the byte.
    assert checked(file) == {}


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.pb")), ids=lambda file: file.stem)
def test_pabutools_reads_what_we_write(file):
    instance, profile = read(file)
    assert len(instance) == int(instance.meta["num_projects"])
    assert profile.num_ballots() == int(instance.meta["num_votes"])


def test_what_the_checker_refuses_we_refuse_with_its_faults():
    file = SHARED / "invalid/example_invalid.pb"
    if not file.exists():
        pytest.skip("the shared elections are not here")
    assert checked(file)
    done = subprocess.run([STOA, "tally", str(file)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert "currency is “non_existing”" in done.stderr
    assert "sex is “X”" in done.stderr


def test_every_shared_election_is_counted():
    found = files()
    if not found:
        pytest.skip("the shared elections are not here")
    command = [STOA, "tally", *map(str, found), "--format", "json", "--rule", "greedy"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == len(found)
