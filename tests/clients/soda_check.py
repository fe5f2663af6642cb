"""The PyPI client `sodapy` (not ours) asks for rows as it asks Socrata, and `csvw` reads a CSV by its description."""

import os

import pytest
import requests
from csvw import CSVW
from sodapy import Socrata

URL = os.environ["STOA_URL"]


@pytest.fixture(scope="module")
def reports():
    """The town's own reports, which are published in the first minutes of its life."""
    found = requests.get(f"{URL}/api/catalog/v1", timeout=30).json()["results"]
    names = [one["resource"]["id"] for one in found if "lon" in one["resource"]["columns_field_name"]]
    assert names, found
    return names[0]


@pytest.fixture(scope="module")
def client():
    with Socrata(URL.split("://")[1], None, timeout=60) as made:
        made.uri_prefix = URL.split("://")[0] + "://"
        yield made


def test_rows_come_with_all_parts_of_a_question(client, reports):
    columns = [column["fieldName"] for column in client.get_metadata(reports)["columns"]]
    assert {"lon", "lat"} <= set(columns)
    rows = client.get(reports, limit=5, order="lat")
    assert len(rows) == 5
    assert [float(row["lat"]) for row in rows] == sorted(float(row["lat"]) for row in rows)
    [counted] = client.get(reports, select="count(*) AS n")
    grouped = client.get(reports, select="status, count(*) AS n", group="status", order="n DESC")
    assert sum(int(row["n"]) for row in grouped) == int(counted["n"])
    some = client.get(reports, where=f"status = '{grouped[0]['status']}'", select="count(*) AS n")
    assert some[0]["n"] == grouped[0]["n"]


def test_all_pages_are_turned(client, reports):
    [counted] = client.get(reports, select="count(*) AS n")
    total = int(counted["n"])
    assert sum(1 for _ in client.get_all(reports, limit=max(1, total // 3))) == total


def test_other_forms_and_the_catalogue(client, reports):
    assert len(client.get(reports, content_type="csv", limit=3)) == 4
    features = client.get(reports, content_type="geojson", limit=3)
    assert features["type"] == "FeatureCollection" and len(features["features"]) == 3
    assert reports in [one["resource"]["id"] for one in client.datasets(limit=100)]


def test_what_is_wrong_is_said(client, reports):
    with pytest.raises(requests.exceptions.HTTPError, match="No such column"):
        client.get(reports, where="no_such_thing = 1")
    with pytest.raises(requests.exceptions.HTTPError):
        client.get("no-such-table")


def test_csv_on_the_web(reports):
    answer = requests.get(f"{URL}/data/{reports}.csv", timeout=60)
    assert answer.links["describedby"]["url"] == f"/data/{reports}/csv-metadata.json"
    described = CSVW(f"{URL}/data/{reports}/csv-metadata.json", validate=True)
    assert described.is_valid
    table = described.tables[0]
    first = next(iter(table.iterdicts()))
    assert "lat" in first and not isinstance(first["lat"], str)
