// A paper: signed by the town without being seen (RFC 9474, RSABSSA-SHA384-PSS-Randomized), as pure/envelopes has it (src/signing.rs, src/paper.rs).
import { type Bytes, join } from "../proof/tree";
import { toBase64url } from "../verify/letters";
import { ascii, eight, sha256, type Unfolded } from "./code";
import { inverse, pointOf, power, toBytes, toNumber } from "./numbers";

const EXPONENT = 65537n;
const HASH = 48;

export interface Paper {
  prefix: Bytes;
  token: Bytes;
  signature: Bytes;
}

/** The message that is signed: all its parts are of one length. */
export async function message(from: Unfolded, election: bigint, modulus: Bytes): Promise<Bytes> {
  return join(from.prefix, ascii("stoa ballot paper v1"), eight(election), await sha256(modulus), token(from));
}

/** The public half of the paper's own key, compressed. */
export function token({ signing }: Pick<Unfolded, "signing">): Bytes {
  const { x, y } = pointOf(toNumber(signing));
  return join(Uint8Array.of(2 + Number(y & 1n)), toBytes(x, 32));
}

/** What the town is asked to sign (section 4.2). */
export async function blind(text: Bytes, from: Pick<Unfolded, "salt" | "inverse">, modulus: Bytes): Promise<Bytes> {
  const n = toNumber(modulus);
  const encoded = toNumber(await encode(text, from.salt, modulus.length));
  const factor = power(inverse(toNumber(from.inverse), n), EXPONENT, n);
  return toBytes((encoded * factor) % n, modulus.length);
}

/** Takes the blinding off the town's answer; throws if the town signed something else (section 4.4). */
export async function finalize(text: Bytes, answer: Bytes, from: Pick<Unfolded, "inverse">, modulus: Bytes): Promise<Bytes> {
  const n = toNumber(modulus);
  if (answer.length !== modulus.length || toNumber(answer) >= n) throw new Error("no signature");
  const signature = toBytes((toNumber(answer) * toNumber(from.inverse)) % n, modulus.length);
  const jwk = { kty: "RSA", n: toBase64url(modulus), e: "AQAB" };
  const key = await crypto.subtle.importKey("jwk", jwk, { name: "RSA-PSS", hash: "SHA-384" }, false, ["verify"]);
  if (!(await crypto.subtle.verify({ name: "RSA-PSS", saltLength: HASH }, key, signature, text))) throw new Error("no signature");
  return signature;
}

/** EMSA-PSS-ENCODE with SHA-384 (RFC 8017, section 9.1.1), for a modulus whose top bit is set. */
async function encode(text: Bytes, salt: Bytes, length: number): Promise<Bytes> {
  const hash = await sha384(new Uint8Array(8), await sha384(text), salt);
  const data = join(new Uint8Array(length - 2 * HASH - 2), Uint8Array.of(1), salt);
  for (let block = 0; block * HASH < data.length; block++) {
    const mask = await sha384(hash, Uint8Array.of(0, 0, block >> 8, block & 255));
    for (let at = block * HASH; at < Math.min(data.length, (block + 1) * HASH); at++) data[at]! ^= mask[at - block * HASH]!;
  }
  data[0]! &= 0x7f;
  return join(data, hash, Uint8Array.of(0xbc));
}

async function sha384(...parts: Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-384", join(...parts)));
}
