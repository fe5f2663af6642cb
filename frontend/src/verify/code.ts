// The text of a QR code, as pure/credentials writes it (src/qr_text.rs): `HTTPS://…#` and base32, or `VC1:` and base45.
import { fromBase32, fromBase45, toBase64url, unpack } from "./letters";

const JWT = 0x10;
const SD_JWT = 0x11;
const MOST_LETTERS = 4296;
const MOST_BYTES = 16 * 1024;

/** The token that a code holds; throws for any other text. */
export async function tokenIn(text: string): Promise<string> {
  if (text.length > MOST_LETTERS) throw new Error("too long for a code");
  const bytes = text.startsWith("VC1:") ? fromBase45(text.slice(4)) : fromBase32(text.slice(text.lastIndexOf("#") + 1));
  const [kind, length] = [bytes[0], bytes[1] ?? 255];
  if ((kind !== JWT && kind !== SD_JWT) || bytes.length < 2 + length) throw new Error("not a packed credential");
  const [header, payload, ...disclosures] = parts(await unpack(bytes.slice(2 + length), "deflate-raw", MOST_BYTES));
  if (header === undefined || payload === undefined || (kind === JWT && disclosures.length > 0)) throw new Error("not a packed credential");
  const token = `${header}.${payload}.${toBase64url(bytes.slice(2, 2 + length))}`;
  return kind === JWT ? token : `${[token, ...disclosures].join("~")}~`;
}

function parts(body: Uint8Array): string[] {
  const found: string[] = [];
  for (let at = 0; at < body.length; ) {
    const length = (body[at] ?? 0) * 256 + (body[at + 1] ?? 0);
    const end = at + 2 + length;
    if (end > body.length) throw new Error("not a packed credential");
    found.push(toBase64url(body.slice(at + 2, end)));
    at = end;
  }
  return found;
}
