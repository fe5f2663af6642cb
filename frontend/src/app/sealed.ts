// What lies in the browser's storage is sealed by AES-GCM (NIST SP 800-38D) under a key that pages of its owner have, and bound to its place:
// what lies where it does not belong is not opened.

/** Bytes of AES-GCM's nonce (section 8.2). */
const NONCE = 12;

export type Key = CryptoKey | Promise<CryptoKey>;

/** The key in an element's data-checklist-key: base64 of 32 bytes. */
export function keyOf(element: HTMLElement): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(element.dataset.checklistKey ?? ""), (sign) => sign.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

const bound = (place: string) => new TextEncoder().encode(place);

export async function seal(key: Key, place: string, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(place) }, await key, plain);
  const bytes = new Uint8Array(NONCE + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), NONCE);
  return bytes;
}

/** Fails when the key is another, or the place. */
export async function unseal(key: Key, place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const how = { name: "AES-GCM", iv: bytes.slice(0, NONCE), additionalData: bound(place) };
  return new Uint8Array(await crypto.subtle.decrypt(how, await key, bytes.slice(NONCE)));
}
