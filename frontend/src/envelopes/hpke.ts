// HPKE in one shot, base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM (RFC 9180), as pure/envelopes has it (src/hpke.rs). Only sealing.
import { type Bytes, join } from "../proof/tree";
import { ascii } from "./code";

const KEM = join(ascii("KEM"), Uint8Array.of(0, 0x10));
const SUITE = join(ascii("HPKE"), Uint8Array.of(0, 0x10, 0, 1, 0, 1));
const NOTHING = new Uint8Array(0);
const CURVE = { name: "ECDH", namedCurve: "P-256" };

export interface Sealed {
  point: Bytes;
  ciphertext: Bytes;
}

/** What a ciphertext is bound to: `info` and `aad`. */
export interface Context {
  info: Bytes;
  bound: Bytes;
}

/** Seals with a new ephemeral key; `pair` is for test vectors alone. */
export async function seal(box: Bytes, { info, bound }: Context, plain: Bytes, pair?: CryptoKeyPair): Promise<Sealed> {
  const recipient = await crypto.subtle.importKey("raw", box, CURVE, false, []);
  const ephemeral = pair ?? (await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]));
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", ephemeral.publicKey));
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: recipient }, ephemeral.privateKey, 256));
  const shared = await expand(KEM, await extract(KEM, NOTHING, "eae_prk", dh), "shared_secret", join(point, box), 32);

  const context = join(Uint8Array.of(0), await extract(SUITE, NOTHING, "psk_id_hash", NOTHING), await extract(SUITE, NOTHING, "info_hash", info));
  const secret = await extract(SUITE, shared, "secret", NOTHING);
  const key = await crypto.subtle.importKey("raw", await expand(SUITE, secret, "key", context, 16), "AES-GCM", false, ["encrypt"]);
  const iv = await expand(SUITE, secret, "base_nonce", context, 12);
  const ciphertext = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound }, key, plain);
  return { point, ciphertext: new Uint8Array(ciphertext) };
}

/** `LabeledExtract`. An empty salt is one of zeros, for HMAC; WebCrypto takes no empty key. */
function extract(suite: Bytes, salt: Bytes, label: string, material: Bytes): Promise<Bytes> {
  return hmac(salt.length > 0 ? salt : new Uint8Array(32), join(ascii("HPKE-v1"), suite, ascii(label), material));
}

/** `LabeledExpand`, for at most 32 bytes: one block of HKDF. */
async function expand(suite: Bytes, parent: Bytes, label: string, info: Bytes, length: number): Promise<Bytes> {
  const head = join(Uint8Array.of(0, length), ascii("HPKE-v1"), suite, ascii(label), info, Uint8Array.of(1));
  return (await hmac(parent, head)).slice(0, length);
}

async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, data));
}
