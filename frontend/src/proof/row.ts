// A row of bulk work: it is a leaf of its batch's own tree, whose root stands in the body of the batch's entry; and the
// entry commits to that body (base/kernel/src/ledger/batch.rs and ledger.rs).
import { base64, bytesOf, join, leafHash, rootFromPath, sha256 } from "./tree";

/** What the page hands over of a row, binary values in standard base64. */
export interface Row {
  /** The row itself; null where it is withheld and only its hash, `leaf`, is known. */
  bytes: string | null;
  leaf: string | null;
  index: number;
  size: number;
  proof: string[];
  /** The salt and the body of the batch's entry. */
  salt: string;
  body: string;
}

/** A step of the check: what came of it, and whether that is right. */
export interface Found {
  passed: boolean;
  shown: string;
}

const bytesOfText = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Checks that the row is in the batch of this entry (base64 of its bytes); throws where something cannot be read. */
export async function checkRow(row: Row, entry: string): Promise<{ row: Found; batch: Found; body: Found }> {
  const leaf = row.bytes === null ? bytesOf(row.leaf ?? "") : await leafHash(bytesOf(row.bytes));
  const root = await rootFromPath(leaf, row.index, row.size, row.proof.map(bytesOf));
  const said = JSON.parse(new TextDecoder().decode(bytesOf(entry))) as { kind: string; commitment: string };
  const event = JSON.parse(row.body).event[said.kind] as { root: string; rows: number };
  const commitment = hex(await sha256(join(bytesOfText("stoa-event-v1\n"), bytesOf(row.salt), bytesOfText(row.body))));
  return {
    row: { passed: leaf.length === 32, shown: base64(leaf) },
    batch: { passed: root !== null && base64(root) === event.root && row.size === event.rows, shown: event.root },
    body: { passed: commitment === said.commitment, shown: commitment },
  };
}
