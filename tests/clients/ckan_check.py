"""The PyPI client `ckanapi` (not ours) publishes, finds and asks as it does with CKAN, by its module and its command line; `tuspy` sends a file in
parts."""

import json
import os
import re
import subprocess
import sys
import time

import pytest
import requests
from ckanapi import NotAuthorized, NotFound, RemoteCKAN, ValidationError
from tusclient.client import TusClient

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


def test_a_table_gets_columns_and_other_names(key):
    secret, agency = key
    with RemoteCKAN(URL, apikey=secret) as portal:
        portal.action.package_create(name="client-stops", title="Stops", owner_org=agency, license_id="cc-zero")
        made = portal.action.datastore_create(
            resource={"package_id": "client-stops", "name": "Stops"}, primary_key=["id"], aliases=["client_all_stops"],
            fields=[{"id": "id", "type": "int"}, {"id": "name", "type": "text"}], records=[{"id": 1, "name": "Mill"}],
        )
        table = made["resource_id"]
        with pytest.raises(ValidationError) as wrong:
            portal.action.datastore_create(resource_id=table, fields=[{"id": "name", "type": "int"}])
        assert "cannot become" in wrong.value.error_dict["fields"][0]
        portal.action.datastore_create(resource_id=table, fields=[{"id": "id"}, {"id": "name"}, {"id": "shelter", "type": "bool"}])
        portal.action.datastore_upsert(resource_id=table, records=[{"id": 2, "name": "Park", "shelter": True}])
    nobody = RemoteCKAN(URL)
    found = nobody.action.datastore_search(resource_id="client_all_stops", sort="id")
    assert [row["shelter"] for row in found["records"]] == [None, True]
    rows = nobody.action.datastore_search_sql(sql="SELECT name FROM client_all_stops WHERE shelter")
    assert rows["records"] == [{"name": "Park"}]


def test_columns_are_taken_out(key):
    secret, agency = key
    with RemoteCKAN(URL, apikey=secret) as portal:
        portal.action.package_create(name="client-benches", title="Benches", owner_org=agency, license_id="cc-zero")
        made = portal.action.datastore_create(
            resource={"package_id": "client-benches", "name": "Benches"}, primary_key=["id"],
            fields=[{"id": "id", "type": "int"}, {"id": "wood", "type": "text"}, {"id": "year", "type": "int"}], records=[{"id": 1, "wood": "oak", "year": 1999}],
        )
        table = made["resource_id"]
        with pytest.raises(ValidationError) as wrong:
            portal.action.datastore_create(resource_id=table, fields=[{"id": "wood"}], delete_fields=True)
        assert "fields" in wrong.value.error_dict
        portal.action.datastore_create(resource_id=table, fields=[{"id": "id"}, {"id": "wood"}], delete_fields=True)
    found = RemoteCKAN(URL).action.datastore_search(resource_id=table)
    assert found["records"] == [{"_id": 1, "id": 1, "wood": "oak"}]


def test_packages_are_searched_as_with_solr(package):
    search = RemoteCKAN(URL).action.package_search
    for fq in [
        'name:client-trees AND res_format:(CSV OR "GeoJSON")', "name:client-tr* -tags:lamp", "tags:tree OR tags:nothing-has-this",
        "name:client-trees +metadata_modified:[NOW-1DAY TO NOW]", "name:client-trees +metadata_created:[2020-01-01T00:00:00Z TO *] +dataset_type:dataset +state:active",
    ]:
        assert [one["name"] for one in search(fq=fq)["results"]] == ["client-trees"], fq
    for fq in ["name:client-trees AND NOT tags:tree", "name:client-trees metadata_modified:[* TO 2020-01-01T00:00:00Z]", "name:client-trees extras_colour:red"]:
        assert search(fq=fq)["count"] == 0, fq
    names = [one["name"] for one in search(sort="name asc", rows=1000)["results"]]
    assert names == sorted(names) and len(names) > 1
    assert names[::-1] == [one["name"] for one in search(sort="name desc", rows=1000)["results"]]
    found = search(fq="name:client-trees", **{"facet.field": ["tags", "res_format"], "facet.limit": 1})
    assert found["search_facets"]["tags"]["items"] == [{"name": "tree", "display_name": "tree", "count": 1}]
    with pytest.raises(ValidationError):
        search(sort="colour desc")


def test_resources_are_searched(package):
    portal = RemoteCKAN(URL)
    found = portal.action.resource_search(query="name:trees", order_by="name", limit=50)
    assert package["resources"][0]["id"] in [one["id"] for one in found["results"]]
    assert found["count"] >= len(found["results"])
    found = portal.action.resource_search(query=[f"id:{package['resources'][0]['id']}", "format:csv"])
    assert [one["id"] for one in found["results"]] == [package["resources"][0]["id"]]
    with pytest.raises(ValidationError):
        portal.action.resource_search(query="colour:red")
    assert portal.action.resource_view_list(id=package["resources"][0]["id"]) == []
    assert portal.action.user_list() == []


def test_rows_come_in_each_form(package):
    resource = package["resources"][0]
    search = RemoteCKAN(URL).action.datastore_search
    assert "client_trees" in resource["aliases"]
    rows = search(resource_id=resource["id"], fields=["species", "height_m"], sort="height_m desc", records_format="csv")
    assert rows["records"].splitlines()[0].startswith("Oak,12.5")
    assert search(resource_id=resource["id"], records_format="lists", fields=["_id", "species"], limit=1)["records"] == [[1, "Oak"]]
    assert search(resource_id=resource["id"], records_format="tsv", fields=["species"], limit=1)["records"] == "Oak\n"
    assert search(resource_id=resource["id"], fields=["species"], distinct=True)["total"] == 2
    assert search(resource_id=resource["id"], q="oak 9.25")["total"] == 1
    assert search(resource_id=resource["id"], q={"species": "elm"})["total"] == 1
    assert search(resource_id=resource["id"], q="oak & !12.5", plain=False)["total"] == 1
    assert search(resource_id=resource["id"], filters={"species": ["Oak", "Elm"]}, include_total=False).get("total") is None
    oak = search(resource_id=resource["id"], filters={"species": "Elm"})["records"][0]
    assert search(resource_id=resource["id"], filters={"_id": oak["_id"]})["records"] == [oak]
    assert search(resource_id="_table_metadata", limit=1)["total"] >= 2


def test_a_package_is_revised(key):
    secret, agency = key
    with RemoteCKAN(URL, apikey=secret) as portal:
        portal.action.package_create(
            name="client-revised", title="Revised", notes="old", owner_org=agency, license_id="cc-zero",
            resources=[{"name": "a", "url": "https://example.org/a.csv"}, {"name": "b", "url": "https://example.org/b.csv"}],
        )
        with pytest.raises(ValidationError):
            portal.action.package_revise(match={"name": "client-revised", "notes": "other"}, update={"notes": "new"})
        done = portal.action.package_revise(
            match={"name": "client-revised", "notes": "old"}, update={"notes": "new"}, filter=["-resources__0"],
            update__resources__extend=[{"name": "c", "url": "https://example.org/c.csv"}],
        )
        assert done["package"]["notes"] == "new"
        assert [one["name"] for one in done["package"]["resources"]] == ["b", "c"]
        files = {"update__resources__-1__upload": ("trees.csv", TREES)}
        portal.call_action("package_revise", {"match__name": "client-revised", "update__resources__-1__description": "Here now"}, files=files)
        for _ in range(100):
            shown = portal.action.package_show(id="client-revised")["resources"][1]
            if shown["datastore_active"]:
                break
            time.sleep(0.2)
        assert shown["name"] == "c" and shown["datastore_active"], shown


def test_a_file_is_sent_in_parts(key, tmp_path):
    secret, agency = key
    file = tmp_path / "stations.csv"
    rows = [f"{number},Station {number},{number % 90}.5" for number in range(9000)]
    file.write_text("\n".join(["id,name,level", *rows, ""]), encoding="utf-8")
    with RemoteCKAN(URL, apikey=secret) as portal:
        portal.action.package_create(name="client-sent", title="Sent in parts", owner_org=agency, license_id="cc-zero")
        client = TusClient(f"{URL}/staff/data/client-sent/uploads", headers={"Authorization": secret})
        told = {"filename": "stations.csv", "title": "Stations"}
        begun = client.uploader(str(file), chunk_size=64 * 1024, metadata=told)
        begun.upload(stop_at=64 * 1024)
        assert begun.offset == 64 * 1024 < file.stat().st_size
        # The connection is lost. Somebody else goes on, from where the server is.
        resumed = client.uploader(str(file), chunk_size=50_000, url=begun.url)
        assert resumed.offset == begun.offset
        resumed.upload()
        for _ in range(100):
            shown = portal.action.package_patch(id="client-sent", notes="All stations.")["resources"]
            if shown and shown[0]["datastore_active"]:
                break
            time.sleep(0.2)
        assert shown[0]["name"] == "Stations"
        assert requests.get(shown[0]["url"], timeout=30).content == file.read_bytes()
        assert RemoteCKAN(URL).action.datastore_search(resource_id=shown[0]["id"], limit=0)["total"] == 9000


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
