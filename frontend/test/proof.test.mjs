// The browser's proof checker against a tree built the plain way, and checkpoints signed here by Node.
import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { test } from "node:test";
import * as esbuild from "esbuild";

const bundle = await esbuild.build({
  stdin: { contents: 'export * from "./src/proof/tree"; export * from "./src/proof/checkpoint"; export * from "./src/proof/row";', resolveDir: `${import.meta.dirname}/..` },
  bundle: true,
  format: "esm",
  write: false,
});
const proof = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString("base64")}`);

const hash = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const leafOf = (entry) => hash(Buffer.of(0), entry);

/** RFC 9162, 2.1.1: the largest power of two below the size splits the tree. */
function split(size) {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

function root(leaves) {
  if (leaves.length === 1) return leaves[0];
  const half = split(leaves.length);
  return hash(Buffer.of(1), root(leaves.slice(0, half)), root(leaves.slice(half)));
}

/** RFC 9162, 2.1.3.1. */
function path(index, leaves) {
  if (leaves.length === 1) return [];
  const half = split(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half ? [...path(index, left), root(right)] : [...path(index - half, right), root(left)];
}

const bytes = (buffer) => new Uint8Array(buffer);
const entries = (count) => Array.from({ length: count }, (_, index) => Buffer.from(`entry ${index}`));

test("the path of every leaf of every tree up to 40 leads to its root", async () => {
  for (let size = 1; size <= 40; size += 1) {
    const leaves = entries(size).map(leafOf);
    for (let index = 0; index < size; index += 1) {
      const leaf = await proof.leafHash(bytes(entries(size)[index]));
      const found = await proof.rootFromPath(leaf, index, size, path(index, leaves).map(bytes));
      assert.deepEqual(Buffer.from(found), root(leaves), `leaf ${index} of ${size}`);
    }
  }
});

test("a path that is too short, too long or of another leaf does not lead to the root", async () => {
  const leaves = entries(11).map(leafOf);
  const good = path(4, leaves).map(bytes);
  const leaf = bytes(leaves[4]);
  assert.equal(await proof.rootFromPath(leaf, 4, 11, good.slice(1)), null);
  assert.equal(await proof.rootFromPath(leaf, 4, 11, [...good, good[0]]), null);
  assert.equal(await proof.rootFromPath(leaf, 11, 11, good), null);
  const other = await proof.rootFromPath(leaf, 5, 11, good);
  assert.notDeepEqual(other && Buffer.from(other), root(leaves));
});

function signedNote(name) {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = Buffer.concat([Buffer.of(1), publicKey.export({ format: "der", type: "spki" }).subarray(-32)]);
  const id = hash(Buffer.from(`${name}\n`), raw).subarray(0, 4);
  const text = `${name}\n11\n${root(entries(11).map(leafOf)).toString("base64")}\n`;
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString("base64");
  const witness = `— witness.example ${Buffer.alloc(76).toString("base64")}`;
  return { note: `${text}\n— ${name} ${signature}\n${witness}\n`, key: `${name}+${id.toString("hex")}+${raw.toString("base64")}` };
}

test("a checkpoint's signature is good until a byte of its text changes", async () => {
  const { note, key } = signedNote("merrow.example/ledger");
  const parsedKey = await proof.keyIn(key);
  const parsed = proof.noteIn(note);
  assert.equal(parsed.size, 11);
  assert.equal(await proof.signatureIs(parsed, parsedKey), true);
  assert.equal(await proof.signatureIs(proof.noteIn(note.replace("\n11\n", "\n12\n")), parsedKey), false);
  assert.equal(await proof.signatureIs(parsed, await proof.keyIn(signedNote("merrow.example/ledger").key)), false);
});

test("a verifier key whose id does not belong to it is refused", async () => {
  const { key } = signedNote("merrow.example/ledger");
  assert.equal(await proof.keyIn(key.replace(/\+[0-9a-f]{8}\+/, "+00000000+")), null);
});

const base64 = (buffer) => Buffer.from(buffer).toString("base64");

/** Row 4 of a batch of 11, with the entry that commits to it. */
function batch(change = {}) {
  const rows = entries(11);
  const event = { root: base64(root(rows.map(leafOf))), rows: 11, ...change };
  const body = JSON.stringify({ actor: { kind: "system", number: 0 }, event: { rows_taken: event } });
  const salt = Buffer.alloc(16, 9);
  const commitment = hash(Buffer.from("stoa-event-v1\n"), salt, Buffer.from(body)).toString("hex");
  const entry = base64(JSON.stringify({ v: 1, kind: "rows_taken", commitment }));
  const leaves = rows.map(leafOf);
  const row = { bytes: base64(rows[4]), leaf: null, index: 4, size: 11, proof: path(4, leaves).map(base64), salt: base64(salt), body };
  return { row, entry, leaf: base64(leaves[4]) };
}

const passed = async (row, entry) => {
  const found = await proof.checkRow(row, entry);
  return [found.row.passed, found.batch.passed, found.body.passed];
};

test("a row is in the batch that its entry commits to, whether it is shown or withheld", async () => {
  const { row, entry, leaf } = batch();
  assert.deepEqual(await passed(row, entry), [true, true, true]);
  assert.deepEqual(await passed({ ...row, bytes: null, leaf }, entry), [true, true, true]);
});

test("another row, another batch and another body are found out", async () => {
  const { row, entry } = batch();
  assert.deepEqual(await passed({ ...row, bytes: base64("entry x") }, entry), [true, false, true]);
  assert.deepEqual(await passed({ ...row, index: 5 }, entry), [true, false, true]);
  const other = batch({ rows: 12 });
  assert.deepEqual(await passed(other.row, other.entry), [true, false, true]);
  assert.deepEqual(await passed({ ...row, body: other.row.body }, entry), [true, false, false]);
  assert.deepEqual(await passed({ ...row, salt: base64(Buffer.alloc(16)) }, entry), [true, true, false]);
});
