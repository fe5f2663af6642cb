// Checks in the reader's own browser that an entry is in the ledger: hashes the entry, walks the inclusion path to
// the root, compares it with the signed checkpoint and verifies the signature. Nothing here trusts the server's word.
import { all, make, text } from "./page";
import { keyIn, noteIn, signatureIs } from "./proof/checkpoint";
import { checkRow, type Row } from "./proof/row";
import { base64, bytesOf, equal, leafHash, rootFromPath } from "./proof/tree";

/** What the page hands over in data-proof, all binary values in standard base64. */
interface Given {
  /** Of a row of bulk work, whose batch the entry is; null for an entry by itself. */
  row: Row | null;
  entry: string;
  index: number;
  size: number;
  proof: string[];
  checkpoint: string;
  /** The log's public key as a C2SP verifier key: name+hexid+base64(0x01 ‖ key). */
  key: string;
}

type Outcome = { passed: boolean | "unsupported"; shown: string };

async function checkSignature(given: Given): Promise<Outcome> {
  const note = noteIn(given.checkpoint);
  const key = await keyIn(given.key);
  if (!key) return { passed: false, shown: given.key };
  const verdict = await signatureIs(note, key);
  return { passed: verdict, shown: given.key };
}

async function steps(given: Given): Promise<[name: string, outcome: Promise<Outcome>][]> {
  const note = noteIn(given.checkpoint);
  const leaf = await leafHash(bytesOf(given.entry));
  const root = await rootFromPath(leaf, given.index, given.size, given.proof.map(bytesOf));
  const row = given.row && (await checkRow(given.row, given.entry));
  const ofRow = row ? (["row", "batch", "body"] as const).map((name): [string, Promise<Outcome>] => [name, Promise.resolve(row[name])]) : [];
  return [
    ...ofRow,
    ["leaf", Promise.resolve({ passed: true, shown: base64(leaf) })],
    ["path", Promise.resolve({ passed: root !== null, shown: root ? base64(root) : "" })],
    ["size", Promise.resolve({ passed: note.size === given.size && given.index < given.size, shown: String(note.size) })],
    ["root", Promise.resolve({ passed: root !== null && equal(root, note.root), shown: base64(note.root) })],
    ["signature", checkSignature(given)],
  ];
}

function stepItem(root: HTMLElement, name: string, outcome: Outcome): HTMLElement {
  const word = outcome.passed === true ? "passed" : outcome.passed === false ? "failed" : "unsupported";
  const item = make("li", `stoa-proof__step stoa-proof__step--${word}`);
  item.append(make("span", "stoa-proof__mark", text(root, word)), make("span", "stoa-proof__name", text(root, `step-${name}`)));
  if (outcome.shown) item.append(make("code", "stoa-hash", outcome.shown));
  return item;
}

async function run(root: HTMLElement, out: HTMLElement): Promise<void> {
  const list = make("ol", "stoa-proof__steps");
  const verdict = make("p", "govuk-body govuk-!-font-weight-bold stoa-proof__verdict");
  verdict.setAttribute("role", "status");
  out.replaceChildren(list, verdict);
  // Browsers keep their cryptography from pages that came over plain HTTP; that says nothing about the proof.
  if (!globalThis.crypto?.subtle) {
    verdict.textContent = text(root, "insecure");
    return;
  }
  const passed: Outcome["passed"][] = [];
  try {
    for (const [name, outcome] of await steps(JSON.parse(root.dataset.proof ?? "") as Given)) {
      const result = await outcome;
      passed.push(result.passed);
      list.append(stepItem(root, name, result));
    }
  } catch (error) {
    // A proof that cannot even be read has failed; the reader is told so, and the console has the reason.
    console.error("the proof could not be read", error);
    passed.push(false);
  }
  const word = passed.includes(false) ? "failed" : passed.includes("unsupported") ? "partly" : "verified";
  verdict.classList.add(`stoa-proof__verdict--${word}`);
  verdict.textContent = text(root, word === "failed" ? "refuted" : word);
}

export function startProofs(): void {
  for (const root of all("[data-proof]")) {
    const out = make("div", "stoa-proof__result");
    const button = root.querySelector<HTMLButtonElement>("button[data-proof-run]");
    root.append(out);
    if (!button) {
      void run(root, out);
      continue;
    }
    button.hidden = false;
    button.addEventListener("click", () => void run(root, out));
  }
}
