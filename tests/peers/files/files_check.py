"""Every file of the shared catalogue and geography, published from the command line as a newcomer would; then it is found, asked, drawn, and
fetched in each form, which programs of others read: pyarrow, openpyxl, and what Python brings along."""

import csv
import io
import json
import os
import re
import socket
import subprocess
import time
import urllib.parse
import xml.etree.ElementTree
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pyarrow.ipc
import pyarrow.parquet
import pytest
import requests

BINARY = os.environ["STOA_BINARY"]
SHARED = Path(os.environ.get("STOA_SHARED", "/nowhere"))
FILES = sorted(path for part in ("catalogue", "geo") for path in (SHARED / part).rglob("*") if path.is_file())
REASON = "Material for tests, which is public already."
csv.field_size_limit(1 << 30)


class Portal:
    """A town that serves, and its command line."""

    def __init__(self, folder):
        self.folder = folder
        self.command("migrate")
        with socket.socket() as door:
            door.bind(("127.0.0.1", 0))
            self.url = f"http://127.0.0.1:{door.getsockname()[1]}"
        told = {**os.environ, "STOA_PUBLIC_URL": self.url}
        serve = [BINARY, "--dir", folder, "serve", "--listen", self.url.split("//")[1]]
        self.program = subprocess.Popen(serve, env=told, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert any(line.strip() == "ready" for line in self.program.stdout), "the town did not start"

    def command(self, *arguments):
        return subprocess.run([BINARY, "--dir", self.folder, *arguments], capture_output=True, text=True, timeout=120)

    def get(self, path, **pairs):
        address = f"{self.url}{path}" + ("?" + urllib.parse.urlencode(pairs) if pairs else "")
        with requests.Session() as session:
            # Proxies are looked up in the environment, which the runner of the tests changes meanwhile.
            session.trust_env = False
            answer = session.get(address, timeout=60)
        assert answer.status_code == 200, f"{address}: {answer.status_code} {answer.text[:400]}"
        return answer.content


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    portal = Portal(tmp_path_factory.mktemp("town"))
    yield portal
    portal.program.terminate()
    portal.program.wait(timeout=30)


@pytest.fixture(scope="module")
def walks(portal):
    """Each file with what came of its walk: two at a time, since half of each walk is waiting."""
    with ThreadPoolExecutor(2) as crowd:
        yield {path: crowd.submit(walk, portal, path) for path in FILES}


def title_of(path):
    """Words that no other file has together, so that a search for them means this one."""
    return " ".join(re.findall(r"\w+", str(path.relative_to(SHARED))))


def walk(portal, path):
    """The slug of what became of a file; None where it is empty."""
    told = publish(portal, path)
    if told is None:
        return None
    [report] = told["report"]
    slug = told["dataset"]
    original = re.search(rf'href="(/data/{slug}/files/[^"]+)"', portal.get(f"/data/{slug}").decode())
    assert portal.get(original[1]) == path.read_bytes(), "the file is given out as it came"
    if report["state"] == "table":
        names = [column["name"] for column in report["columns"]]
        places = any(column["kind"] == "place" for column in report["columns"]) or "lon" in names and "lat" in names
        ask(portal, slug, report)
        draw(portal, slug, report)
        fetch(portal, slug, names, report["rows"])
        if places:
            features = json.loads(portal.get(f"/data/{slug}.geojson"))["features"]
            assert len(features) == report["rows"] and all(one["type"] == "Feature" for one in features)
    return slug


def find(portal, slug, title):
    """By the search, which learns of a publication a moment after it."""
    for _ in range(60):
        if f'href="/data/{slug}"' in portal.get("/data", q=title).decode():
            return
        time.sleep(0.5)
    raise AssertionError(f"{title} is not found")


def publish(portal, path):
    """In one step; where somebody has to decide first, the refusal names the way, and the same step with it ends well."""
    step = ["publish", str(path), "--title", title_of(path), "--yes", "--json"]
    done = portal.command(*step)
    if path.stat().st_size == 0:
        assert done.returncode != 0 and path.name in done.stderr and "empty" in done.stderr, done
        return None
    if done.returncode != 0:
        assert "--as-is" in done.stderr, done
        [draft] = set(re.findall(r"/staff/data/([a-z0-9-]+)", done.stderr))
        more = ["--attachments"] if "--attachments" in done.stderr else []
        done = portal.command(*step, "--dataset", draft, "--as-is", REASON, *more)
    assert done.returncode == 0, done
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["version"] == 1 and told["rows"] == sum(one["rows"] for one in told["report"]), told
    assert told["report"][0]["state"] in ("table", "attachment"), told
    return told


def ask(portal, slug, report):
    column = next((one for one in report["columns"] if one["kind"] != "place"), None)
    if column is None:
        return
    quoted = '"' + column["name"].replace('"', '""') + '"'
    sql = f"SELECT {quoted}, count(*) AS rows_of_it FROM {slug.replace('-', '_')} GROUP BY {quoted}"
    groups = json.loads(portal.get("/data/query", sql=sql, format="json"))
    assert sum(group["rows_of_it"] for group in groups) == report["rows"], groups


def draw(portal, slug, report):
    picture = xml.etree.ElementTree.fromstring(portal.get(f"/data/{slug}/chart.svg"))
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    told = json.loads(portal.get(f"/data/{slug}/chart.vl.json"))
    assert "vega-lite" in told["$schema"]
    assert bool(told["data"]["values"]) == (report["rows"] > 0), told


def strict(text):
    """JSON as the standard has it: neither NaN nor Infinity."""

    def refuse(word):
        raise AssertionError(f"{word} is no JSON")

    return json.loads(text, parse_constant=refuse)


def fetch(portal, slug, names, rows):
    def form(ending):
        return portal.get(f"/data/{slug}.{ending}")

    lines = list(csv.reader(io.StringIO(form("csv").decode(), newline="")))
    assert lines[0] == names and len(lines) == rows + 1
    records = strict(form("json"))
    assert len(records) == rows and all(list(record) == names for record in records)
    assert [strict(line) for line in form("ndjson").decode().splitlines()] == records
    table = pyarrow.parquet.read_table(io.BytesIO(form("parquet")))
    assert table.column_names == names and table.num_rows == rows
    with pyarrow.ipc.open_stream(form("arrow")) as stream:
        table = stream.read_all()
    assert table.column_names == names and table.num_rows == rows
    [sheet] = openpyxl.load_workbook(io.BytesIO(form("xlsx")), read_only=True).worksheets
    assert sum(1 for _ in sheet.iter_rows()) == rows + 1


@pytest.mark.skipif(not FILES, reason="the shared data are not here")
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SHARED)))
def test_a_newcomer_publishes(portal, walks, path):
    slug = walks[path].result()
    if slug is not None:
        find(portal, slug, title_of(path))
