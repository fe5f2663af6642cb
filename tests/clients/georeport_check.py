"""The PyPI client `georeport` (not ours) reads our Open311 as it reads other cities': in JSON and in XML."""

import os
from datetime import datetime, timedelta, timezone

import pytest
import requests
from georeport import GeoReport

ROOT = os.environ["STOA_URL"] + "/open311/v2"
JSON = GeoReport(ROOT)
XML = GeoReport(ROOT, output_format="xml")


def as_list(value):
    """xmltodict gives a single child as itself, not as a list of one."""
    return value if isinstance(value, list) else [value]


def test_services_are_the_same_in_json_and_xml():
    services = JSON.get_service_list()
    assert services, "the town offers no service"
    for service in services:
        assert {"service_code", "service_name", "description", "metadata", "type"} <= service.keys(), service
        assert service["metadata"] in (True, False, "true", "false"), service
        assert service["type"] in ("realtime", "batch", "blackbox"), service
    in_xml = as_list(XML.get_service_list())
    assert [s["service_code"] for s in services] == [s["service_code"] for s in in_xml]
    assert [s["service_name"] for s in services] == [s["service_name"] for s in in_xml]


def test_definitions_say_what_a_service_asks():
    asking = [s for s in JSON.get_service_list() if s["metadata"] in (True, "true")]
    assert asking, "no service has extra questions"
    for service in asking:
        code = service["service_code"]
        definition = JSON.get_service_definition(code)
        assert definition["service_code"] == code
        assert definition["attributes"], code
        for attribute in definition["attributes"]:
            assert {"code", "datatype", "required", "order", "description", "variable"} <= attribute.keys(), attribute
            assert attribute["datatype"] in ("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist")
            if attribute["datatype"].endswith("valuelist"):
                assert attribute["values"], attribute
        in_xml = XML.get_service_definition(code)
        assert in_xml["service_code"] == code
        names = [a["code"] for a in as_list(in_xml["attributes"]["attribute"])]
        assert names == [a["code"] for a in definition["attributes"]]


def test_requests_are_the_same_in_json_and_xml():
    found = JSON.get_service_requests()
    assert found, "no request in the last 90 days"
    for request in found:
        assert request["status"] in ("open", "closed"), request
        assert {"service_request_id", "service_code", "service_name", "requested_datetime"} <= request.keys(), request
        assert datetime.fromisoformat(request["requested_datetime"]).tzinfo, request
    in_xml = as_list(XML.get_service_requests())
    assert [r["service_request_id"] for r in found] == [r["service_request_id"] for r in in_xml]


@pytest.mark.parametrize("status", ["open", "closed"])
def test_requests_of_one_status(status):
    found = JSON.get_service_requests(status=status)
    assert found, f"no {status} request"
    assert {request["status"] for request in found} == {status}


def test_requests_of_one_service():
    code = JSON.get_service_requests()[0]["service_code"]
    found = JSON.get_service_requests(service_code=code)
    assert found
    assert {request["service_code"] for request in found} == {code}


def test_requests_of_some_days():
    end = datetime.now(timezone.utc)
    start = end - timedelta(days=30)
    found = JSON.get_service_requests(
        start_date=start.strftime("%Y-%m-%dT%H:%M:%SZ"), end_date=end.strftime("%Y-%m-%dT%H:%M:%SZ")
    )
    assert found, "nothing in the last 30 days"
    for request in found:
        assert start <= datetime.fromisoformat(request["requested_datetime"]) <= end, request


def test_requests_by_their_ids():
    ids = [request["service_request_id"] for request in JSON.get_service_requests()[:3]]
    found = JSON.get_service_requests(service_request_id=",".join(ids))
    assert sorted(request["service_request_id"] for request in found) == sorted(ids)


def test_one_request():
    listed = JSON.get_service_requests()[0]
    identity = listed["service_request_id"]
    assert JSON.get_service_request(identity)["service_request_id"] == identity
    assert XML.get_service_request(identity)["service_request_id"] == identity


@pytest.mark.parametrize("client", [JSON, XML])
def test_what_does_not_exist_is_an_error(client):
    with pytest.raises(requests.HTTPError) as raised:
        client.get_service_request("no-such-request")
    assert raised.value.response.status_code == 404
    with pytest.raises(requests.HTTPError) as raised:
        client.get_service_definition("no-such-service")
    assert raised.value.response.status_code == 404
