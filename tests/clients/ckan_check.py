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


def test_a_table_is_written_row_by_row(key):
    secret, agency = key
    with RemoteCKAN(URL, apikey=secret) as portal:
        portal.action.package_create(name="client-lamps-live", title="Live lamps", owner_org=agency, license_id="cc-zero")
        made = portal.action.datastore_create(
            resource={"package_id": "client-lamps-live", "name": "Lamps"}, primary_key=["id"],
            fields=[{"id": "id", "type": "int"}, {"id": "state", "type": "text"}, {"id": "since", "type": "date"}],
            records=[{"id": 1, "state": "on"}, {"id": 2, "state": "on", "since": "2026-01-02"}],
        )
        table = made["resource_id"]
        portal.action.datastore_upsert(resource_id=table, records=[{"id": 2, "state": "off"}, {"id": 3, "state": "on"}])
        found = RemoteCKAN(URL).action.datastore_search(resource_id=table, sort="id")
        assert [(row["id"], row["state"], row["since"]) for row in found["records"]] == [(1, "on", None), (2, "off", "2026-01-02"), (3, "on", None)]
        portal.action.datastore_upsert(resource_id=table, method="insert", records=[{"id": 4}], dry_run=True)
        with pytest.raises(ValidationError) as wrong:
            portal.action.datastore_upsert(resource_id=table, records=[{"id": "x"}, {"colour": 1, "id": 9}])
        assert len(wrong.value.error_dict["records"]) == 2
        portal.action.datastore_delete(resource_id=table, filters={"id": 1})
        info = portal.action.datastore_info(id=table)
        assert info["meta"]["count"] == 2
        assert [field["id"] for field in info["fields"] if field["schema"]["uniquekey"]] == ["id"]


def test_what_a_key_may_not_do_is_refused(key):
    secret, agency = key
    portal = RemoteCKAN(URL, apikey=secret)
    with pytest.raises(NotAuthorized):
        portal.action.organization_create(name="another-body")
    with pytest.raises(ValidationError):
        portal.action.organization_create(name=agency)
    with pytest.raises(NotAuthorized):
        portal.action.organization_delete(id=agency)
    with pytest.raises(NotAuthorized):
        portal.action.group_create(name="zoo")
    assert [one["name"] for one in portal.action.organization_list_for_user()] == [agency]


def run_ckanapi(*arguments, given=""):
    # It starts itself again, by its name.
    folder = os.path.dirname(sys.executable)
    env = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([os.path.join(folder, "ckanapi"), *arguments, "-r", URL], capture_output=True, text=True, timeout=120, env=env, input=given)
    # 3 is what newer ones end with when some of the lines were refused; the log says which.
    assert done.returncode == 0 or (arguments[0] == "load" and done.returncode == 3), done.stderr
    return done


def loaded(thing, lines, key, folder):
    """What `ckanapi load` says of each line: its error, or None."""
    log = folder / f"{thing}.log"
    log.unlink(missing_ok=True)
    run_ckanapi("load", thing, "-a", key[0], "--log", str(log), given="".join(json.dumps(line) + "\n" for line in lines))
    told = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    return [error for _, _, _, error, _ in told]


def test_the_command_line_loads_its_own_dump(key, package, tmp_path):
    dump = json.loads(run_ckanapi("dump", "datasets", "client-trees").stdout.splitlines()[0])
    dump["notes"] = "Every tree there is."
    assert loaded("datasets", [dump], key, tmp_path) == [None]
    shown = RemoteCKAN(URL).action.package_show(id="client-trees")
    assert shown["notes"] == "Every tree there is."
    assert shown["resources"][0]["id"] == package["resources"][0]["id"]
    own = json.loads(run_ckanapi("dump", "organizations", key[1]).stdout.splitlines()[0])
    assert loaded("organizations", [own, {"name": "another-body", "title": "Another"}], key, tmp_path) == [None, "NotAuthorized"]
    group = json.loads(run_ckanapi("dump", "groups", "envi").stdout.splitlines()[0])
    assert loaded("groups", [group], key, tmp_path) == [None]


def test_dumps_of_other_portals_are_loaded(key, tmp_path):
    shared = os.environ.get("STOA_SHARED_DATA", "")
    folder = os.path.join(shared, "catalogue", "ckan-api")
    if not shared or not os.path.isdir(folder):
        pytest.skip("the answers of other portals are not here")
    packages = {}
    for name in sorted(os.listdir(folder)):
        if "__package_show__" in name and name.endswith("_200.json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                found = json.load(file)["result"]
            packages.setdefault(found["name"], found)
    errors = loaded("datasets", list(packages.values()), key, tmp_path)
    assert len(errors) == len(packages) and all(error in (None, "ValidationError") for error in errors), errors
    assert errors.count(None) * 2 > len(errors), errors


def test_the_command_line_dumps_and_searches(package):
    def ckanapi(*arguments):
        return json.loads(run_ckanapi(*arguments).stdout.strip().splitlines()[0])

    assert ckanapi("dump", "datasets", "client-trees")["name"] == "client-trees"
    assert ckanapi("action", "status_show", "-j")["extensions"] == ["datastore"]
