"""What our catalogue says, read by validators that others wrote: pyshacl, jsonschema, frictionless, rdflib."""

import json
import os
import re
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import jsonschema
import pytest
from frictionless import system, validate
from pyshacl import validate as shacl
from rdflib import Graph, URIRef

BINARY = os.environ["STOA_BINARY"]
SHARED = Path(os.environ.get("STOA_SHARED", "/nowhere")) / "catalogue"
# The datasets that a town publishes of its own records.
OWN_DATA = (
    "reports", "applications", "application-channels", "application-steps", "participation-processes", "participation-proposals",
    "participation-decisions", "participation-projects",
)
TREES = """Species,Height m,Planted,Street,Seen at,Alive
Oak,12.5,2001-03-02,Mill Lane,2026-01-02T10:00:00Z,yes
Elm,7,2010-11-30,"High Street, 2",2026-01-03T11:30:00Z,no
Lime,,2005-06-07,,2026-01-04T12:00:00Z,yes
"""
WARDS = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Castle","people":1200},' \
    '"geometry":{"type":"Point","coordinates":[1.5,51.2]}}]}'


def stoa(folder, *arguments):
    done = subprocess.run([BINARY, "--dir", folder, "--json", *arguments], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
    return json.loads(done.stdout.strip().splitlines()[-1]) if done.stdout.strip() else None


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """The address of a town with a handful of datasets."""
    folder = tmp_path_factory.mktemp("town")
    stoa(folder, "migrate")
    (folder / "trees.csv").write_text(TREES)
    (folder / "wards.geojson").write_text(WARDS)
    (folder / "plan.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")
    told = stoa(folder, "publish", folder / "trees.csv", folder / "plan.pdf", "--title", "Street trees", "--text", "Every tree.", "--yes")
    assert told["dataset"] == "street-trees" and told["version"] == 1 and told["rows"] == 3 and told["refused"] == 0, told
    told = stoa(folder, "publish", folder / "wards.geojson", "--title", "Wards", "--licence", "us-pd", "--yes")
    assert told["rows"] == 1, told
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        listen = f"127.0.0.1:{door.getsockname()[1]}"
    program = subprocess.Popen(
        [BINARY, "--dir", folder, "serve", "--listen", listen],
        env={**os.environ, "STOA_PUBLIC_URL": f"http://{listen}"}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )
    address = None
    for line in program.stdout:
        address = address or re.search(r"http://127[\d.:]+", line)
        if line.strip() == "ready":
            break
    assert address, "the town did not say its address"
    its_own_are_published(address[0])
    yield address[0]
    program.terminate()
    program.wait(timeout=30)


def fetch(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read()


def its_own_are_published(town):
    """The town publishes its own records once it has started: afterwards its catalogue stands still."""
    for _ in range(600):
        catalogue = fetch(f"{town}/catalog.ttl").decode()
        if all(f"/data/{own}>" in catalogue for own in OWN_DATA):
            return
        time.sleep(0.1)
    raise AssertionError("the town has not published its own records within a minute")


def shapes(*parts):
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{path.name} is not here")
    return Graph().parse(path, format="turtle")


@pytest.mark.parametrize("parts", [
    ("dcat-ap", "releases", "3.0.0", "shacl", "dcat-ap-SHACL.ttl"),
    ("shacl-from-ckanext-dcat", "dcat-ap_3_shacl_shapes.ttl"),
], ids=["SEMIC", "ckanext-dcat"])
def test_the_catalogue_conforms_to_dcat_ap_3(town, parts):
    rules = shapes(*parts)
    graph = Graph().parse(data=fetch(f"{town}/catalog.ttl"), format="turtle")
    assert len(graph) > 80
    conforms, _, words = shacl(graph, shacl_graph=rules)
    assert conforms, words


def test_the_three_forms_are_one_graph(town):
    def said(ending, form):
        graph = Graph().parse(data=fetch(f"{town}/catalog.{ending}"), format=form)
        graph.remove((None, URIRef("http://www.w3.org/ns/hydra/core#first"), None))
        graph.remove((None, URIRef("http://www.w3.org/ns/hydra/core#totalItems"), None))
        graph.remove((None, None, URIRef("http://www.w3.org/ns/hydra/core#PartialCollectionView")))
        return set(graph)

    turtle = said("ttl", "turtle")
    assert turtle == said("rdf", "xml")
    assert turtle == said("jsonld", "json-ld")


@pytest.mark.parametrize("schema", ["non-federal-v1.1"])
def test_the_us_catalogue_is_valid(town, schema):
    folder = SHARED / "dcat-us" / "pod_schema" / schema
    if not folder.exists():
        pytest.skip("the schema of DCAT-US is not here")
    catalogue = json.loads(fetch(f"{town}/data.json"))
    assert len(catalogue["dataset"]) >= 2
    [path] = folder.glob("dataset*.json")
    validator = jsonschema.Draft4Validator(json.loads(path.read_text()))
    for dataset in catalogue["dataset"]:
        faults = [f"{list(fault.path)}: {fault.message}" for fault in validator.iter_errors(dataset)]
        assert not faults, faults
    assert {"conformsTo", "dataset"} <= catalogue.keys()


@pytest.mark.parametrize("slug", ["street-trees", "wards"])
def test_frictionless_finds_nothing_wrong(town, slug):
    with system.use_context(trusted=True):
        report = validate(f"{town}/data/{slug}/datapackage.json")
    assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "note"])
    assert report.stats["errors"] == 0
