"""A published table as it lies, read by an engine of others, as docs/operate/publish-data.md says of DuckDB."""

import json
import os
import subprocess

import duckdb
import pytest

BINARY = os.environ["STOA_BINARY"]
SQL = "SELECT species, count(*) AS n, avg(height_m) AS height, min(planted) AS first, sum(CASE WHEN alive THEN 1 ELSE 0 END) AS alive " \
    "FROM street_trees WHERE seen_at >= TIMESTAMP '2026-01-02 00:00:00+00' GROUP BY species ORDER BY species"


def stoa(folder, *arguments):
    done = subprocess.run([BINARY, "--dir", folder, *arguments], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    folder = tmp_path_factory.mktemp("town")
    stoa(folder, "migrate")
    lines = ["Species,Height m,Planted,Seen at,Alive"]
    for number in range(20_000):
        species = ["Oak", "Elm", "Lime", "Ñire"][number % 4]
        height = "" if number % 7 == 0 else f"{number % 300 / 10:.1f}"
        lines.append(f"{species},{height},20{number % 25:02}-03-{number % 28 + 1:02},2026-01-{number % 9 + 1:02}T10:00:00Z,{['yes', 'no'][number % 2]}")
    (folder / "trees.csv").write_text("\n".join(lines) + "\n")
    told = json.loads(stoa(folder, "publish", folder / "trees.csv", "--title", "Street trees", "--yes", "--json").strip().splitlines()[-1])
    assert told["rows"] == 20_000 and told["refused"] == 0, told
    return folder


def test_duckdb_reads_the_file_as_it_lies(town):
    """The only Parquet file below the folder of files; a version's body tells its path, which is its hash."""
    files = [path for path in (town / "blobs").rglob("*") if path.is_file() and path.read_bytes()[:4] == b"PAR1"]
    assert len(files) == 1, files
    database = duckdb.connect()
    database.execute("SET TimeZone = 'UTC'")
    database.execute(f"CREATE VIEW street_trees AS SELECT * FROM read_parquet('{files[0]}')")
    theirs = database.execute(SQL).fetchall()
    ours = json.loads(stoa(town, "query", SQL, "--format", "json"))
    assert [(row["species"], row["n"], row["alive"]) for row in ours] == [(row[0], row[1], row[4]) for row in theirs]
    for mine, other in zip(ours, theirs):
        assert abs(mine["height"] - other[2]) < 1e-9 and mine["first"] == str(other[3]), (mine, other)
