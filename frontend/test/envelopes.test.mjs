// The browser's side of secret ballots against the examples of RFC 9474 and RFC 9180 (pure/envelopes/tests/vectors), WebCrypto, and what pure/envelopes makes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as esbuild from "esbuild";

const bundle = await esbuild.build({
  stdin: {
    contents: ["numbers", "code", "paper", "hpke", "envelope", "cast", "rule"].map((file) => `export * from "./src/envelopes/${file}";`).join("\n"),
    resolveDir: `${import.meta.dirname}/..`,
  },
  bundle: true,
  format: "esm",
  write: false,
});
const side = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString("base64")}`);
const vectors = `${import.meta.dirname}/../../pure/envelopes/tests/vectors`;

function known(file) {
  const values = JSON.parse(readFileSync(`${vectors}/${file}.json`, "utf8"));
  return (name) => bytes(values[name]);
}
const bytes = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));
const hex = (bytes) => Buffer.from(bytes).toString("hex");
const url = (bytes) => Buffer.from(bytes).toString("base64url");

test("a message is blinded and un-blinded as in RFC 9474, and WebCrypto takes the signature", async () => {
  const of = known("rfc9474-a1");
  const message = Uint8Array.from([...of("msg_prefix"), ...of("msg")]);
  const from = { salt: of("salt"), inverse: of("inv") };
  assert.equal(hex(await side.blind(message, from, of("n"))), hex(of("blinded_msg")));
  assert.equal(hex(await side.finalize(message, of("blind_sig"), from, of("n"))), hex(of("sig")));
  await assert.rejects(side.finalize(message.slice(1), of("blind_sig"), from, of("n")));
});

test("an envelope is sealed as in RFC 9180", async () => {
  const of = known("rfc9180-a3-1");
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const { x, y } = side.pointOf(side.toNumber(of("skEm")));
  const jwk = { kty: "EC", crv: "P-256", d: url(of("skEm")), x: url(side.toBytes(x, 32)), y: url(side.toBytes(y, 32)) };
  const pair = {
    privateKey: await crypto.subtle.importKey("jwk", jwk, curve, false, ["deriveBits"]),
    publicKey: await crypto.subtle.importKey("raw", of("pkEm"), curve, true, []),
  };
  const sealed = await side.seal(of("pkRm"), { info: of("info"), bound: of("aad") }, of("pt"), pair);
  assert.equal(hex(sealed.point), hex(of("enc")));
  assert.equal(hex(sealed.ciphertext), hex(of("ct")));
});

test("public keys are WebCrypto's own", async () => {
  for (let round = 0; round < 20; round++) {
    const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
    const jwk = await crypto.subtle.exportKey("jwk", pair.privateKey);
    const point = side.pointOf(side.toNumber(Buffer.from(jwk.d, "base64url")));
    assert.equal(url(side.toBytes(point.x, 32)), jwk.x);
    assert.equal(url(side.toBytes(point.y, 32)), jwk.y);
    assert.ok(side.isOnCurve(point));
  }
});

test("a code comes back however it is typed, and one with a slip of the pen does not", async () => {
  const seed = bytes("00112233445566778899aabbccddeeff");
  const code = await side.written(seed);
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
  assert.equal(hex(await side.typed(typed)), hex(seed));
  const wrong = `${code[0] === "Z" ? "Y" : "Z"}${code.slice(1)}`;
  await assert.rejects(side.typed(wrong));
});

test("ballots have one length and one order, and not a project twice", () => {
  const tracking = new Uint8Array(10).fill(7);
  const one = side.ballot(tracking, [{ project: 9, value: 1 }, { project: 2, value: 5 }], 53);
  const other = side.ballot(tracking, [{ project: 2, value: 5 }, { project: 9, value: 1 }], 53);
  assert.equal(hex(one), hex(other));
  assert.equal(one.length, 53);
  assert.throws(() => side.ballot(tracking, [{ project: 2, value: 5 }, { project: 2, value: 1 }], 53));
  assert.throws(() => side.ballot(tracking, [{ project: 2, value: 5 }], 20));
});

test("what pure/envelopes reads (browser.json) is still what is made here", async () => {
  const of = known("browser");
  const { code, receipt, tracking } = JSON.parse(readFileSync(`${vectors}/browser.json`, "utf8"));
  const modulus = known("rfc9474-a1")("n");
  const from = await side.unfold(await side.typed(code), 41n, modulus);
  const message = await side.message(from, 41n, modulus);
  assert.equal(hex(await side.blind(message, from, modulus)), hex(of("blinded")));
  assert.equal(hex(await side.finalize(message, of("answer"), from, modulus)), hex(of("signature")));
  assert.equal(hex(side.token(from)), hex(of("token")));
  const ballot = side.ballot(of("ballot").slice(1, 11), [{ project: 12, value: 1 }, { project: 3, value: 4000000000 }], 53);
  assert.equal(hex(ballot), hex(of("ballot")));
  assert.equal(side.toLetters(ballot.slice(1, 11)), tracking);
  assert.equal(await side.receipt(of("envelope")), receipt);

  const paper = { prefix: of("prefix"), token: of("token"), signature: of("signature") };
  const to = { election: 41n, modulus, box: known("rfc9180-a3-1")("pkRm"), room: 53 };
  const again = await side.envelope(to, from, paper, 2, ballot);
  const place = (bytes) => hex(bytes.slice(0, 1 + 8 + 32 + 32 + 33 + 2 + 512 + 4));
  assert.equal(place(again), place(of("envelope")));
  assert.equal(again.length, of("envelope").length);
  assert.notEqual(hex(again), hex(of("envelope")), "each has a key of its own");
});

test("a vote is cast without its code, its choices or its number leaving the device", async () => {
  const of = known("browser");
  const { code } = JSON.parse(readFileSync(`${vectors}/browser.json`, "utf8"));
  const modulus = known("rfc9474-a1")("n");
  const to = { election: 41n, modulus, box: known("rfc9180-a3-1")("pkRm"), room: 53 };
  const name = hex(await side.sha256(of("blinded")));
  const line = `${name} ${hex(of("answer"))}\n`;
  const filled = { code: code.toLowerCase(), choices: [{ project: 3, value: 4000000000 }] };
  const turns = (bytes) => new DataView(bytes.buffer).getUint32(1 + 8 + 32 + 32 + 33 + 2 + 512);
  const sent = [];
  const town = {
    papers: async (start) => (sent.push(start), `${"0".repeat(64)} 00\n${line}`),
    take: async (bytes) => (sent.push(bytes), turns(bytes) < 3 ? { turn: 3 } : { receipt: await side.receipt(bytes) }),
  };
  const kept = await side.cast(to, 2, filled, town);
  assert.equal(sent[0], name.slice(0, 2), "the paper is one of many");
  assert.deepEqual(sent.slice(1).map(turns), [1, 3], "the turn is the town's to say");
  assert.equal(kept.receipt, await side.receipt(sent[2]));
  assert.equal(kept.replaces, true);
  assert.match(kept.tracking, /^[0-9A-HJKMNP-TV-Z]{16}$/);
  const again = await side.cast(to, 64, filled, town);
  assert.equal(sent[3].length, 4, "whatever the page says");
  assert.notEqual(again.tracking, kept.tracking);

  const slip = `${code[0] === "Z" ? "Y" : "Z"}${code.slice(1)}`;
  await assert.rejects(side.cast(to, 2, { ...filled, code: slip }, town), { what: "code" });
  await assert.rejects(side.cast(to, 2, filled, { ...town, papers: async () => "" }), { what: "paper" });
  const forged = `${name} ${hex(of("signature"))}\n`;
  await assert.rejects(side.cast(to, 2, filled, { ...town, papers: async () => forged }), /signature/);
  await assert.rejects(side.cast(to, 2, filled, { ...town, take: async () => ({ receipt: kept.receipt }) }), /receipt/);
  await assert.rejects(side.cast(to, 2, filled, { ...town, take: async () => ({ turn: 7 }) }), /turn/);
});

test("a ballot keeps to its form before it is sealed", () => {
  const items = [[1, 1, 60], [2, 1, 50], [4, 2, 100]].map(([number, pot, cost]) => ({ number, pot, cost, money: 100 }));
  const allows = (form, ...choices) => side.allows({ form, most: 2, points: 10, items }, choices.map(([project, value]) => ({ project, value })));
  assert.ok(allows("approval", [1, 1], [4, 1]));
  for (const wrong of [[], [[3, 1]], [[1, 2]], [[1, 1], [1, 1]], [[1, 1], [2, 1], [4, 1]], [[1, 0.5]]]) assert.ok(!allows("approval", ...wrong));
  assert.ok(allows("points", [1, 3], [2, 7]));
  for (const wrong of [[[1, 4], [2, 7]], [[1, 0]], [[1, -1], [2, 3]], [[1, Number.NaN]]]) assert.ok(!allows("points", ...wrong));
  assert.ok(allows("ranking", [1, 2], [2, 1]));
  for (const wrong of [[[1, 2]], [[1, 1], [2, 1]]]) assert.ok(!allows("ranking", ...wrong));
  assert.ok(allows("knapsack", [1, 1], [4, 1]));
  assert.ok(!allows("knapsack", [1, 1], [2, 1]));
  assert.ok(!allows("thumbs", [1, 1]));
});
