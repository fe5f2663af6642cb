// The browser's verifier against the credentials that pure/credentials issues (tests/golden.json there), which says what is to be said of each.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as esbuild from "esbuild";
import decodeQR from "qr/decode.js";
import encodeQR from "qr";

const bundle = await esbuild.build({
  stdin: {
    contents: ["verdict", "status", "code", "letters", "token"].map((file) => `export * from "./src/verify/${file}";`).join("\n"),
    resolveDir: `${import.meta.dirname}/..`,
  },
  bundle: true,
  format: "esm",
  write: false,
});
const verify = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString("base64")}`);
const golden = JSON.parse(readFileSync(`${import.meta.dirname}/../../pure/credentials/tests/golden.json`, "utf8"));

async function verdictOf({ shown, now, lists }) {
  const read = await Promise.all(lists.map((list) => verify.listIn(list, golden.issuers, now).catch(() => null)));
  return verify.verdictOf(shown, golden.issuers, now, read.filter((list) => list));
}

for (const one of golden.cases) {
  test(`the browser says of a credential what the server says: ${one.what}`, async () => {
    const { state, form, issuer, status, claims } = await verdictOf(one);
    assert.deepEqual({ state, form, issuer, status, claims }, { state: one.state, form: one.form, issuer: one.issuer, status: one.status, claims: one.claims });
  });
}

test("all states but unsupported are among them", () => {
  const states = new Set(golden.cases.map((one) => one.state));
  for (const state of ["valid", "expired", "not-yet-valid", "revoked", "suspended", "unknown-issuer", "tampered", "malformed"]) assert.ok(states.has(state), state);
});

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

test("a token with any letter changed is never valid", async () => {
  for (const one of golden.cases.filter((one) => one.state === "valid" && /^ey/.test(one.shown)).slice(0, 5)) {
    for (let at = 0; at < one.shown.length; at += 5) {
      const letter = LETTERS[(at * 7) % LETTERS.length];
      if (one.shown[at] === letter) continue;
      const shown = one.shown.slice(0, at) + letter + one.shown.slice(at + 1);
      const { state, claims } = await verdictOf({ ...one, shown });
      assert.notEqual(state, "valid", `${one.what}: letter ${at} as ${letter}`);
      assert.deepEqual(claims, {});
    }
  }
});

test("the header does not choose the algorithm", async () => {
  const { shown, now } = golden.cases[0];
  const rest = shown.slice(shown.indexOf("."));
  for (const alg of ["none", "HS256", "ES256", "RS256", ""]) {
    const header = verify.toBase64url(Buffer.from(JSON.stringify({ alg, typ: "vc+jwt", kid: "key-1" })));
    assert.equal((await verify.verdictOf(header + rest, golden.issuers, now, [])).state, "tampered", alg);
  }
});

test("a picture of a code gives the credential", async () => {
  const one = golden.cases.find(({ what }) => what === "a code with an address");
  const modules = encodeQR(one.shown, "raw", { ecc: "medium", border: 4 });
  const scale = 4;
  const size = modules.length * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  modules.forEach((row, y) => row.forEach((dark, x) => {
    for (let at = 0; dark && at < scale * scale; at += 1) {
      const pixel = ((y * scale + Math.floor(at / scale)) * size + x * scale + (at % scale)) * 4;
      data.fill(0, pixel, pixel + 3);
    }
  }));
  const text = decodeQR({ width: size, height: size, data }, { timeLimit: 10_000 });
  assert.equal(text, one.shown);
  assert.equal((await verdictOf({ ...one, shown: text })).state, one.state);
});

test("letters and bytes", () => {
  assert.equal(Buffer.from(verify.fromBase45("%69 VD92EX0")).toString(), "Hello!!");
  assert.equal(Buffer.from(verify.fromBase32("MZXW6YTBOI")).toString(), "foobar");
  assert.deepEqual([...verify.fromBase58("z11233QC4")], [0, 0, 0x28, 0x7f, 0xb4, 0xcd]);
  for (const bad of ["GGW", "A", "ab8", ":::"]) assert.throws(() => verify.fromBase45(bad), bad);
  for (const bad of ["A", "MZ", "M1"]) assert.throws(() => verify.fromBase32(bad), bad);
  for (const bad of ["AA=", "AB", "A", "A+/A"]) assert.throws(() => verify.fromBase64url(bad), bad);
});

test("what is too deep is refused", async () => {
  const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
  assert.equal((await verify.verdictOf(deep, golden.issuers, 0, [])).state, "malformed");
});

test("a browser without Ed25519 says that it cannot tell, and still knows P-256", async () => {
  const original = crypto.subtle.importKey;
  crypto.subtle.importKey = function (format, key, algorithm, ...rest) {
    if (algorithm.name === "Ed25519") throw new DOMException("no", "NotSupportedError");
    return original.call(crypto.subtle, format, key, algorithm, ...rest);
  };
  try {
    const [ed25519, p256] = golden.cases;
    const { state, claims } = await verdictOf(ed25519);
    assert.deepEqual([state, claims], ["unsupported", {}]);
    assert.equal((await verdictOf(p256)).state, "valid");
  } finally {
    delete crypto.subtle.importKey;
  }
});

test("what the key of tests signed is a test, whether or not its time is over, and a stranger's or a changed one is not", async () => {
  const issuers = golden.issuers.map((issuer) => ({ ...issuer, test: true }));
  const said = new Map();
  for (const one of golden.cases) said.set(one.state, (await verify.verdictOf(one.shown, issuers, one.now, [])).state);
  for (const state of ["valid", "expired", "not-yet-valid"]) assert.equal(said.get(state), "test");
  for (const state of ["unknown-issuer", "tampered", "malformed"]) assert.equal(said.get(state), state);
});
