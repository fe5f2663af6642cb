"""Geographic programs that others wrote read our features: PyPI's `owslib`, and GDAL's `ogrinfo` and `ogr2ogr` where they are installed."""

import json
import os
import shutil
import subprocess

import pytest
import requests
from owslib.ogcapi.features import Features

URL = os.environ["STOA_URL"]
OGC = f"{URL}/ogc"


@pytest.fixture(scope="module")
def service():
    return Features(OGC)


@pytest.fixture(scope="module")
def collection(service):
    names = service.feature_collections()
    assert "reports" in names, "the town's own reports have places"
    return "reports"


def test_owslib_finds_its_way(service, collection):
    assert service.links
    assert any(one.endswith("ogcapi-features-1/1.0/conf/core") for one in service.conformance()["conformsTo"])
    assert service.api()["openapi"].startswith("3.0")
    told = service.collection(collection)
    assert told["id"] == collection
    assert len(told["extent"]["spatial"]["bbox"][0]) == 4
    assert "lon" in service.collection_queryables(collection)["properties"]


def test_owslib_reads_features(service, collection):
    page = service.collection_items(collection, limit=7)
    assert page["numberReturned"] == 7 == len(page["features"])
    assert page["numberMatched"] > 7
    one = service.collection_item(collection, str(page["features"][0]["id"]))
    assert one["properties"] == page["features"][0]["properties"]
    west, south = one["geometry"]["coordinates"]
    near = service.collection_items(collection, bbox=[west - 1e-6, south - 1e-6, west + 1e-6, south + 1e-6], limit=100)
    assert one["id"] in [feature["id"] for feature in near["features"]]
    told = service.collection_items(collection, filter=f"lon < {west}", limit=1)
    assert told["numberMatched"] < page["numberMatched"]


def test_tiles_are_there(collection):
    document = requests.get(f"{OGC}/collections/{collection}/tiles/WebMercatorQuad?f=tilejson", timeout=30).json()
    tile = requests.get(document["tiles"][0].format(z=0, x=0, y=0), timeout=60)
    assert tile.status_code == 200
    assert tile.headers["content-type"] == "application/vnd.mapbox-vector-tile"
    assert collection.encode() in tile.content


@pytest.mark.skipif(not shutil.which("ogrinfo"), reason="GDAL's ogrinfo is not installed")
class TestGdal:
    def run(self, *arguments):
        done = subprocess.run(arguments, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def test_ogrinfo_tells_of_a_layer(self, collection):
        assert collection in self.run("ogrinfo", f"OAPIF:{OGC}")
        told = self.run("ogrinfo", "-so", f"OAPIF:{OGC}", collection)
        assert "Geometry: Point" in told or "Geometry: Unknown" in told, told
        count = requests.get(f"{OGC}/collections/{collection}/items?limit=1", timeout=30).json()["numberMatched"]
        assert f"Feature Count: {count}" in told

    def test_ogr2ogr_copies_what_lies_in_a_box(self, collection, tmp_path):
        bounds = requests.get(f"{OGC}/collections/{collection}", timeout=30).json()["extent"]["spatial"]["bbox"][0]
        middle = (bounds[0] + bounds[2]) / 2
        box = [str(one) for one in (bounds[0], bounds[1], middle, bounds[3])]
        into = tmp_path / "some.geojson"
        self.run("ogr2ogr", "-spat", *box, str(into), f"OAPIF:{OGC}", collection)
        copied = json.loads(into.read_text(encoding="utf-8"))["features"]
        asked = requests.get(f"{OGC}/collections/{collection}/items?limit=1&bbox={','.join(box)}", timeout=30).json()
        assert len(copied) == asked["numberMatched"] > 0
