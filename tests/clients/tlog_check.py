"""aics-tlog (not ours) verifies our ledger by C2SP's formats: what it holds is found, and what was changed is refused.

The log is read as any monitor reads it: checkpoint, tiles and bundles of entries over HTTP. Then somebody in the middle
changes a hash, an entry, a signature, and the same verifier has to notice.
"""

import base64
import dataclasses
import functools
import gzip
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
from aics_tlog import (
    HttpTileReader,
    TileVerificationError,
    VerifiedTileReader,
    audit_tiles,
    consistency_proof_from_tiles,
    inclusion_proof_from_tiles,
    leaf_hash,
    parse_checkpoint,
    parse_note,
    parse_vkey,
    tiles,
    verify_checkpoint,
    verify_consistency,
    verify_inclusion,
    verify_leaf_inclusion,
)

TOWN = os.environ["STOA_URL"]
LEDGER = f"{TOWN}/ledger"
#: The town is on this machine: no proxy stands between.
NO_PROXY = {}
FULL = tiles.TILE_ENTRIES
#: How long sealing may take on a busy machine, in seconds.
PATIENCE = 60


def reader(*prefixes):
    return HttpTileReader(list(prefixes) or [f"{LEDGER}/"], proxies=NO_PROXY)


def run_ledger(*arguments):
    """`stoa ledger …` beside the town that serves."""
    command = [os.environ["STOA_BINARY"], "ledger", *arguments, "--dir", os.environ["STOA_TOWN"], "--json"]
    # What the test's own environment says is for the test, not for the program.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STOA_")}
    return subprocess.run(command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def ledger(*arguments):
    """The same; its last line as JSON."""
    done = run_ledger(*arguments)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    return json.loads(done.stdout.splitlines()[-1])


def proven(reference):
    """What `stoa ledger prove` says of a reference, once it is sealed."""
    for _ in range(PATIENCE):
        if run_ledger("prove", reference).returncode == 0:
            break
        time.sleep(1)
    return ledger("prove", reference)


@pytest.fixture(scope="module")
def key():
    """The log's key from the town's own folder, as an operator would print it: not from what is being verified.

    The log gets entries enough for a full tile and a partial one: a demonstration's two years are a few entries, each
    of a batch.
    """
    with ThreadPoolExecutor(8) as people:
        [reference, *_] = people.map(lambda _: report_something(), range(FULL + 20))
    return parse_vkey(proven(reference)["key"])


@dataclasses.dataclass
class Head:
    """A checkpoint that was verified."""

    note: object
    size: int
    root: bytes

    def reader(self, *prefixes):
        return VerifiedTileReader(reader(*prefixes), self.size, self.root)


def head_of(data, key):
    note = parse_note(data)
    found = verify_checkpoint(note, key)
    assert found.ok, found.error
    assert found.origin == key.name
    return Head(note, found.size, found.root)


@pytest.fixture
def head(key):
    return grown_beyond(FULL, key)


@functools.cache
def service_that_asks_little():
    """A service whose questions may all be left unanswered."""
    for service in requests.get(f"{TOWN}/open311/v2/services.json").json():
        code = service["service_code"]
        definition = requests.get(f"{TOWN}/open311/v2/services/{code}.json").json()
        if not any(attribute["required"] for attribute in definition["attributes"]):
            return code
    raise AssertionError("every service asks something that must be answered")


def report_something():
    """A program sends a report; its reference."""
    accounts = json.loads(Path(os.environ["STOA_ACCOUNTS"]).read_text())
    form = {
        "api_key": next(account["api_key"] for account in accounts if account.get("api_key")),
        "service_code": service_that_asks_little(),
        "address_string": "1 Market Street",
        "description": "Seen by a verifier",
    }
    sent = requests.post(f"{TOWN}/open311/v2/requests.json", data=form)
    assert sent.status_code == 201, sent.text
    return sent.json()[0]["service_request_id"]


def grown_beyond(size, key):
    """The head of the log once it has more than `size` entries; sealing takes a second."""
    for _ in range(10 * PATIENCE):
        head = head_of(reader().read_checkpoint(), key)
        if head.size > size:
            return head
        time.sleep(0.1)
    raise AssertionError(f"the log did not grow beyond {size} entries")


def flipped(data, at):
    """The same bytes with one bit changed."""
    changed = bytearray(data)
    changed[at] ^= 1
    return bytes(changed)


# The checkpoint


def test_the_log_says_its_own_key(key):
    assert parse_vkey(requests.get(f"{LEDGER}/key").text.strip()) == key


def test_the_checkpoint_is_what_the_program_says(head):
    verified = ledger("verify")
    assert verified["ok"] is True
    # The town may seal more between the two questions, never less.
    assert verified["entries"] >= head.size
    if verified["entries"] == head.size:
        assert base64.b64decode(verified["root"]) == head.root


@pytest.mark.parametrize("what", ["signature", "size", "root", "origin"])
def test_a_changed_checkpoint_is_refused(what, head, key):
    note = head.note
    if what == "signature":
        [line] = [s for s in note.signatures if s.name == key.name]
        forged = dataclasses.replace(line, signature=flipped(line.signature, 17))
        changed = dataclasses.replace(note, signatures=(forged,))
    else:
        lines = note.text.split("\n")
        place = ["origin", "size", "root"].index(what)
        root = base64.b64encode(flipped(head.root, 0)).decode()
        lines[place] = [f"{lines[0]}x", str(head.size - 1), root][place]
        changed = dataclasses.replace(note, text="\n".join(lines))
    assert not verify_checkpoint(changed, key).ok
    assert verify_checkpoint(note, key).ok


def test_another_logs_key_refuses_our_checkpoint(head, key):
    foreign = parse_vkey("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")
    assert not verify_checkpoint(head.note, foreign).ok


# The tree


def test_every_tile_and_every_entry_is_in_the_tree(head):
    audit = audit_tiles(reader(), head.size, head.root)
    assert audit.size == head.size > FULL, "a town this small has no full tile, and nothing was proven of one"
    assert audit.bundles == -(-head.size // FULL)
    assert audit.tiles > audit.bundles


def test_the_tiles_are_no_other_trees(head):
    with pytest.raises(TileVerificationError):
        audit_tiles(reader(), head.size, flipped(head.root, 31))


def places(size):
    """Entries at the edges of tiles and of the tree."""
    return sorted({0, 1, FULL - 1, FULL, size // 2, size - 2, size - 1} & set(range(size)))


def test_entries_are_included_and_changed_ones_are_not(head):
    verified = head.reader()
    for place in places(head.size):
        entry = verified.entry(place)
        proof = inclusion_proof_from_tiles(verified, place, head.size)
        assert verify_leaf_inclusion(entry, place, head.size, proof, head.root)
        assert {"kind", "reference", "at"} <= json.loads(entry).keys(), entry
        changed = entry.replace(b"2", b"3", 1)
        assert changed != entry
        assert not verify_leaf_inclusion(changed, place, head.size, proof, head.root)
        assert not verify_leaf_inclusion(entry, place ^ 1, head.size, proof, head.root)
        assert not verify_leaf_inclusion(entry, place, head.size, proof[:-1], head.root)


def test_the_log_only_grows(head, key):
    reference = report_something()
    grown = grown_beyond(head.size, key)
    verified = grown.reader()
    for old in [*places(head.size)[1:], head.size]:
        root = head.root if old == head.size else tiles.tree_root_from_tiles(verified, old, grown.size)
        computed = consistency_proof_from_tiles(verified, old, grown.size)
        assert verify_consistency(old, grown.size, root, grown.root, computed)
        told = requests.get(f"{LEDGER}/consistency", params={"from": old, "to": grown.size}).json()
        assert [base64.b64decode(step) for step in told["proof"]] == computed
        # A log that had been another one at that size:
        assert not verify_consistency(old, grown.size, flipped(root, 5), grown.root, computed)
        assert not verify_consistency(old, grown.size, root, flipped(grown.root, 5), computed)
    new = [json.loads(verified.entry(place)) for place in range(head.size, grown.size)]
    assert reference in [entry["reference"] for entry in new], new


# Copies of the log that lie


def copied(folder, head):
    """All files of the log of this head, as a mirror keeps them."""
    level = 0
    while head.size // FULL**level:
        count = head.size // FULL**level
        for index in range(-(-count // FULL)):
            width = min(FULL, count - index * FULL)
            paths = [tiles.tile_path(level, index, None if width == FULL else width)]
            if level == 0:
                paths.append(tiles.entry_bundle_path(index, None if width == FULL else width))
            for path in paths:
                file = folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                answer = requests.get(f"{LEDGER}/{path}")
                assert answer.status_code == 200, f"{path}: {answer.text}"
                file.write_bytes(answer.content)
        level += 1
    return folder


@pytest.mark.parametrize("what", ["tile/0/000", "tile/entries/000", "partial tile", "partial bundle", "tile/1/"])
def test_a_mirror_that_changes_a_byte_is_caught(what, head, tmp_path):
    mirror = copied(tmp_path, head)
    assert audit_tiles(reader(mirror.as_uri()), head.size, head.root).size == head.size
    edge, width = divmod(head.size, FULL)
    if width == 0 and what.startswith("partial"):
        pytest.skip("the tree has no partial tile at this size")
    path = {
        "partial tile": tiles.tile_path(0, edge, width or None),
        "partial bundle": tiles.entry_bundle_path(edge, width or None),
        "tile/1/": tiles.tile_path(1, 0, head.size // FULL % FULL),
    }.get(what, what)
    changed = mirror / path
    content = changed.read_bytes()
    # The first bytes of a bundle are a length; what is changed is within the first entry.
    changed.write_bytes(flipped(content, 40 % len(content)))
    with pytest.raises(TileVerificationError):
        audit_tiles(reader(mirror.as_uri()), head.size, head.root)
    # With the town behind it, the mirror's lie is passed over.
    audit_tiles(reader(mirror.as_uri(), f"{LEDGER}/"), head.size, head.root)


# Receipts


def read_receipt(text):
    """C2SP tlog-proof: the entry, its place, the hashes, and the signed checkpoint."""
    first, extra, index, *rest = text.split("\n")
    assert first == "c2sp.org/tlog-proof@v1"
    hashes, note = "\n".join(rest).split("\n\n", 1) if rest[0] else ([], "\n".join(rest[1:]))
    proof = [base64.b64decode(line, validate=True) for line in hashes.split("\n")] if hashes else []
    entry = base64.b64decode(extra.removeprefix("extra "), validate=True)
    return entry, int(index.removeprefix("index ")), proof, note


def holds(entry, index, proof, note, key):
    """Whether a receipt proves its entry, as aics-tlog sees it."""
    signed = verify_checkpoint(parse_note(note), key)
    return signed.ok and verify_leaf_inclusion(entry, index, signed.size, proof, signed.root)


def receipts_of(reference):
    """The receipts that a report's page leads to."""
    page = requests.get(f"{TOWN}/reports/{reference}")
    assert page.status_code == 200
    [link] = set(re.findall(rf'href="(/ledger/receipts/{reference})"', page.text))
    page = requests.get(f"{TOWN}{link}")
    files = list(dict.fromkeys(re.findall(r'href="(/ledger/entries/\d+/receipt)"', page.text)))
    assert files, f"no receipt of {reference}"
    answers = [requests.get(f"{TOWN}{file}") for file in files]
    for answer in answers:
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert answer.headers["content-disposition"].endswith('.tlog-proof"')
    return [answer.text for answer in answers]


def check_receipt(text, reference, key):
    entry, index, proof, note = read_receipt(text)
    assert json.loads(entry)["reference"] == reference
    assert holds(entry, index, proof, note, key)
    assert not holds(flipped(entry, len(entry) // 2), index, proof, note, key)
    assert not holds(entry, index + 1, proof, note, key)
    assert not holds(entry, index, [flipped(proof[0], 3), *proof[1:]], note, key)
    size = parse_checkpoint(parse_note(note).text).size
    assert not holds(entry, index, proof, note.replace(f"\n{size}\n", f"\n{size + 1}\n", 1), key)


def test_the_receipts_of_a_report_hold(key):
    reference = report_something()
    told = proven(reference)
    for text in receipts_of(reference):
        check_receipt(text, reference, key)
    assert told["ok"] is True and told["entries"]
    for entry in told["entries"]:
        check_receipt(entry["receipt"], reference, key)


# How the files are served


def test_bundles_come_whole_or_in_gzip(head):
    url = f"{LEDGER}/tile/entries/000"
    plain = requests.get(url, headers={"accept-encoding": "identity"}, stream=True)
    squeezed = requests.get(url, headers={"accept-encoding": "gzip"}, stream=True)
    assert "content-encoding" not in plain.headers
    assert squeezed.headers["content-encoding"] == "gzip"
    whole, small = plain.raw.read(), squeezed.raw.read()
    assert gzip.decompress(small) == whole and len(small) < len(whole)
    for answer in (plain, squeezed):
        assert "accept-encoding" in answer.headers["vary"].lower(), "a cache would mix them up"
    assert len(tiles.parse_entry_bundle(whole)) == FULL


def test_tiles_are_kept_for_ever_and_the_checkpoint_is_not(head):
    edge, width = divmod(head.size, FULL)
    partial = [f"tile/0/{edge:03}.p/{width}", f"tile/entries/{edge:03}.p/{width}"] if width else []
    for path in ["tile/0/000", "tile/entries/000", *partial]:
        answer = requests.get(f"{LEDGER}/{path}")
        assert answer.status_code == 200, path
        assert answer.headers["content-type"] == "application/octet-stream", path
        assert "immutable" in answer.headers["cache-control"], path
        assert answer.headers["access-control-allow-origin"] == "*", path
        assert requests.head(f"{LEDGER}/{path}").status_code == 200, path
    answer = requests.get(f"{LEDGER}/checkpoint", headers={"cache-control": "no-cache"})
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    age = re.search(r"max-age=(\d+)", answer.headers["cache-control"])
    assert age and int(age[1]) <= 10, answer.headers["cache-control"]


def test_narrower_tiles_of_before_are_still_served(head):
    full = requests.get(f"{LEDGER}/tile/0/000").content
    entries = tiles.parse_entry_bundle(requests.get(f"{LEDGER}/tile/entries/000").content)
    for width in (1, 2, 255):
        assert requests.get(f"{LEDGER}/tile/0/000.p/{width}").content == full[: 32 * width]
        bundle = requests.get(f"{LEDGER}/tile/entries/000.p/{width}").content
        assert tiles.parse_entry_bundle(bundle) == entries[:width]
    assert [leaf_hash(entry) for entry in entries] == [full[at : at + 32] for at in range(0, len(full), 32)]


WRONG = ["0", "00", "0000", "x000", "x000/000", "1000", "-01", "000.p/0", "000.p/256", "000.p/01", "000.p/", "000.p/x"]
BEYOND = [tiles.tile_path(0, 999), tiles.tile_path(0, 1000), tiles.tile_path(0, 1234067), tiles.tile_path(0, 1234067, 8)]


@pytest.mark.parametrize("path", [*(f"tile/{kind}/{end}" for kind in ("0", "entries") for end in WRONG), *BEYOND])
def test_what_is_no_tile_is_not_found(path):
    answer = requests.get(f"{LEDGER}/{path}", allow_redirects=False)
    assert answer.status_code == 404, path
    assert "immutable" not in answer.headers.get("cache-control", ""), "a tile of tomorrow is not to be missed"


def test_tiles_beyond_the_edge_are_not_found(head):
    edge, width = divmod(head.size, FULL)
    assert requests.get(f"{LEDGER}/tile/0/{edge + 4:03}").status_code == 404
    assert requests.get(f"{LEDGER}/tile/entries/{edge + 4:03}.p/1").status_code == 404
    assert requests.get(f"{LEDGER}/tile/64/000").status_code == 404


# Its command line


def test_the_command_verifies_us(head, key, tmp_path):
    vkey, before = tmp_path / "log.key", tmp_path / "before.note"
    vkey.write_text(requests.get(f"{LEDGER}/key").text)
    before.write_bytes(head.note.to_bytes())
    report_something()
    grown_beyond(head.size, key)
    common = ["--tiles", LEDGER, "--vkey-file", str(vkey)]
    for command in (
        ["verify-checkpoint"],
        ["verify-inclusion", "--index", str(head.size // 2)],
        ["verify-consistency", "--old-checkpoint", str(before)],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "aics_tlog", *command, *common], capture_output=True, text=True
        )
        assert done.returncode == 0 and json.loads(done.stdout)["ok"] is True, f"{command}: {done.stdout}{done.stderr}"


def test_an_inclusion_of_something_else_is_no_inclusion(head):
    proof = inclusion_proof_from_tiles(head.reader(), 0, head.size)
    assert not verify_inclusion(leaf_hash(b"{}"), 0, head.size, proof, head.root)
