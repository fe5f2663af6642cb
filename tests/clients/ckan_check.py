"""The PyPI client `ckanapi` (not ours) publishes, finds and asks as it does with CKAN, by its module and its command line."""

import json
import os
import re
import subprocess
import sys
import time

import pytest
import requests
from ckanapi import NotAuthorized, NotFound, RemoteCKAN, ValidationError

URL = os.environ["STOA_URL"]
TREES = b"Species,Height m,Planted\nOak,12.5,2001-03-02\nElm,7,2010-11-30\nOak,9.25,1999-01-01\n"


def field(html):
    return re.search(r'name="_form" value="([^"]*)"', html)[1]


@pytest.fixture(scope="module")
def key():
    """A key that a manager makes, as a person does it."""
    with open(os.environ["STOA_ACCOUNTS"], encoding="utf-8") as file:
        told = json.load(file)
    accounts = told if isinstance(told, list) else told["accounts"]
    manager = next(one for one in accounts if one["role"] == "manager")
    session = requests.Session()
    page = session.get(f"{URL}/sign-in", timeout=30).text
    form = next(form for form in re.findall(r"<form[\s\S]*?</form>", page) if 'name="password"' in form)
    action = re.search(r'action="([^"]*)"', form)[1].replace("&amp;", "&")
    sent = {"_form": field(form), "email": manager["email"], "password": manager["password"]}
    session.post(URL + action, data=sent, timeout=30)
    page = session.get(f"{URL}/staff/data/keys", timeout=30).text
    agency = re.search(r'<select[^>]*name="agency"[\s\S]*?<option value="([^"]*)"', page)[1]
    sent = {"_form": field(page), "name": "ckanapi", "agency": agency}
    made = session.post(f"{URL}/staff/data/keys", data=sent, timeout=30).text
    return re.search(r"stoa-[\w-]{40,}", made)[0], agency


@pytest.fixture(scope="module")
def package(key):
    """A package with a table, once it is published."""
    secret, agency = key
    with RemoteCKAN(URL, apikey=secret) as portal:
        made = portal.action.package_create(
            name="client-trees", title="Trees of a client", owner_org=agency, license_id="cc-by-4.0",
            notes="Every tree.", tags=[{"name": "tree"}], groups=[{"name": "envi"}],
        )
        assert made["name"] == "client-trees"
        portal.call_action("resource_create", {"package_id": made["id"], "name": "Trees"}, files={"upload": ("trees.csv", TREES)})
    nobody = RemoteCKAN(URL)
    for _ in range(100):
        try:
            return nobody.action.package_show(id="client-trees")
        except NotFound:
            time.sleep(0.2)
    raise AssertionError("the package was not published")


def test_a_package_is_published_and_shown(package):
    assert package["state"] == "active"
    assert package["license_id"] == "cc-by-4.0"
    assert [tag["name"] for tag in package["tags"]] == ["tree"]
    [resource] = package["resources"]
    assert resource["datastore_active"] is True
    assert requests.get(resource["url"], timeout=30).content == TREES


def test_it_is_found(package):
    nobody = RemoteCKAN(URL)
    assert "client-trees" in nobody.action.package_list()
    found = nobody.action.package_search(fq="tags:tree groups:envi")
    assert [one["name"] for one in found["results"]] == ["client-trees"]
    for _ in range(50):
        if nobody.action.package_search(q="trees of a client")["count"]:
            break
        time.sleep(0.2)
    else:
        raise AssertionError("it is not found by its words")


def test_rows_are_searched(package):
    nobody = RemoteCKAN(URL)
    resource = package["resources"][0]["id"]
    found = nobody.action.datastore_search(resource_id=resource, filters={"species": "Oak"}, sort="height_m")
    assert found["total"] == 2
    assert [row["height_m"] for row in found["records"]] == [9.25, 12.5]
    rows = nobody.action.datastore_search_sql(sql=f'SELECT count(*) AS n FROM "{resource}"')
    assert rows["records"] == [{"n": 3}]
    assert nobody.action.datastore_info(id=resource)["meta"]["count"] == 3


def test_it_is_changed_and_taken_back(key):
    secret, agency = key
    with RemoteCKAN(URL, apikey=secret) as portal:
        made = portal.action.package_create(name="client-lamps", title="Lamps", owner_org=agency, license_id="cc-zero")
        portal.action.resource_create(package_id=made["id"], name="Elsewhere", url="https://example.org/lamps.csv")
        shown = RemoteCKAN(URL).action.package_show(id=made["id"])
        assert shown["resources"][0]["url"] == "https://example.org/lamps.csv"
        assert portal.action.package_patch(id=made["id"], notes="All lamps.")["notes"] == "All lamps."
        portal.action.package_delete(id=made["id"])
    with pytest.raises(NotFound):
        RemoteCKAN(URL).action.package_show(id=made["id"])


def test_what_is_wrong_is_said_in_ckans_words(key):
    with pytest.raises(NotAuthorized):
        RemoteCKAN(URL).action.package_create(name="x")
    with pytest.raises(NotFound):
        RemoteCKAN(URL).action.package_show(id="no-such-package")
    with pytest.raises(ValidationError) as wrong:
        RemoteCKAN(URL, apikey=key[0]).action.package_create(name="x", url="ftp://x")
    assert "landing_page" in wrong.value.error_dict


def test_the_command_line_dumps_and_searches(package):
    # It starts itself again, by its name.
    folder = os.path.dirname(sys.executable)
    env = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}

    def ckanapi(*arguments):
        done = subprocess.run([os.path.join(folder, "ckanapi"), *arguments, "-r", URL], capture_output=True, text=True, timeout=60, env=env)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.strip().splitlines()[0])

    assert ckanapi("dump", "datasets", "client-trees")["name"] == "client-trees"
    assert ckanapi("action", "status_show", "-j")["extensions"] == ["datastore"]
