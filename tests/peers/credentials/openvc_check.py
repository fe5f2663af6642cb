"""openvc-core (not ours): data integrity, SD-JWT VC, status lists and DID documents, in both directions; rfc8785: canonical JSON."""

import hashlib
import json
import time

import jwt
import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from openvc import multibase
from openvc.keys import signing_key_from_jwk
from openvc.proof.di_jcs import EddsaJcsProofSuite
from openvc.proof.errors import ProofError
from openvc.proof.sd_jwt import SdJwtVcProofSuite
from openvc.status import bitstring, issue, status_list, token_status_list

from talk import CLAIMS, DAY, ED25519, HOLDER, NOW, P256, TOWN, VCT, ask, credential, our_sd_jwt, public, secret, stamp, verdict

KEYS = pytest.mark.parametrize("key", [ED25519, P256], ids=lambda key: key["alg"])
LIST = "https://merrow.example/status/1"
TEXTS = ["", "é", "é", "\u20ac\r\n\t\"\\/\u007f\u0080", "\U0001f600 \ufb33", "\u2028\u2029", "<script>"]
NUMBERS = [0, -0.0, 1, -1, 2**53, -(2**53), 0.1, 1e21, 1e-7, 123456789012345680000.0, 5e-324, 1.7976931348623157e308, 333333333.33333329, 1424953923781206.25]


def signing(key):
    return signing_key_from_jwk(secret(key), f"{TOWN}#{key['kid']}")


def test_canonical_json_is_that_of_rfc8785():
    # rfc8785 takes whole numbers up to 2^53 - 1, as RFC 7493 advises.
    numbers = [number for number in NUMBERS if isinstance(number, float) or abs(number) < 2**53]
    values = [*numbers, *TEXTS, {text: [text, None, True] for text in TEXTS}, {"b": {"z": 1, "a": []}, "\U0001f600": 1, "\ufb33": 2}, credential()]
    for value in values:
        assert ask("canonical", value=value)["text"].encode() == rfc8785.dumps(value)


def test_theirs_verifies_our_proof_and_finds_a_change():
    secured = ask("data-integrity", credential=credential(), now=NOW, **ED25519)
    found = EddsaJcsProofSuite().verify(secured, public_key_jwk=public(ED25519))
    assert (found.issuer, found.expired) == (TOWN, False)
    for name, value in [("validUntil", stamp(NOW + 2 * DAY)), ("id", "urn:uuid:other"), ("extra", 1)]:
        with pytest.raises(ProofError):
            EddsaJcsProofSuite().verify({**secured, name: value}, public_key_jwk=public(ED25519))
        assert verdict(json.dumps({**secured, name: value}))["state"] == "tampered"


def test_ours_verifies_a_proof_made_by_the_letter_of_the_standard():
    # Data Integrity EdDSA Cryptosuites 1.0, section 3.3.1, with rfc8785 and cryptography alone.
    document = credential()
    proof = {
        "type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "created": stamp(NOW), "proofPurpose": "assertionMethod",
        "verificationMethod": f"{TOWN}#key-1", "@context": document["@context"],
    }
    digest = hashlib.sha256(rfc8785.dumps(proof)).digest() + hashlib.sha256(rfc8785.dumps(document)).digest()
    signature = Ed25519PrivateKey.from_private_bytes(bytes([7] * 32)).sign(digest)
    secured = {**document, "proof": {**proof, "proofValue": multibase.encode_multibase(signature)}}
    for text in (json.dumps(secured), json.dumps(secured, indent=2, ensure_ascii=False, sort_keys=True)):
        ours = verdict(text)
        assert (ours["state"], ours["form"], ours["claims"]) == ("valid", "data-integrity", document)


@KEYS
def test_theirs_verifies_our_sd_jwt_vc_and_its_holder(key):
    asked = {"audience": "https://garage.example", "nonce": "n-0S6"}
    token = our_sd_jwt(key, hidden=["/plate", "/name"])
    shown = ask("present", token=token, shows=["plate"], now=int(time.time()), **asked, **HOLDER)["token"]
    found = SdJwtVcProofSuite().verify(shown, public_key_jwk=public(key), require_key_binding=True, expected_vct=VCT, **asked)
    assert found.key_bound and found.issuer == TOWN
    assert found.claims["plate"] == CLAIMS["plate"] and "name" not in found.claims


@KEYS
def test_ours_verifies_their_sd_jwt_vc_and_its_holder(key):
    asked = {"audience": "https://garage.example", "nonce": "n-0S6"}
    suite = SdJwtVcProofSuite()
    token = suite.issue(
        {"iss": TOWN, **CLAIMS}, signing_key=signing(key), disclosable=["plate", "name", "zones"], holder_jwk=public(HOLDER), vct=VCT, expires_in_s=DAY, decoys=3,
    )
    shown = suite.create_presentation(token, holder_key=signing(HOLDER), **asked)
    ours = verdict(shown, **asked)
    assert (ours["state"], ours["by_holder"]) == ("valid", True), ours
    assert {name: ours["claims"][name] for name in CLAIMS} == CLAIMS


@KEYS
@pytest.mark.parametrize("bits", [1, 2, 4, 8])
def test_theirs_reads_the_states_of_our_token(key, bits):
    states = [[0, 1], [7, 1], [8, 1], [42, (1 << bits) - 1], [131_071, 1]]
    token = ask("status-list", uri=LIST, issuer=TOWN, iat=NOW, exp=NOW + DAY, bits=bits, states=states, **key)["token"]
    claims = issue.verify_status_list_token(token, public_key_jwk=public(key), expected_uri=LIST)
    data = token_status_list.decode_status_list(claims["status_list"]["lst"])
    found = {index: token_status_list.get_status(data, index, bits=bits) for index in range(131_072)}
    assert {index: state for index, state in found.items() if state} == dict(states)


def their_token(key, states, **more):
    data = token_status_list.new_status_list(131_072, bits=2)
    for index, state in states:
        token_status_list.set_status(data, index, state, bits=2)
    return issue.build_status_list_token(signing_key=signing(key), uri=LIST, status_list=data, bits=2, issued_at=NOW, expires=NOW + DAY, **more)


@KEYS
@pytest.mark.parametrize(("state", "wanted"), [(0, "valid"), (1, "revoked"), (2, "suspended")])
def test_ours_reads_the_states_of_their_token(key, state, wanted):
    token = our_sd_jwt(P256, list=LIST, index=42)
    # With `iss` and, as newer drafts have it, without.
    for more in ({"issuer": TOWN}, {}):
        ours = verdict(token, lists=[their_token(key, [(41, 3), (42, state), (43, 3)], **more)])
        assert (ours["state"], ours["status"]) == (wanted, "checked")


def entry(index, purpose="revocation"):
    return issue.build_status_list_entry(status_list_credential=LIST, index=index, status_purpose=purpose)


@KEYS
def test_theirs_reads_our_status_credential(key):
    token = ask("status-list", uri=LIST, issuer=TOWN, iat=NOW - 60, exp=NOW + DAY, bits=1, purpose="revocation", states=[[42, 1]], **key)["token"]
    # Their own reader of signed credentials knows those of the data model 1.1 alone, which have `iss`.
    their_list = jwt.decode(token, jwt.PyJWK.from_dict(public(key)), algorithms=[key["alg"]])
    for index, revoked in [(41, False), (42, True), (43, False)]:
        found = status_list.check_credential_status(credential(credentialStatus=entry(index)), resolve_status_list=lambda uri: their_list)
        assert found.revoked == revoked


def test_ours_reads_their_status_credential():
    bits = bitstring.new_bitstring(131_072)
    bitstring.set_status_bit(bits, 42, 1)
    unsigned = issue.build_status_list_credential(id=LIST, issuer=TOWN, bitstring=bits)
    signed = ask("vc-jwt", credential=unsigned, **P256)["token"]
    for index, wanted in [(41, "valid"), (42, "revoked"), (43, "valid")]:
        token = ask("vc-jwt", credential=credential(credentialStatus=entry(index)), **ED25519)["token"]
        ours = verdict(token, lists=[signed])
        assert (ours["state"], ours["status"]) == (wanted, "checked"), ours


def test_theirs_finds_the_keys_in_our_did_document():
    document = ask("did-document", did=TOWN, keys=[ED25519, P256])
    assert document["id"] == TOWN
    keys = {method["id"]: method for method in document["verificationMethod"]}
    prefixed = multibase.decode_multibase(keys[f"{TOWN}#key-1-multikey"]["publicKeyMultibase"])
    assert prefixed[:2] == b"\xed\x01"
    assert signing(ED25519).public_key_raw() == prefixed[2:]
    assert keys[f"{TOWN}#key-2"]["publicKeyJwk"]["x"] == signing(P256).public_jwk()["x"]
