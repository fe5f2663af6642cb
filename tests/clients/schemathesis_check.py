"""schemathesis (not ours) reads /api/openapi.json and asks every operation good and bad questions.

No answer is a 5xx, and every answer has a status, a media type and a body that the document announces.
"""

import os

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

URL = os.environ["STOA_URL"]
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]

schema = schemathesis.openapi.from_url(f"{URL}/api/openapi.json")


# A live page's stream has no end to wait for; tests/stoa/live.rs listens to it.
@schema.exclude(path="/live").parametrize()
@settings(
    max_examples=int(os.environ.get("STOA_EXAMPLES", "25")),
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_operation(case):
    case.call_and_validate(base_url=URL, checks=CHECKS, timeout=30)
