"""References, account numbers, codes, statements and files for the bank beside python-stdnum, schwifty, segno, mt-940 and sepaxml."""

import json
import os
import random
import subprocess
from pathlib import Path

import mt940
import pytest
import schwifty
import segno
import sepaxml
import xmlschema
from segno import helpers
from sepaxml import validation
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


PAIN = "pain.001.001.09"


def test_files_for_the_bank():
    """In the schema of ISO 20022 that sepaxml carries; and it reads from them what was to be paid."""
    chance = random.Random(20022)
    names = ["Zoë Weaver", "Åsa Ødegård & Sons", "Łukasz <Kowalski>", "María-José O’Neill/Ruiz", "Straße " * 20, "Ана Weaver", "Bo"]
    words = ["M-A100231 <refund>", "", "x" * 400, "Тест & 测试", "//a//b//", "50 % \u0001 back"]
    wanted = []
    for number in range(1, 61):
        country = chance.choice(["BE", "DE", "ES", "FR", "NL", "PL"])
        iban = str(schwifty.IBAN.random(country_code=country, random=chance))
        minor = chance.choice([1, 99, 100, 2345, 99_999_999_999])
        wanted.append([f"REFUND-{number}", minor, chance.choice(names), iban, chance.choice(words)])
    xml = peer("transfers", text="\n".join(map(json.dumps, wanted)))
    validation.try_valid_xml(xml.encode(), PAIN)
    schema = xmlschema.XMLSchema(str(Path(sepaxml.__file__).parent / f"schemas/{PAIN}.xsd"))
    [paid] = schema.to_dict(xml)["CstmrCdtTrfInitn"]["PmtInf"]
    assert int(paid["NbOfTxs"]) == len(wanted)
    assert paid["CtrlSum"] * 100 == sum(minor for _, minor, *_ in wanted)
    for one, (name, minor, _, iban, _) in zip(paid["CdtTrfTxInf"], wanted, strict=True):
        assert one["PmtId"]["EndToEndId"] == name
        assert one["Amt"]["InstdAmt"] == {"@Ccy": "EUR", "$": one["Amt"]["InstdAmt"]["$"]}
        assert one["Amt"]["InstdAmt"]["$"] * 100 == minor
        assert one["CdtrAcct"]["Id"]["IBAN"] == iban
    # The schema would tell: codes that are not of its list, names that are none of its, what has to be there.
    for wrong in (xml.replace("SLEV", "WHO"), xml.replace("CtrlSum>", "Sum>"), xml.replace("<PmtMtd>TRF</PmtMtd>", "")):
        with pytest.raises(validation.ValidationError):
            validation.try_valid_xml(wrong.encode(), PAIN)
