// What somebody ticked and remarked and the server does not have yet, sealed in the browser's storage: named after the person and the task,
// and gone three days after it was typed.

/** How long something that was not sent stays on a device, in milliseconds. */
export const KEPT = 3 * 86_400_000;

const PREFIX = "stoa-checklist:";
/** Bytes of AES-GCM's nonce (NIST SP 800-38D, section 8.2). */
const NONCE = 12;

/** Where the draft of one task of one person is, and what opens it. */
export interface Box {
  person: string;
  task: string;
  key: CryptoKey | Promise<CryptoKey>;
}

export interface Draft {
  fields: [name: string, value: string][];
  /** The version of the task that was on the page. */
  version: number;
  /** The button by which it is to be sent; null while nobody pressed one. */
  waitsFor: string | null;
}

interface Kept {
  at: number;
  sealed: string;
  /** Whether it is on its way: a later version of the task means that it arrived. */
  isSent: boolean;
}

const place = ({ person, task }: Pick<Box, "person" | "task">) => `${PREFIX}${person}:${task}`;

const written = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const read = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** A draft that lies where it does not belong is not opened. */
const bound = (box: Box) => new TextEncoder().encode(place(box));

let last: Promise<unknown> = Promise.resolve();
/** Whether this page's form is being sent. */
let isSending = false;

/** Whether it is there now: a storage may be full, or forbidden, and then the page works as it does without script. */
function put(key: string, kept: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Notes at once, before the page is left, that what is kept is on its way, or that it is not. */
export function markSent(box: Box, sent: boolean): void {
  isSending = sent;
  const kept = JSON.parse(localStorage.getItem(place(box)) ?? "null") as Kept | null;
  if (kept) put(place(box), { ...kept, isSent: sent });
}

/** Keeps it, one after the other: what was typed last is what stays. Whether the device has it. */
export function keepDraft(box: Box, draft: Draft): Promise<boolean> {
  const before = last;
  const kept = (async () => {
    await before;
    const iv = crypto.getRandomValues(new Uint8Array(NONCE));
    const plain = new TextEncoder().encode(JSON.stringify(draft));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(box) }, await box.key, plain);
    const bytes = new Uint8Array([...iv, ...new Uint8Array(sealed)]);
    return put(place(box), { at: Date.now(), sealed: written(bytes), isSent: isSending });
  })().catch(() => false);
  last = kept;
  return kept;
}

/** What was kept; null if there is nothing, or nothing that this key opens. */
export async function draftOf(box: Box): Promise<(Draft & Pick<Kept, "isSent">) | null> {
  try {
    const kept = JSON.parse(localStorage.getItem(place(box)) ?? "null") as Kept | null;
    if (!kept) return null;
    const bytes = read(kept.sealed);
    const how = { name: "AES-GCM", iv: bytes.slice(0, NONCE), additionalData: bound(box) };
    const plain = await crypto.subtle.decrypt(how, await box.key, bytes.slice(NONCE));
    return { ...(JSON.parse(new TextDecoder().decode(plain)) as Draft), isSent: kept.isSent };
  } catch {
    return null;
  }
}

export function forgetDraft(box: Pick<Box, "person" | "task">): void {
  localStorage.removeItem(place(box));
}

function places(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

/** Whether something of this person was not sent, as far as this device knows. */
export function hasDrafts(person: string): boolean {
  return places().some((key) => key.startsWith(`${PREFIX}${person}:`));
}

export function forgetDrafts(): void {
  for (const key of places()) localStorage.removeItem(key);
}

/** Takes away what is older than three days, whoever's it is. */
export function onlyDraftsInTime(): void {
  for (const key of places()) {
    let at = 0;
    try {
      at = Number((JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Kept>).at ?? 0);
    } catch {
      // What cannot be read is of no use to anybody.
    }
    if (Date.now() - at > KEPT) localStorage.removeItem(key);
  }
}
