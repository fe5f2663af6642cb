"""References, account numbers, codes and statements beside python-stdnum, schwifty, segno and mt-940."""

import json
import os
import random
import subprocess
from pathlib import Path

import mt940
import pytest
import schwifty
import segno
from segno import helpers
from stdnum import iso11649
from stdnum.be import ogm_vcs
from stdnum.ch import esr

PEER = Path(os.environ["STOA_BINARY"]).parent / "examples/payments_peer"
STATEMENT = """:20:STARTUMS
:25:12345678/0123456789
:28C:21/1
:60F:C251231EUR1000,00
:61:2512310102C50,00NTRFNONREF//BANK-77
:86:166?00GUTSCHRIFT?20EREF+E2E-1?21SVWZ+RF18 5390 0754?22 7034
:61:260102D2,25NCHGFEE
:86:Account fee
:61:260103C7,1NTRFNONREF//BANK-78
:62F:C260103EUR1054,85
"""


def peer(*arguments, text=None):
    done = subprocess.run([PEER, *map(str, arguments)], input=text, capture_output=True, text=True, timeout=60)
    return json.loads(done.stdout)


@pytest.mark.parametrize("kind, others", [("rf", iso11649), ("be", ogm_vcs), ("ch", esr)])
def test_references(kind, others):
    chance = random.Random(11649)
    for _ in range(40):
        made = peer("make", kind, chance.randrange(1, 10 ** chance.randrange(1, 10)))
        assert others.is_valid(made), made
        place = chance.randrange(4, len(made))
        wrong = made[:place] + str((int(made[place]) + chance.randrange(1, 10)) % 10) + made[place + 1 :]
        assert peer("check", kind, wrong) == others.is_valid(wrong) == False, wrong  # noqa: E712


def test_account_numbers():
    chance = random.Random(13616)
    for country in ("BE", "CH", "DE", "ES", "FI", "FR", "GB", "IE", "IT", "NL", "PL", "PT", "SE"):
        right = str(schwifty.IBAN.random(country_code=country, random=chance))
        place = chance.randrange(4, len(right))
        wrong = right[:place] + str((int(right[place], 36) + 1) % 10) + right[place + 1 :]
        assert peer("check", "iban", right) is True, right
        assert peer("check", "iban", wrong) == schwifty.IBAN(wrong, allow_invalid=True).is_valid, wrong


@pytest.mark.parametrize("text", ["RF18539007547034", "Permit 7, Zoë"])
def test_codes(text):
    ours = peer("epc", "Town of Merrow", "BE72000000001616", 12345, text)
    what = {"reference": text} if text.startswith("RF") else {"text": text}
    theirs = helpers.make_epc_qr(name="Town of Merrow", iban="BE72000000001616", amount="123.45", encoding="utf-8", **what)
    drawn = segno.make(ours, error="m", boost_error=False, micro=False, mode="byte", encoding="utf-8")
    assert drawn.version <= 13
    assert theirs.matrix and drawn.matrix == theirs.matrix


def test_statements():
    ours = peer("statement", "mt940", text=STATEMENT)[0]["entries"]
    theirs = mt940.parse(STATEMENT)
    assert len(ours) == len(theirs) == 3
    for mine, other in zip(ours, theirs):
        assert mine["amount"]["minor"] == int(other.data["amount"].amount * 100)
        assert mine["date"] == str(other.data["entry_date"] if "entry_date" in other.data else other.data["date"])
        assert mine["value_date"] == str(other.data["date"])
        assert (mine["bank_reference"] or "") == (other.data["bank_reference"] or "")
    assert ours[0]["end_to_end_id"] == "E2E-1"
