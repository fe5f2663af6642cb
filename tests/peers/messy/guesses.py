"""What a person reads in each messy file, and what Python's csv.Sniffer and clevercsv guess, both with charset-normalizer.

What is right: of shared/data/catalogue/messy-csv what its parameters say; of the CSV files of frictionless what stands below, by
hand. Text that is UTF-8 beyond ASCII is UTF-8, whatever the parameters say: in two files they name an encoding in which the
bytes make no words. Records in which nothing stands are no rows.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import asdict, dataclass
from itertools import zip_longest
from pathlib import Path

import clevercsv
from charset_normalizer import from_bytes

csv.field_size_limit(1 << 30)


@dataclass
class Form:
    """How a file is written. Preamble and headings are counted in records."""

    encoding: str
    delimiter: str = ","
    quote: str = '"'
    preamble: int = 0
    headings: int = 1


# The files of frictionless that are not simply UTF-8 with commas and one line of headings. `text.txt` and what is packed or
# empty is left out: there is nothing in them to be found.
BY_HAND = {
    "accent.csv": {"delimiter": ";"},
    "chunk2.headless.csv": {"headings": 0},
    "chunk3.csv": {"headings": 0},
    "country-2.csv": {"delimiter": ";", "preamble": 1},
    "dialect.csv": {"delimiter": "|", "quote": "#"},
    "issue-1009-semicolon.csv": {"delimiter": ";"},
    "issue-1100.csv": {"delimiter": ";"},
    "issue-1105-timezone.csv": {"delimiter": ";"},
    "issue-1232.csv": {"delimiter": ";"},
    "issue-1478/table.csv": {"delimiter": "|", "headings": 0},
    "matrix-with-comment.csv": {"preamble": 1},
    "skip-rows.csv": {"preamble": 1},
    "table-with-accents.csv": {"delimiter": ";", "encoding": "cp1252"},
    "table.tsv": {"delimiter": "\t"},
    "without-headers.csv": {"headings": 0},
}
# Of these a person reads other records than all: lines that begin with # are comments.
COMMENTED = {"skip-rows.csv", "skip-blank-at-the-end.csv"}
LEFT_OUT = {"empty.csv", "compression/implicit-gz.csv", "compression/implicit-zip.csv"}


def records(raw: bytes, form: Form) -> list[list[str]]:
    """All records but empty ones at the end of the text."""
    text = raw.decode(form.encoding, errors="replace").removeprefix("\ufeff").replace("\0", "")
    how = {"delimiter": form.delimiter, "skipinitialspace": True}
    how |= {"quotechar": form.quote} if form.quote else {"quoting": csv.QUOTE_NONE}
    return list(csv.reader(text.splitlines(keepends=True), **how))


def read(raw: bytes, form: Form, is_comment=lambda record: False) -> dict:
    """The form, the names of the columns, and the rows."""
    found = records(raw, form)
    begin = form.preamble + form.headings
    rows = [row for row in found[begin:] if any(cell.strip() for cell in row) and not is_comment(row)]
    heads = found[form.preamble : begin]
    names = [" ".join(filter(None, column)) for column in zip_longest(*heads, fillvalue="")]
    begins = rf"(^|{re.escape(form.delimiter)}) *{re.escape(form.quote)}"
    has_quotes = bool(re.search(begins, raw.decode(form.encoding, errors="replace"), re.MULTILINE))
    return asdict(form) | {"names": names, "rows": rows, "has_quotes": has_quotes}


def is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def by_parameters(raw: bytes, parameters: dict) -> Form:
    encoding = "utf-8" if is_utf8(raw) else parameters["encoding"]
    return Form(
        encoding,
        parameters["delimiter"],
        parameters["quotechar"] or '"',
        int(parameters["preamble_lines"] or 0),
        int(parameters["header_lines"] or 0),
    )


def by_sniffing(raw: bytes) -> Form:
    encoding = guessed_encoding(raw)
    text = raw.decode(encoding, errors="replace")
    sniffer = csv.Sniffer()
    dialect = sniffer.sniff(text)
    return Form(encoding, dialect.delimiter, dialect.quotechar or '"', 0, int(sniffer.has_header(text)))


def by_clevercsv(raw: bytes) -> Form:
    encoding = guessed_encoding(raw)
    text = raw.decode(encoding, errors="replace")
    dialect = clevercsv.Detector().detect(text)
    if dialect is None:
        raise ValueError("no dialect")
    has_headings = clevercsv.Detector().has_header(text)
    # Of a file of one column it says that there is no delimiter.
    return Form(encoding, dialect.delimiter or ",", dialect.quotechar or '"', 0, int(has_headings))


def guessed_encoding(raw: bytes) -> str:
    best = from_bytes(raw).best()
    return best.encoding if best else "utf-8"


def guess(raw: bytes, how) -> dict:
    """What a guesser reads, or why it gave up."""
    try:
        return read(raw, how(raw))
    except Exception as error:  # Each library has its own.
        return {"gave_up": f"{type(error).__name__}: {error}"[:200]}


def messy(folder: Path):
    """Each file of messy-csv, and how it is to be read."""
    for path in sorted(folder.glob("*.csv")):
        parameters = json.loads((folder / "parameters" / f"{path.name}_parameters.json").read_text())
        raw = path.read_bytes()
        yield path, raw, read(raw, by_parameters(raw, parameters)) | {"names": parameters["column_names"]}


def frictionless(folder: Path):
    """Each text with delimiters of frictionless, and how it is to be read."""
    names = [str(path.relative_to(folder)) for ending in ("csv", "tsv") for path in folder.rglob(f"*.{ending}")]
    for name in sorted(set(names) - LEFT_OUT):
        raw = (folder / name).read_bytes()
        form = Form(**{"encoding": "utf-8"} | BY_HAND.get(name, {}))
        has_comments = name in COMMENTED
        yield folder / name, raw, read(raw, form, lambda row: has_comments and row[0].startswith("#"))
