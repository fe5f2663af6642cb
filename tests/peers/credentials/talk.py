"""Our side: the example `talk` of pure/credentials, a JSON object a line; and keys and permits for both sides."""

import base64
import json
import os
import subprocess
import time
from pathlib import Path

TALK = Path(os.environ.get("STOA_BINARY", "target/debug/stoa")).parent / "examples/talk"
NOW = int(time.time())
DAY = 86_400
TOWN = "did:web:merrow.example"
ED25519 = {"alg": "EdDSA", "byte": 7, "kid": "key-1"}
P256 = {"alg": "ES256", "byte": 9, "kid": "key-2"}
HOLDER = {"alg": "ES256", "byte": 3, "kid": "holder"}
VCT = "https://merrow.example/types/ParkingPermit"
CLAIMS = {
    "permit": "P-2026-00042", "plate": "MW 1234", "name": "Ana Ruiz García 日本", "fee": 12.5, "zones": ["B", "C"],
    "address": {"street": "Lamp Lane 3", "town": "Merrow"},
}


def asked(*questions):
    """The answers, one for each question."""
    lines = "".join(json.dumps(question) + "\n" for question in questions)
    done = subprocess.run([TALK], input=lines, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.split("\n") if line]
    assert len(answers) == len(questions)
    return answers


def ask(do, /, **given):
    (answer,) = asked({"do": do, **given})
    assert "error" not in answer, answer
    return answer


def stamp(moment):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment))


def credential(**more):
    return {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential"],
        "issuer": {"id": TOWN, "name": "Merrow"},
        "validFrom": stamp(NOW - DAY),
        "validUntil": stamp(NOW + DAY),
        "credentialSubject": {"id": "did:example:ana", "plate": "MW 1234", "zone": "B", "fee": 12.5},
        **more,
    }


def public(key):
    return ask("key", **key)["jwk"]


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def secret(key):
    """The private JWK of one of our keys, for a library that signs in its place."""
    return {**public(key), "d": base64url(bytes([key["byte"]] * 32))}


def issuers():
    return [{"issuer": TOWN, "jwks": ask("jwks", keys=[ED25519, P256])}]


def verdict(shown, **more):
    """What we say of it."""
    return ask("verify", **{"issuers": issuers(), "now": int(time.time()), "shown": shown, **more})


def our_sd_jwt(key, **more):
    given = {"issuer": TOWN, "vct": VCT, "iat": NOW, "exp": NOW + DAY, "holder": public(HOLDER), "claims": CLAIMS}
    return ask("issue-sd-jwt", **{**given, **key, **more})["token"]
