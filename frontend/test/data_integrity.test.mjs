// Our proofs of eddsa-jcs-2022 beside Digital Bazaar's implementation of it: theirs verifies ours, ours verifies theirs, and of one document both
// make the same signature. The document and its proof are those of pure/credentials (tests/golden.json).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createSignCryptosuite, createVerifyCryptosuite } from "@digitalbazaar/eddsa-jcs-2022-cryptosuite";
import * as Ed25519Multikey from "@digitalbazaar/ed25519-multikey";
import * as esbuild from "esbuild";

const bundle = await esbuild.build({ entryPoints: [`${import.meta.dirname}/../src/verify/verdict.ts`], bundle: true, format: "esm", write: false });
const { verdictOf } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString("base64")}`);
const golden = JSON.parse(readFileSync(`${import.meta.dirname}/../../pure/credentials/tests/golden.json`, "utf8"));
const { shown, now } = golden.cases.find(({ what }) => what === "a proof in the document");

const jwk = golden.issuers[0].keys.find(({ kid }) => kid === "key-1");
const seed = new Uint8Array(32).fill(7);
const ours = () => JSON.parse(shown);

async function verifiedByThem({ proof, ...document }) {
  const cryptosuite = createVerifyCryptosuite();
  const data = await cryptosuite.createVerifyData({ cryptosuite, document, proof: { ...proof } });
  const key = await Ed25519Multikey.fromJwk({ jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x } });
  const { verify } = key.verifier();
  return verify({ data, signature: decodeBase58(proof.proofValue.slice(1)) });
}

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

function decodeBase58(letters) {
  const number = [...letters].reduce((sum, letter) => sum * 58n + BigInt(BASE58.indexOf(letter)), 0n);
  return Uint8Array.from(Buffer.from(number.toString(16).padStart(128, "0"), "hex"));
}

function encodeBase58(bytes) {
  let letters = "";
  for (let number = BigInt(`0x${Buffer.from(bytes).toString("hex")}`); number > 0n; number /= 58n) letters = BASE58[Number(number % 58n)] + letters;
  return letters;
}

async function signedByThem(document, created) {
  const cryptosuite = createSignCryptosuite();
  const { proofValue, "@context": context, ...proof } = { ...ours().proof, created };
  const data = await cryptosuite.createVerifyData({ cryptosuite, document, proof });
  const key = await Ed25519Multikey.generate({ seed });
  const signature = await key.signer().sign({ data });
  return { ...document, proof: { ...proof, proofValue: `z${encodeBase58(signature)}` } };
}

test("theirs verifies our proof, and not once anything is changed", async () => {
  assert.equal(await verifiedByThem(ours()), true);
  assert.equal(await verifiedByThem({ ...ours(), id: "urn:uuid:other" }), false);
  const { proof, ...document } = ours();
  assert.equal(await verifiedByThem({ ...document, proof: { ...proof, created: "2026-01-01T00:00:01Z" } }), false);
});

test("of one document both make the same signature", async () => {
  const { proof, ...document } = ours();
  const theirs = await signedByThem(document, proof.created);
  assert.equal(theirs.proof.proofValue, proof.proofValue);
});

test("ours verifies their proof of another document, and not once anything is changed", async () => {
  const { proof, ...document } = ours();
  const other = { ...document, credentialSubject: { plate: "MW 99", numbers: [1e21, 1e-7, 0.1, 333333333.33333329, -0], texts: ["é", "\u20ac\r\n", "\u{1f600}"] } };
  const theirs = await signedByThem(other, "2026-02-01T00:00:00Z");
  const state = async (secured) => (await verdictOf(JSON.stringify(secured, null, 2), golden.issuers, now, [])).state;
  assert.equal(await state(theirs), "valid");
  assert.equal(await state({ ...theirs, extra: 1 }), "tampered");
});
