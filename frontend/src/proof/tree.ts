// The Merkle tree of RFC 9162: leaf and node hashes (section 2.1.1) and verification of an inclusion path (2.1.3.2).

export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads standard base64; throws on anything else. */
export function bytesOf(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

export function join(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

export function leafHash(entry: Uint8Array): Promise<Bytes> {
  return sha256(join(Uint8Array.of(0), entry));
}

function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(join(Uint8Array.of(1), left, right));
}

/** The root that `path` leads to from leaf number `index` in a tree of `size` leaves; null if the path has the wrong length. */
export async function rootFromPath(leaf: Bytes, index: number, size: number, path: Uint8Array[]): Promise<Bytes | null> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  // Division instead of shifts: JavaScript's shifts are 32 bits wide and a ledger may outgrow them.
  const half = (n: number) => Math.floor(n / 2);
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return null;
    if (node % 2 === 1 || node === last) {
      hash = await nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 ? hash : null;
}
