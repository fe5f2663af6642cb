"""The reference implementation of SD-JWT by the OpenWallet Foundation (`sd-jwt`): theirs verifies ours, and ours theirs."""

import json
import time

import pytest
from jwcrypto.jwk import JWK
from sd_jwt.common import SDObj
from sd_jwt.holder import SDJWTHolder
from sd_jwt.issuer import SDJWTIssuer
from sd_jwt.verifier import SDJWTVerifier

from talk import CLAIMS, DAY, ED25519, HOLDER, NOW, P256, TOWN, VCT, ask, our_sd_jwt, public, secret, verdict

HIDDEN = ["/plate", "/name", "/fee", "/address", "/address/street", "/zones/0", "/zones/1"]
ASKED = {"audience": "https://garage.example", "nonce": "n-0S6_WzA2Mj"}


def jwk(members):
    return JWK.from_json(json.dumps(members))


def theirs_of(token, key, **more):
    return SDJWTVerifier(token, lambda issuer, header: jwk(public(key)), **more).get_verified_payload()


# Their verifier takes ES256 alone.
def test_theirs_reads_all_claims_of_ours():
    claims = theirs_of(our_sd_jwt(P256, hidden=HIDDEN), P256)
    assert {name: claims[name] for name in CLAIMS} == CLAIMS
    assert (claims["iss"], claims["vct"]) == (TOWN, VCT)


@pytest.mark.parametrize("shows", [[], ["plate"], ["name", "address"], ["address", "street"], [None], ["fee", None]])
def test_theirs_and_ours_read_the_same_of_what_is_shown(shows):
    token = ask("present", token=our_sd_jwt(P256, hidden=HIDDEN), shows=shows)["token"]
    ours = verdict(token)
    assert ours["state"] == "valid"
    assert ours["claims"] == theirs_of(token, P256)


def test_their_holder_shows_ours_and_both_verify_it():
    holder = SDJWTHolder(our_sd_jwt(P256, hidden=HIDDEN))
    holder.create_presentation({"plate": True, "address": {"street": True}}, ASKED["nonce"], ASKED["audience"], jwk(secret(HOLDER)))
    shown = holder.sd_jwt_presentation
    claims = theirs_of(shown, P256, expected_aud=ASKED["audience"], expected_nonce=ASKED["nonce"])
    ours = verdict(shown, **ASKED)
    assert (ours["state"], ours["by_holder"]) == ("valid", True)
    assert ours["claims"] == claims
    assert claims["address"] == CLAIMS["address"] and "name" not in claims
    assert verdict(shown, **{**ASKED, "nonce": "another"})["state"] == "tampered"


def test_their_verifier_accepts_the_answer_of_our_holder():
    shown = ask("present", token=our_sd_jwt(P256, hidden=HIDDEN), shows=["plate"], now=int(time.time()), **ASKED, **HOLDER)["token"]
    claims = theirs_of(shown, P256, expected_aud=ASKED["audience"], expected_nonce=ASKED["nonce"])
    assert claims["plate"] == CLAIMS["plate"] and "name" not in claims
    with pytest.raises(ValueError):
        theirs_of(shown, P256, expected_aud=ASKED["audience"], expected_nonce="another")


def issued_by_them(key, decoys):
    claims = {
        "iss": TOWN, "vct": VCT, "iat": NOW, "exp": NOW + DAY, "permit": "P-1", SDObj("plate"): "MW 1234", SDObj("name"): "Ana Ruiz García",
        SDObj("address"): {SDObj("street"): "Lamp Lane 3", "town": "Merrow"}, "zones": [SDObj("B"), "C", SDObj({"deep": [1, 2.5, None]})],
    }
    headers = {"typ": "dc+sd-jwt", "kid": f"{TOWN}#{key['kid']}"}
    alg = key["alg"]
    issuer = SDJWTIssuer(claims, jwk(secret(key)), jwk(public(HOLDER)), alg, add_decoy_claims=decoys, extra_header_parameters=headers)
    return issuer.sd_jwt_issuance


@pytest.mark.parametrize("key", [ED25519, P256], ids=lambda key: key["alg"])
@pytest.mark.parametrize("decoys", [False, True])
def test_ours_verifies_theirs(key, decoys):
    token = issued_by_them(key, decoys)
    ours = verdict(token)
    assert (ours["state"], ours["issuer"]) == ("valid", TOWN)
    claims = ours["claims"]
    assert claims["address"] == CLAIMS["address"] and claims["plate"] == "MW 1234"
    assert claims["zones"] == ["B", "C", {"deep": [1, 2.5, None]}]
    assert not any(name.startswith("_sd") for name in claims)
    plate = ask("present", token=token, shows=["plate"])["token"]
    assert verdict(plate)["claims"]["zones"] == ["C"]


def test_ours_refuses_theirs_once_changed():
    token = issued_by_them(P256, True)
    changed = 0
    for place in range(0, len(token), 97):
        other = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1:]
        assert verdict(other)["state"] != "valid", place
        changed += 1
    assert changed > 10
