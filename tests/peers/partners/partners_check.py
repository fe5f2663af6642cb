"""Partners of our services, by programs that others wrote: authlib signs in, standardwebhooks checks messages, jsonschema and pyshacl
read what we answer."""

import json
import os
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest
import requests
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from pyshacl import validate as shacl
from rdflib import DCTERMS, RDF, SKOS, Graph, Namespace
from rdflib.compare import isomorphic
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

PEER = Path(os.environ.get("STOA_BINARY", "target/debug/stoa")).parent / "examples/partners_peer"
GOVSTACK = Path(os.environ.get("STOA_SHARED", "/nowhere")) / "govstack/bb-registration/api/GovStack_Registration_BB_API.json"
SCOPES = "applications:read applications:write"


class Receiver(BaseHTTPRequestHandler):
    """The partner's own server, which keeps what it is told."""

    got = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        Receiver.got.append((dict(self.headers), body))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def town():
    """A town that lets one partner in: its address, and what the partner signs in with."""
    door = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=door.serve_forever, daemon=True).start()
    command = [PEER, f"http://127.0.0.1:{door.server_port}/hooks"]
    program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    yield SimpleNamespace(**json.loads(program.stdout.readline()))
    program.stdin.close()
    program.wait(timeout=30)


@pytest.fixture(scope="module")
def partner(town):
    """authlib's session, with a token that it fetched from where the metadata say."""
    metadata = requests.get(f"{town.url}/.well-known/oauth-authorization-server", timeout=30).json()
    session = OAuth2Session(town.client, town.secret, scope=SCOPES)
    token = session.fetch_token(metadata["token_endpoint"], grant_type="client_credentials")
    assert token["token_type"] == "Bearer" and 0 < token["expires_in"] <= 3600, token
    assert set(token["scope"].split()) == set(SCOPES.split())
    return session


@pytest.fixture(scope="module")
def operator(town):
    """The session of a program that acts for a caseworker."""
    session = OAuth2Session(town.operator, town.operates, scope="applications:operate")
    token = session.fetch_token(f"{town.url}/oauth/token", grant_type="client_credentials")
    assert token["scope"] == "applications:operate"
    return session


def licence():
    return {
        "keeper": {"keeper": {"full": "Ana Weaver"}, "home": {"line1": "3 Mill Lane", "town": "Merrow", "postcode": "12345"}},
        "dogs": [{"dog_name": "Bruno", "born": "2024-03-04"}, {"dog_name": "Luna", "born": "2025-01-31"}],
    }


def test_authlib_signs_in_both_ways_and_gives_a_token_back(town):
    for way in ["client_secret_basic", "client_secret_post"]:
        session = OAuth2Session(town.client, town.secret, token_endpoint_auth_method=way, revocation_endpoint_auth_method=way)
        token = session.fetch_token(f"{town.url}/oauth/token", grant_type="client_credentials", scope="applications:read")
        assert token["scope"] == "applications:read"
        assert session.get(f"{town.url}/api/applications").status_code == 200
        assert session.revoke_token(f"{town.url}/oauth/revoke", token["access_token"]).status_code == 200
        assert session.get(f"{town.url}/api/applications").status_code == 401


def test_authlib_reads_our_refusals(town):
    for session, scope, error in [
        (OAuth2Session(town.client, "another"), "applications:read", "invalid_client"),
        (OAuth2Session(town.client, town.secret), "everything", "invalid_scope"),
    ]:
        with pytest.raises(OAuthError) as refused:
            session.fetch_token(f"{town.url}/oauth/token", grant_type="client_credentials", scope=scope)
        assert refused.value.error == error


def test_what_fits_the_schema_of_a_service_is_taken(town, partner):
    service = requests.get(f"{town.url}/api/services/dog-licence", timeout=30).json()
    jsonschema.Draft202012Validator.check_schema(service["answers_schema"])
    jsonschema.validate(licence(), service["answers_schema"])
    body = {"service": "dog-licence", "answers": licence(), "language": "en"}
    for _ in range(2):
        sent = partner.post(f"{town.url}/api/applications", json=body, headers={"Idempotency-Key": "one"})
        assert sent.status_code == 201, sent.text
    found = partner.get(sent.headers["location"]).json()
    assert found["reference"] == sent.json()["reference"] and found["status"] == "received"
    listed = partner.get(f"{town.url}/api/applications").json()["applications"]
    assert [one["reference"] for one in listed].count(found["reference"]) == 1


def test_every_pointer_of_a_problem_leads_into_what_was_sent(town, partner):
    wrong = licence()
    wrong["dogs"][1]["born"] = "2199-01-01"
    wrong["keeper"]["home"]["town"] = ""
    sent = partner.post(f"{town.url}/api/applications", json={"service": "dog-licence", "answers": wrong})
    assert sent.status_code == 422 and sent.headers["content-type"] == "application/problem+json"
    pointers = {error["pointer"] for error in sent.json()["errors"]}
    assert pointers == {"#/answers/dogs/1/born", "#/answers/keeper/home/town"}


def test_standardwebhooks_takes_our_signatures(town, partner):
    sent = partner.post(f"{town.url}/api/applications", json={"service": "dog-licence", "answers": licence()}).json()
    hook = Webhook(town.hook)
    for _ in range(100):
        told = [(headers, body) for headers, body in Receiver.got if sent["reference"].encode() in body]
        if told:
            break
        time.sleep(0.1)
    ((headers, body),) = told
    said = hook.verify(body, headers)
    assert said["type"] == "application.received" and said["data"]["reference"] == sent["reference"]
    assert b"Weaver" not in body
    with pytest.raises(WebhookVerificationError):
        hook.verify(body.replace(b"received", b"decided"), headers)


def test_the_catalogue_conforms_to_cpsv_ap(town):
    graph = Graph().parse(data=requests.get(f"{town.url}/services.ttl", timeout=30).text, format="turtle")
    rules = Graph().parse(Path(__file__).with_name("cpsv_ap.ttl"), format="turtle")
    conforms, _, words = shacl(graph, shacl_graph=rules)
    assert conforms, words
    cpsv = Namespace("http://purl.org/vocab/cpsv#")
    listed = requests.get(f"{town.url}/api/services", timeout=30).json()["services"]
    assert len(set(graph.subjects(predicate=None, object=cpsv.PublicService))) == len(listed) == 1


def test_rules_of_cpsv_ap_find_what_is_missing_and_what_is_too_much(town):
    text = requests.get(f"{town.url}/services/dog-licence.ttl", timeout=30).text
    rules = Graph().parse(Path(__file__).with_name("cpsv_ap.ttl"), format="turtle")
    cv = Namespace("http://data.europa.eu/m8g/")
    mandatory = [DCTERMS.identifier, DCTERMS.title, DCTERMS.description, DCTERMS.spatial, DCTERMS.language,
                 SKOS.prefLabel, cv.hasCompetentAuthority, cv.hasChannel]
    for missing in mandatory:
        graph = Graph().parse(data=text, format="turtle")
        assert list(graph.subject_objects(missing)), missing
        graph.remove((None, missing, None))
        assert not shacl(graph, shacl_graph=rules)[0], missing
    graph = Graph().parse(data=text, format="turtle")
    for service in set(graph.subjects(predicate=RDF.type, object=Namespace("http://purl.org/vocab/cpsv#").PublicService)):
        graph.add((service, cv.nobodyKnows, service))
    assert not shacl(graph, shacl_graph=rules)[0]


def test_all_forms_of_rdf_say_the_same(town):
    forms = [("ttl", "turtle"), ("jsonld", "json-ld"), ("rdf", "xml")]
    graphs = [Graph().parse(data=requests.get(f"{town.url}/services.{ending}", timeout=30).text, format=form) for ending, form in forms]
    assert all(isomorphic(graphs[0], other) for other in graphs[1:])
    for form in ["text/turtle", "application/ld+json", "application/rdf+xml"]:
        answer = requests.get(f"{town.url}/services/dog-licence", headers={"accept": form}, timeout=30)
        assert answer.headers["content-type"].startswith(form)


@pytest.fixture(scope="module")
def registration():
    """What GovStack's own description says of an answer."""
    if not GOVSTACK.exists():
        pytest.skip("GovStack's description is not here")
    described = json.loads(GOVSTACK.read_text())

    def check(path, method, answer):
        said = described["paths"][path][method]["responses"][str(answer.status_code)]
        if "content" in said:
            (content,) = said["content"].values()
            schema = {**content["schema"], "components": described["components"]}
            jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(answer.json())
        return answer.json()

    return check


def test_answers_are_as_govstack_describes_them(town, partner, registration):
    root = f"{town.url}/govstack/registration"
    services = registration("/services", "get", requests.get(f"{root}/services", timeout=30))
    named = registration("/services", "get", requests.get(f"{root}/services?name=dog", timeout=30))
    assert services == named and len(named) == 1
    service = named[0]["id"]
    registration("/services/{serviceId}", "get", requests.get(f"{root}/services/{service}", timeout=30))
    (form,) = registration("/services/{serviceId}/eForms", "get", requests.get(f"{root}/services/{service}/eForms", timeout=30))
    form = registration("/eForms/{eFormId}", "get", requests.get(f"{root}/eForms/{form['eFormId']}", timeout=30))
    data = {name: {"items": page} if isinstance(page, list) else page for name, page in licence().items()}
    jsonschema.validate(data, form["schema"])
    body = {"applicantId": "42962de0", "formData": {"data": data, "eFormId": form["eFormId"]}, "documentUrls": []}
    client = {"Information-Mediator-Client": "eGovStack/GOV/90000009/neighbour"}
    sent = partner.post(f"{root}/services/{service}/applications", json=body, headers=client)
    file = registration("/services/{serviceId}/applications", "post", sent)
    assert file["applicantId"] == "42962de0" and file["status"]["code"] == "PENDING"
    listed = registration("/applications", "get", partner.get(f"{root}/applications?maxResult=1", headers=client))
    assert [one["fileId"] for one in listed] == [file["fileId"]]
    shown = registration("/applications/{fileId}", "get", partner.get(f"{root}/applications/{file['fileId']}", headers=client))
    assert shown["applicationData"]["formData"]["data"]["dogs"] == data["dogs"]
    assert registration("/tasks", "get", partner.get(f"{root}/tasks")) == []


def test_documents_are_as_govstack_describes_them(town, partner, registration):
    documents = f"{town.url}/govstack/registration/documents"
    paper = ("paper.pdf", b"%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF\n", "application/pdf")
    said = registration("/documents", "post", partner.post(documents, files={"file": paper}))
    assert said["url"].startswith(documents)
    refused = partner.post(documents, files={"file": ("paper.pdf", b"MZ\x90", "application/pdf")})
    assert refused.status_code == 400
    registration("/documents", "post", refused)


def test_operators_answers_are_as_govstack_describes_them(town, partner, operator, registration):
    root = f"{town.url}/govstack/registration"
    sent = partner.post(f"{town.url}/api/applications", json={"service": "dog-licence", "answers": licence(), "language": "en"}).json()
    reference = sent["reference"]
    listed = registration("/applications", "get", operator.get(f"{root}/applications"))
    assert reference in {one["fileId"] for one in listed}
    closed = registration("/applications/{fileId}", "get", operator.get(f"{root}/applications/{reference}"))
    assert "data" not in closed["applicationData"]["formData"], "nobody has said why they read it"

    def tasks():
        said = registration("/tasks", "get", operator.get(f"{root}/tasks", params={"fileId": reference}))
        assert all(one["fileId"] == reference for one in said)
        return {one["name"]: one for one in said}

    def task(one):
        return registration("/tasks/{taskId}", "get", operator.get(f"{root}/tasks/{one['taskId']}"))

    def complete(one, **data):
        answer = operator.post(f"{root}/tasks/{one['taskId']}/complete", json={"data": data})
        assert answer.status_code == 200, answer.text
        return registration("/tasks/{taskId}/complete", "post", answer)

    opening = next(one for one in tasks().values() if one["taskId"].endswith(".open"))
    complete(opening)
    opened = registration("/applications/{fileId}", "get", operator.get(f"{root}/applications/{reference}"))
    assert opened["applicationData"]["formData"]["data"]["keeper"]["keeper"]["full"] == "Ana Weaver"
    papers = task(tasks()["Check the papers"])
    form = registration("/eForms/{eFormId}", "get", requests.get(f"{root}/eForms/{papers['eFormId']}", timeout=30))
    jsonschema.Draft4Validator.check_schema(form["schema"])
    data = {"_task": {"version": papers["data"]["_task"]["version"]}, "chip": {"result": "yes"}}
    jsonschema.Draft4Validator(form["schema"]).validate(data)
    body = {"applicantId": opened["applicantId"], "formData": {"eFormId": form["eFormId"], "data": data}}
    put = operator.put(f"{root}/applications/{reference}", json=body)
    registration("/applications/{fileId}", "put", put)
    assert task(papers)["data"]["chip"]["result"] == "yes"
    wanted = task(papers)["formVariables"]["result"]
    result = {"code": "passed"}
    jsonschema.Draft4Validator(wanted).validate(result)
    complete(papers, _task=task(papers)["data"]["_task"], result=result)
    main = task({"taskId": reference})
    decision = {"code": "APPROVED", "reason": "The chip says so."}
    jsonschema.Draft4Validator(main["formVariables"]["decision"]).validate(decision)
    done = complete(main, _task=main["data"]["_task"], decision=decision)
    assert done["status"]["code"] == "APPROVED"
    assert tasks() == {}
    assert partner.get(f"{town.url}/api/applications/{reference}").json()["reason"] == "The chip says so."


def test_each_side_keeps_to_itself(town, partner, operator):
    root = f"{town.url}/govstack/registration"
    sent = partner.post(f"{town.url}/api/applications", json={"service": "dog-licence", "answers": licence()}).json()
    refused = partner.put(f"{root}/applications/{sent['reference']}", json={"applicantId": "-"})
    assert refused.status_code == 403 and "applications:operate" in refused.headers["www-authenticate"]
    form = operator.get(f"{root}/applications/{sent['reference']}").json()["applicationData"]["formData"]["eFormId"]
    body = {"applicantId": "-", "formData": {"eFormId": form, "data": licence() | {"dogs": {"items": []}}}}
    answers = operator.put(f"{root}/applications/{sent['reference']}", json=body)
    assert answers.status_code == 409 and "Nobody but the applicant" in answers.json()["localizedMessage"]


# What the description has and we do not serve, and why.
LEFT_OUT = {}


def test_every_operation_of_govstack_is_served_or_left_out_by_name(town, partner):
    if not GOVSTACK.exists():
        pytest.skip("GovStack's description is not here")
    operations = {(path, method) for path, item in json.loads(GOVSTACK.read_text())["paths"].items() for method in item}
    assert set(LEFT_OUT) <= operations
    unserved = set()
    for path, method in operations:
        url = f"{town.url}/govstack/registration{path}".replace("{", "").replace("}", "")
        assert partner.request("PATCH", url).status_code == 405, f"there is no {path}"
        if partner.request(method.upper(), url).status_code == 405:
            unserved.add((path, method))
    assert unserved == set(LEFT_OUT)
