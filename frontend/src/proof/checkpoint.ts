// Checkpoints are C2SP signed notes (c2sp.org/tlog-checkpoint, c2sp.org/signed-note): origin, size, root and, after an
// empty line, one signature a line. We verify the log's own Ed25519 signature.
import { type Bytes, bytesOf, equal, join, sha256 } from "./tree";

export interface Note {
  /** The signed text, with its last newline. */
  signed: string;
  size: number;
  root: Bytes;
  signatures: { name: string; id: Uint8Array; signature: Bytes }[];
}

export interface Key {
  name: string;
  id: Uint8Array;
  publicKey: Bytes;
}

const ED25519 = 1;

/** Reads a signed note; throws if it is not one. */
export function noteIn(checkpoint: string): Note {
  const end = checkpoint.lastIndexOf("\n\n");
  if (end < 0) throw new Error("the checkpoint has no signatures");
  const signed = checkpoint.slice(0, end + 1);
  const [, size, root] = signed.split("\n");
  if (size === undefined || root === undefined) throw new Error("the checkpoint has too few lines");
  const signatures = checkpoint
    .slice(end + 2)
    .split("\n")
    .filter((line) => line.startsWith("— "))
    .map((line) => {
      const [, name = "", encoded = ""] = line.split(" ");
      const bytes = bytesOf(encoded);
      return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
    });
  return { signed, size: Number(size), root: bytesOf(root), signatures };
}

/** Reads a verifier key `name+id+base64`; null unless it is an Ed25519 key whose id is right. */
export async function keyIn(text: string): Promise<Key | null> {
  // A base64 key may itself contain "+", so only the first two separate.
  const [name = "", hex = "", ...rest] = text.trim().split("+");
  const encoded = bytesOf(rest.join("+"));
  if (encoded.length !== 33 || encoded[0] !== ED25519) return null;
  const id = (await sha256(join(new TextEncoder().encode(`${name}\n`), encoded))).slice(0, 4);
  const written = [...id].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return written === hex.toLowerCase() ? { name, id, publicKey: encoded.slice(1) } : null;
}

/** Whether the note carries a good signature of `key`; "unsupported" where the browser has no Ed25519. */
export async function signatureIs(note: Note, key: Key): Promise<boolean | "unsupported"> {
  const found = note.signatures.find((one) => one.name === key.name && equal(one.id, key.id));
  if (!found) return false;
  let imported: CryptoKey;
  try {
    imported = await crypto.subtle.importKey("raw", key.publicKey, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return "unsupported";
  }
  return crypto.subtle.verify({ name: "Ed25519" }, imported, found.signature, new TextEncoder().encode(note.signed));
}
