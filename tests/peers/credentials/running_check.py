"""What a running town issues, by programs that others wrote: openvc-core resolves its DID and reads its lists, PyJWT and sd-jwt verify what
its holder downloads, before the permit is revoked and after that."""

import json
import os
import subprocess
from pathlib import Path
from types import SimpleNamespace
from urllib.request import urlopen

import jwt
import pytest
from jwcrypto.jwk import JWK
from openvc.did.did_web import DidWebResolver
from openvc.proof.sd_jwt import SdJwtVcProofSuite
from openvc.status import status_list, token_status_list

PEER = Path(os.environ.get("STOA_BINARY", "target/debug/stoa")).parent / "examples/permits_peer"


@pytest.fixture(scope="module")
def town():
    """A town that granted a licence: its address, its holder's link, and how it is made to revoke it."""
    program = subprocess.Popen([PEER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    said = json.loads(program.stdout.readline())

    def revoke():
        program.stdin.write("revoke\n")
        program.stdin.flush()
        return json.loads(program.stdout.readline())["revoked"]

    yield SimpleNamespace(**said, revoke=revoke)
    program.stdin.close()
    program.wait(timeout=30)


def fetched(address):
    # The town has no certificate here; did:web asks for https everywhere.
    with urlopen(address.replace("https://localhost", "http://localhost"), timeout=30) as answer:
        return answer.headers["content-type"], answer.read().decode()


def key_of(did, kid):
    """The key that a DID's document names for assertions, found by openvc-core."""
    document = DidWebResolver(lambda address: json.loads(fetched(address)[1])).resolve(did)
    raw = json.loads(fetched(f"{document.id.replace('did:web:localhost%3A', 'http://localhost:')}/.well-known/did.json")[1])
    assert kid in raw["assertionMethod"]
    (method,) = [method for method in raw["verificationMethod"] if method["id"] == kid]
    return method["publicKeyJwk"]


def signed_by_a_did(token, kind):
    """The payload of a `vc+jwt`, once the key verifies it that its issuer's DID names."""
    header = jwt.get_unverified_header(token)
    assert (header["typ"], header["cty"]) == ("vc+jwt", "vc"), header
    issuer = jwt.decode(token, options={"verify_signature": False})["issuer"]
    did = issuer if isinstance(issuer, str) else issuer["id"]
    jwk = key_of(did, header["kid"])
    credential = jwt.decode(token, jwt.PyJWK.from_dict(jwk), algorithms=["EdDSA"])
    assert credential["@context"][0] == "https://www.w3.org/ns/credentials/v2"
    assert {"VerifiableCredential", kind} <= set(credential["type"]), credential
    return credential


def states(town, credential):
    """What its Bitstring Status List says, read by openvc-core once its own signature was verified."""

    def resolve(address):
        kind, token = fetched(address)
        assert kind == "application/vc+jwt"
        listed = signed_by_a_did(token, "BitstringStatusListCredential")
        assert listed["id"] == address
        return listed

    return status_list.check_credential_status(credential, resolve_status_list=resolve)


def test_a_stranger_verifies_the_w3c_credential_and_sees_it_revoked(town):
    kind, token = fetched(f"{town.link}/permit?form=w3c")
    assert kind == "application/vc+jwt"
    credential = signed_by_a_did(token, f"{town.url}/services/dog-licence")
    subject = credential["credentialSubject"]
    assert (subject["name"], subject["title"]) == ("Ana Weaver", "Dog licence")
    _, nameless = fetched(f"{town.link}/permit?form=w3c&name=hidden")
    shown = signed_by_a_did(nameless, f"{town.url}/services/dog-licence")
    assert "name" not in shown["credentialSubject"] and "Ana" not in json.dumps(shown)

    _, sd_jwt = fetched(f"{town.link}/permit")
    keys = json.loads(fetched(f"{town.url}/.well-known/jwks.json")[1])["keys"]
    found = SdJwtVcProofSuite().verify(sd_jwt, public_key_jwk=keys[0])
    assert (found.issuer, found.claims["name"]) == (town.url, "Ana Weaver")
    place = found.claims["status"]["status_list"]

    def token_state():
        kind, token = fetched(place["uri"])
        assert kind == "application/statuslist+jwt"
        claims = jwt.decode(token, jwt.PyJWK.from_dict(keys[0]), algorithms=["EdDSA"])
        data = token_status_list.decode_status_list(claims["status_list"]["lst"])
        return token_status_list.get_status(data, place["idx"], bits=1)

    # Both forms stand at one place, so that one revocation takes both back.
    assert str(place["idx"]) == credential["credentialStatus"]["statusListIndex"]
    assert (states(town, credential).revoked, states(town, shown).revoked, token_state()) == (False, False, 0)
    assert town.revoke() == subject["reference"]
    assert (states(town, credential).revoked, states(town, shown).revoked, token_state()) == (True, True, 1)


def test_a_changed_w3c_credential_is_refused(town):
    _, token = fetched(f"{town.link}/permit?form=w3c&name=hidden")
    header, payload, signature = token.split(".")
    jwk = key_of(jwt.decode(token, options={"verify_signature": False})["issuer"]["id"], jwt.get_unverified_header(token)["kid"])
    assert JWK.from_json(json.dumps(jwk)).thumbprint().startswith(jwk["kid"])
    for at in range(0, len(payload), 31):
        other = "A" if payload[at] != "A" else "B"
        changed = ".".join([header, payload[:at] + other + payload[at + 1:], signature])
        with pytest.raises(jwt.InvalidTokenError):
            jwt.decode(changed, jwt.PyJWK.from_dict(jwk), algorithms=["EdDSA"])
