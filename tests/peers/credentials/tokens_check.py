"""PyJWT and jwcrypto verify our signed credentials and lists; ours verifies theirs."""

import json

import jwt
import pytest
from jwcrypto.jwk import JWK
from jwcrypto.jws import JWS

from talk import DAY, ED25519, NOW, P256, TOWN, ask, credential, issuers, public, secret, verdict

KEYS = pytest.mark.parametrize("key", [ED25519, P256], ids=lambda key: key["alg"])


def key_set():
    return jwt.PyJWKSet.from_dict(issuers()[0]["jwks"])


@KEYS
def test_pyjwt_verifies_a_credential_by_the_key_set(key):
    token = ask("vc-jwt", credential=credential(), **key)["token"]
    header = jwt.get_unverified_header(token)
    assert header == {"alg": key["alg"], "cty": "vc", "kid": f"{TOWN}#{key['kid']}", "typ": "vc+jwt"}
    found = key_set()[key["kid"]]
    assert found.algorithm_name == key["alg"]
    assert jwt.decode(token, found, algorithms=[key["alg"]]) == credential()


@KEYS
def test_jwcrypto_verifies_a_credential_and_knows_the_thumbprint(key):
    told = ask("key", **key)
    theirs = JWK.from_json(json.dumps(told["jwk"]))
    assert theirs.thumbprint() == told["thumbprint"]
    signed = JWS()
    signed.deserialize(ask("vc-jwt", credential=credential(), **key)["token"], theirs)
    assert json.loads(signed.payload) == credential()


@KEYS
def test_ours_verifies_what_pyjwt_and_jwcrypto_sign(key):
    header = {"typ": "vc+jwt", "cty": "vc", "kid": f"{TOWN}#{key['kid']}"}
    private = jwt.PyJWK.from_dict({**secret(key), "alg": key["alg"]})
    by_pyjwt = jwt.encode(credential(), private, algorithm=key["alg"], headers=header)
    signed = JWS(json.dumps(credential(), indent=1))
    signed.add_signature(JWK.from_json(json.dumps(secret(key))), protected=json.dumps({**header, "alg": key["alg"]}))
    for token in (by_pyjwt, signed.serialize(compact=True)):
        ours = verdict(token)
        assert (ours["state"], ours["claims"]) == ("valid", credential())


@KEYS
def test_ours_refuses_what_they_sign_by_another_algorithm(key):
    header = {"typ": "vc+jwt", "kid": key["kid"]}
    unsigned = jwt.encode(credential(), None, algorithm="none", headers=header)
    confused = jwt.encode(credential(), public(key)["x"], algorithm="HS256", headers=header)
    for token in (unsigned, confused):
        ours = verdict(token)
        assert (ours["state"], ours["claims"], ours["reasons"][0]["code"]) == ("tampered", {}, "wrong-algorithm")


@KEYS
def test_pyjwt_verifies_a_status_list_token(key):
    uri = "https://merrow.example/status/1"
    token = ask("status-list", uri=uri, issuer=TOWN, iat=NOW, exp=NOW + DAY, bits=2, states=[[42, 1]], **key)["token"]
    claims = jwt.decode(token, key_set()[key["kid"]], algorithms=[key["alg"]])
    assert (claims["sub"], claims["status_list"]["bits"]) == (uri, 2)
    assert jwt.get_unverified_header(token)["typ"] == "statuslist+jwt"
