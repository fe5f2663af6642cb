"""Our clients of GOV.UK Pay and Stripe against the providers' own descriptions of their APIs, which Prism speaks for.

What those descriptions are, and what they leave open, is in docs/decisions/0030-booking-payments-once.md.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from contract import description, forms, prism, published, status_of

PEER = Path(os.environ["STOA_BINARY"]).parent / "examples/payments_peer"
GOVUK = [
    ("post", "/v1/payments"),
    ("get", "/v1/payments"),
    ("get", "/v1/payments/{paymentId}"),
    ("post", "/v1/payments/{paymentId}/capture"),
    ("post", "/v1/payments/{paymentId}/cancel"),
    ("post", "/v1/payments/{paymentId}/refunds"),
    ("get", "/v1/payments/{paymentId}/refunds"),
]
STRIPE = [
    ("post", "/v1/checkout/sessions"),
    ("get", "/v1/checkout/sessions"),
    ("get", "/v1/checkout/sessions/{session}"),
    ("post", "/v1/checkout/sessions/{session}/expire"),
    ("get", "/v1/payment_intents/search"),
    ("post", "/v1/payment_intents/{intent}/capture"),
    ("post", "/v1/refunds"),
    ("get", "/v1/refunds"),
]
# What the schemas say in words alone: a currency is three letters, a refund succeeds.
STRIPE_EXAMPLES = {"currency": "gbp", "amount_total": 14500, "amount": 1, "id": "peer_1", "status": "succeeded"}
STEPS = ["create", "status", "capture", "cancel", "refund", "refunds", "find"]

pytestmark = pytest.mark.skipif(not shutil.which("node"), reason="Node.js is not installed")


def ask(provider, url, step):
    command = [PEER, "provider", provider, url, step]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    return done.returncode, json.loads(done.stdout)


@pytest.fixture(scope="module")
def govuk(tmp_path_factory):
    whole = published("payments.service.gov.uk/payments.json")
    # This copy marks what is to be sent as read-only, and metadata's values as objects: two slips that later ones have not.
    sent = whole["components"]["schemas"]
    for name in ("CreateCardPaymentRequest", "PaymentRefundRequest"):
        for field in sent[name]["properties"].values():
            field.pop("readOnly", None)
    sent["CreateCardPaymentRequest"]["properties"]["metadata"]["additionalProperties"] = True
    with prism(description(whole, GOVUK), tmp_path_factory.mktemp("govuk")) as url:
        yield url


@pytest.fixture(scope="module")
def stripe(tmp_path_factory):
    contract = description(published("stripe.com.json"), STRIPE, STRIPE_EXAMPLES)
    with prism(contract, tmp_path_factory.mktemp("stripe")) as behind, forms(behind) as url:
        yield url


@pytest.mark.parametrize("step", STEPS)
def test_govuk_pay_takes_each_call(govuk, step):
    code, said = ask("govuk-pay", govuk, step)
    assert code == 0, said
    if step == "create":
        assert said["id"] == "hu20sqlact5260q2nanm0q8u93"
    if step == "status":
        assert said["state"] == "created" and said["amount"]["currency"] == "GBP"


@pytest.mark.parametrize("step", STEPS)
def test_stripe_takes_each_call(stripe, step):
    code, said = ask("stripe", stripe, step)
    assert code == 0, said
    if step == "status":
        assert said["amount"] == {"minor": 14500, "currency": "GBP"}


def test_the_mocks_refuse_what_is_not_of_the_contract(govuk, stripe):
    payment = {"amount": 1, "reference": "a", "description": "b", "return_url": "https://a.example/"}
    kind = "application/json"
    assert status_of(f"{govuk}/v1/payments", json.dumps(payment), kind) == 201
    for wrong in ({"amount": "1"}, {"amount": -1}, {"language": "fr"}, {"description": "x" * 256}):
        assert status_of(f"{govuk}/v1/payments", json.dumps({**payment, **wrong}), kind) in (400, 422)
    session = "success_url=https%3A%2F%2Fa.example&line_items[0][quantity]=1&mode=payment"
    kind = "application/x-www-form-urlencoded"
    assert status_of(f"{stripe}/v1/checkout/sessions", session, kind) == 200
    for wrong in ("&mode=pay", "&locale=tlh", "&amount=5", "&line_items[0][price_data][unit_amount]=5"):
        form = session.replace("&mode=payment", wrong)
        assert status_of(f"{stripe}/v1/checkout/sessions", form, kind) in (400, 422), wrong
