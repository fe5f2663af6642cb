// Bytes as letters: base64url (RFC 4648, section 5), base32 (section 6), base45 (RFC 9285), base58 with Bitcoin's alphabet.
import type { Bytes } from "../proof/tree";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

export function toBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Reads base64url without padding; throws on any other spelling of the same bytes. */
export function fromBase64url(text: string): Bytes {
  if (!/^[\w-]*$/.test(text)) throw new Error("not base64url");
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  if (toBase64url(bytes) !== text) throw new Error("not base64url");
  return bytes;
}

export function fromBase32(text: string): Bytes {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text.toUpperCase()) {
    const digit = BASE32.indexOf(letter);
    if (digit < 0) throw new Error("not base32");
    held = held * 32 + digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  if (bits >= 5 || held !== 0) throw new Error("not base32");
  return Uint8Array.from(out);
}

export function fromBase45(text: string): Bytes {
  const out: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const digits = [...text.slice(at, at + 3)].map((letter) => BASE45.indexOf(letter));
    const number = digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
    const most = digits.length === 3 ? 0xffff : digits.length === 2 ? 0xff : -1;
    if (digits.includes(-1) || number > most) throw new Error("not base45");
    if (digits.length === 3) out.push(number >> 8);
    out.push(number & 0xff);
  }
  return Uint8Array.from(out);
}

/** Reads multibase base58btc of at most 200 letters. */
export function fromBase58(text: string): Bytes {
  if (!text.startsWith("z") || text.length > 200) throw new Error("not base58");
  const letters = text.slice(1);
  const ones = /^1*/.exec(letters)?.[0].length ?? 0;
  const out: number[] = [];
  for (const letter of letters.slice(ones)) {
    let carry = BASE58.indexOf(letter);
    if (carry < 0) throw new Error("not base58");
    for (let at = 0; at < out.length; at += 1) {
      carry += (out[at] ?? 0) * 58;
      out[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) out.push(carry & 0xff);
  }
  return Uint8Array.from([...new Array<number>(ones).fill(0), ...out.reverse()]);
}

/** Unpacks what was squeezed; throws beyond `limit` bytes, before more than that is held. */
export async function unpack(packed: Bytes, format: "gzip" | "deflate" | "deflate-raw", limit: number): Promise<Bytes> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      void reader.cancel();
      throw new Error("too large once unpacked");
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
