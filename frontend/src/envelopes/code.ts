// The voting code and all that follows from it, as pure/envelopes has it (src/code.rs).
import { type Bytes, equal, join } from "../proof/tree";
import { ORDER, toNumber } from "./numbers";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LABEL = "stoa voting code v1";

/** What is random in the paper of a code. */
export interface Unfolded {
  prefix: Bytes;
  salt: Bytes;
  inverse: Bytes;
  signing: Bytes;
}

export function ascii(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export async function sha256(...parts: Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
}

/** All bits as letters of Crockford's base32, the last one filled with zeros. */
export function toLetters(bytes: Uint8Array): string {
  let [out, held, bits] = ["", 0, 0];
  for (const byte of bytes) {
    held = held * 256 + byte;
    for (bits += 8; bits >= 5; held &= (1 << bits) - 1) {
      bits -= 5;
      out += LETTERS[held >> bits];
    }
  }
  return bits > 0 ? out + LETTERS[held << (5 - bits)] : out;
}

/** The code of 16 random bytes as it is written down: 28 letters in fours, the last of which find slips of the pen. */
export async function written(seed: Bytes): Promise<string> {
  const letters = toLetters(join(seed, await check(seed))).slice(0, 28);
  return letters.replace(/.{4}(?=.)/g, "$&-");
}

/** The 16 bytes of a code as it was typed; throws for most codes with a letter that is wrong. */
export async function typed(text: string): Promise<Bytes> {
  const letters = text.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const digits = Array.from(letters, (letter) => LETTERS.indexOf(letter));
  if (digits.length !== 28 || digits.includes(-1)) throw new Error("no voting code");
  const binary = digits.map((digit) => digit.toString(2).padStart(5, "0")).join("").padEnd(144, "0");
  const bytes = Uint8Array.from({ length: 18 }, (_, at) => Number.parseInt(binary.slice(8 * at, 8 * at + 8), 2));
  const seed = bytes.slice(0, 16);
  if (!equal(bytes.slice(16), await check(seed))) throw new Error("no voting code");
  return seed;
}

async function check(seed: Bytes): Promise<Bytes> {
  const hash = await sha256(ascii(LABEL), seed);
  return Uint8Array.of(hash[0] ?? 0, (hash[1] ?? 0) & 0xf0);
}

/** What follows from a code, for an election and the modulus of the key that signs its papers. */
export async function unfold(seed: Bytes, election: bigint, modulus: Bytes): Promise<Unfolded> {
  const parent = await crypto.subtle.importKey("raw", seed, "HKDF", false, ["deriveBits"]);
  const bound = join(eight(election), await sha256(modulus));
  const fill = async (label: string, counter: number, length: number): Promise<Bytes> => {
    const info = join(ascii(label), Uint8Array.of(0, counter), bound);
    const how = { name: "HKDF", hash: "SHA-256", salt: ascii(LABEL), info };
    return new Uint8Array(await crypto.subtle.deriveBits(how, parent, 8 * length));
  };
  const below = async (label: string, length: number, least: bigint, most: bigint): Promise<Bytes> => {
    for (let counter = 0; counter < 256; counter++) {
      const bytes = await fill(label, counter, length);
      const number = toNumber(bytes);
      if (number >= least && number < most) return bytes;
    }
    throw new Error("unfolding a code");
  };
  return {
    prefix: await fill("prefix", 0, 32),
    salt: await fill("salt", 0, 48),
    inverse: await below("blinding", modulus.length, 2n, toNumber(modulus)),
    signing: await below("signing", 32, 1n, ORDER),
  };
}

export function eight(number: bigint): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, number);
  return bytes;
}
