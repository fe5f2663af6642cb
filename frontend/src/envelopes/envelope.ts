// An envelope: a paper, and a ballot that the town cannot open, signed by the paper's own key, as pure/envelopes has it (src/envelope.rs, src/ballot.rs).
import { type Bytes, join } from "../proof/tree";
import { toBase64url } from "../verify/letters";
import { ascii, eight, sha256, toLetters, type Unfolded } from "./code";
import { seal } from "./hpke";
import { ORDER, pointOf, toBytes, toNumber } from "./numbers";
import type { Paper } from "./paper";

const LABEL = ascii("stoa ballot envelope v1");

export interface Choice {
  project: number;
  value: number;
}

/** Where a vote goes: the election, the modulus of the key that signed the paper, the key of the box, the length of ballots. */
export interface To {
  election: bigint;
  modulus: Bytes;
  box: Bytes;
  room: number;
}

/** A ballot in exactly `room` bytes; throws for a project twice and for more choices than fit. */
export function ballot(tracking: Bytes, choices: Choice[], room: number): Bytes {
  const sorted = [...choices].sort((one, other) => one.project - other.project);
  const twice = sorted.some((choice, at) => choice.project === sorted[at - 1]?.project);
  if (twice || tracking.length !== 10 || 13 + 8 * sorted.length > room) throw new Error("no ballot of this election");
  const bytes = new Uint8Array(room);
  const view = new DataView(bytes.buffer);
  bytes.set([1, ...tracking]);
  view.setUint16(11, sorted.length);
  sorted.forEach(({ project, value }, at) => {
    view.setUint32(13 + 8 * at, project);
    view.setUint32(17 + 8 * at, value);
  });
  return bytes;
}

/** The bytes that are cast. `turn` is 1, or one more than that of the envelope which this one replaces. */
export async function envelope(to: To, from: Unfolded, paper: Paper, turn: number, plain: Bytes): Promise<Bytes> {
  const place = join(eight(to.election), await sha256(to.modulus));
  const bound = join(paper.token, four(turn));
  const sealed = await seal(to.box, { info: join(LABEL, place), bound }, plain);
  const body = join(
    ...[Uint8Array.of(1), place, paper.prefix, paper.token, two(paper.signature.length), paper.signature, four(turn)],
    ...[sealed.point, two(sealed.ciphertext.length), sealed.ciphertext],
  );
  return join(body, await sign(from.signing, join(LABEL, body)));
}

/** What the voter keeps, under which the ledger has the envelope. */
export async function receipt(bytes: Bytes): Promise<string> {
  return `B-${toLetters(await sha256(bytes)).slice(0, 26)}`;
}

/** ECDSA, the lower of its two forms. */
async function sign(secret: Bytes, data: Bytes): Promise<Bytes> {
  const { x, y } = pointOf(toNumber(secret));
  const jwk = { kty: "EC", crv: "P-256", d: toBase64url(secret), x: toBase64url(toBytes(x, 32)), y: toBase64url(toBytes(y, 32)) };
  const key = await crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
  const proof = new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, data));
  const s = toNumber(proof.slice(32));
  return s > ORDER / 2n ? join(proof.slice(0, 32), toBytes(ORDER - s, 32)) : proof;
}

function two(number: number): Bytes {
  return toBytes(BigInt(number), 2);
}

function four(number: number): Bytes {
  return toBytes(BigInt(number), 4);
}
