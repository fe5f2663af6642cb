"""Forms beside what others wrote: pyxform on its own example workbooks, jsonschema on our schemas, python-stdnum's checksums, phonenumbers."""

import json
import random
import re
import subprocess
from importlib import import_module
from pathlib import Path

import jsonschema
import phonenumbers
import pytest
import pyxform
from pyxform.xls2json import parse_file_to_json

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = Path(pyxform.__file__).parent / "tests"
# pyxform's words for what asks something, and ours.
TYPES = {
    "text": "text", "string": "text", "barcode": "text", "integer": "number", "int": "number", "decimal": "number", "date": "date",
    "time": "time", "datetime": "date", "dateTime": "date", "geopoint": "place", "gps": "place", "photo": "file", "audio": "file", "video": "file",
    "acknowledge": "declaration", "trigger": "declaration", "phone number": "phone", "select one": "choice", "select all that apply": "choices",
    "select one or specify other": "choice", "select all that apply or specify other": "choices", "select one external": "text",
}


def program(name, *arguments, text=None):
    told = subprocess.run(
        ["cargo", "run", "-q", "--locked", "-p", "stoa-forms", "--example", name, "--", *map(str, arguments)],
        cwd=ROOT, input=text, capture_output=True, text=True, timeout=1200,
    )
    assert told.returncode == 0, told.stderr
    return told.stdout.splitlines()


@pytest.fixture(scope="module")
def drafts():
    files = sorted([*EXAMPLES.glob("example_xls/*.xls*"), *EXAMPLES.glob("bug_example_xls/*.xls*")])
    assert len(files) >= 50
    return {Path(draft["file"]): draft for draft in map(json.loads, program("draft", *files))}


def asked(node):
    """What pyxform's JSON asks, in order: name, our type, choices."""
    for child in node.get("children", []):
        if (kind := TYPES.get(child.get("type"))) and not child["name"].startswith("reserved_name_for_field_list_labels"):
            choices = [str(choice["name"]) for choice in child.get("choices", [])] if kind in ("choice", "choices") else []
            yield re.sub(r"[^\w-]", "_", child["name"]), kind, list(dict.fromkeys(choices))
        yield from asked(child)


def ours(draft):
    for page in draft["definition"]["pages"]:
        for question in page["questions"]:
            if question["type"] != "calculated":
                yield question["key"], question["type"], [choice["key"] for choice in question.get("choices", [])]


def test_pyxforms_workbooks_ask_the_same(drafts):
    """Names, types and choices in order. pyxform 0.15 reads .xls alone with the xlrd of today; what it refuses is no form."""
    compared = questions = 0
    for file, draft in drafts.items():
        # Selects that cascade are of a sheet of their own, which pyxform spells out and we tell a person of.
        cascades = any("cascading_select" in finding for finding in draft.get("findings", []))
        if file.suffix != ".xls" or cascades:
            continue
        try:
            theirs = list(asked(parse_file_to_json(str(file))))
        except Exception:  # noqa: BLE001 – its errors have no common class
            continue
        if not theirs:
            continue
        mine = list(ours(draft)) if "definition" in draft else []
        # A name that is taken has a number behind it here; another answer is a choice here and a question there.
        mine = [(re.sub(r"_\d+$", "", key), kind, [c for c in choices if c != "other"]) for key, kind, choices in mine]
        theirs = [(re.sub(r"_\d+$", "", key), kind, [c for c in choices if c != "other"]) for key, kind, choices in theirs]
        # pyxform makes typographic quotes straight.
        mine, theirs = ([(key, kind, [c.replace("’", "'") for c in choices]) for key, kind, choices in rows] for rows in (mine, theirs))
        known = {key for key, _, _ in theirs}
        mine = [row for row in mine if row[0] in known]
        assert mine == theirs, file.name
        compared += 1
        questions += len(theirs)
    print(f"{compared} workbooks, {questions} questions")
    assert compared >= 25 and questions >= 100


def test_drafts_and_their_answers_have_valid_schemas(drafts):
    schema = json.loads((ROOT / "pure/forms/src/schema/definition.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    checked = 0
    for file, draft in drafts.items():
        if "definition" in draft:
            broken = [error.message[:200] for error in validator.iter_errors(draft["definition"])]
            # Flaws that `check` tells too: the draft waits for a person.
            assert not broken or draft["flaws"], (file.name, broken)
            jsonschema.Draft202012Validator.check_schema(draft["answers_schema"])
            checked += 1
    assert checked >= 45


SCHEMES = {
    "es_dni_nie": ("stdnum.es.nif", "DDDDDDDDL"), "fr_nir": ("stdnum.fr.nir", "1DD0NDDDDDDDDDD"), "pl_pesel": ("stdnum.pl.pesel", "DD0D0DDDDDD"),
    "nl_bsn": ("stdnum.nl.bsn", "DDDDDDDDD"), "it_codice_fiscale": ("stdnum.it.codicefiscale", "LLLLLLDDATNLDDDL"), "de_steuer_id": ("stdnum.de.idnr", "DDDDDDDDDDD"),
    "pt_nif": ("stdnum.pt.nif", "DDDDDDDDD"), "br_cpf": ("stdnum.br.cpf", "DDDDDDDDDDD"), "in_aadhaar": ("stdnum.in_.aadhaar", "DDDDDDDDDDDD"),
    "gb_nhs": ("stdnum.gb.nhs", "DDDDDDDDDD"), "luhn": ("stdnum.luhn", "DDDDDDDD"), "iso7064_mod97": ("stdnum.iso7064.mod_97_10", "DDDDDDDD"),
}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_checksums_agree_with_python_stdnum(scheme):
    module, pattern = SCHEMES[scheme]
    chance = random.Random(scheme)
    # Months and days that there are: ours looks at them, python-stdnum does not everywhere.
    letters = {"D": "0123456789", "N": "123456789", "T": "012456", "L": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A": "ABCDEHLMPRST"}
    numbers = ["".join(chance.choice(letters.get(p, p)) for p in pattern) for _ in range(20_000)]
    valid = import_module(module).is_valid
    answers = program("typed", f"type: identity_number, scheme: {scheme}", "en", "2026-11-26", text="\n".join(numbers) + "\n")
    assert len(answers) == len(numbers)
    differ = [(n, a) for n, a in zip(numbers, answers) if valid(n) != a.startswith('"')]
    taken = sum(a.startswith('"') for a in answers)
    print(f"{scheme}: {taken} of {len(numbers)} are valid")
    assert taken > 0 and not differ, differ[:5]


@pytest.mark.parametrize("country", ["ES", "GB", "FR", "DE", "IT", "US", "IN", "BR", "KE", "AE", "JP", "NL"])
def test_example_numbers_of_phones_are_e164(country):
    kinds = [phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.TOLL_FREE]
    numbers = [n for kind in kinds if (n := phonenumbers.example_number_for_type(country, kind))]
    assert numbers
    forms = phonenumbers.PhoneNumberFormat
    written = [phonenumbers.format_number(n, how) for n in numbers for how in (forms.NATIONAL, forms.INTERNATIONAL, forms.E164)]
    wanted = [json.dumps(phonenumbers.format_number(n, forms.E164)) for n in numbers for _ in range(3)]
    assert program("typed", f"type: phone, country: {country}", "en", "2026-11-26", text="\n".join(written) + "\n") == wanted
