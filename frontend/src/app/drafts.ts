// What somebody ticked and remarked and the server does not have yet, sealed in the browser's storage: named after the person and the task,
// and gone three days after it was typed.
import { type Key, seal, unseal } from "./sealed";

/** How long something that was not sent stays on a device, in milliseconds. */
export const KEPT = 3 * 86_400_000;

const PREFIX = "stoa-checklist:";
/** Says that photos may lie on the device (kept_photos.ts), so that others are spared a look. */
export const PHOTOS = "stoa-photos";

/** Whose the draft is, and of which task. */
export interface Owner {
  person: string;
  task: string;
}

/** Where the draft of one task of one person is, and what opens it. */
export interface Box extends Owner {
  key: Key;
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

const place = ({ person, task }: Owner) => `${PREFIX}${person}:${task}`;

const written = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const read = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

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

/** What lies at a place; null if there is nothing, or nothing that can be read. */
function lying(key: string): Partial<Kept> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Partial<Kept> | null;
  } catch {
    return null;
  }
}

/** Notes at once, before the page is left, that what is kept is on its way, or that it is not. */
export function markSent(box: Owner, sent: boolean): void {
  isSending = sent;
  const kept = lying(place(box)) as Kept | null;
  if (kept) put(place(box), { ...kept, isSent: sent });
}

/** Keeps it, one after the other: what was typed last is what stays. Whether the device has it. */
export function keepDraft(box: Box, draft: Draft): Promise<boolean> {
  const before = last;
  const kept = (async () => {
    await before;
    const sealed = await seal(box.key, place(box), new TextEncoder().encode(JSON.stringify(draft)));
    return put(place(box), { at: Date.now(), sealed: written(sealed), isSent: isSending });
  })().catch(() => false);
  last = kept;
  return kept;
}

/** What was kept; null if there is nothing, or nothing that this key opens. */
export async function draftOf(box: Box): Promise<(Draft & Pick<Kept, "isSent" | "at">) | null> {
  const kept = lying(place(box)) as Kept | null;
  if (!kept) return null;
  try {
    const plain = await unseal(box.key, place(box), read(kept.sealed));
    return { ...(JSON.parse(new TextDecoder().decode(plain)) as Draft), isSent: kept.isSent, at: kept.at };
  } catch {
    return null;
  }
}

export function forgetDraft(box: Owner): void {
  localStorage.removeItem(place(box));
}

function places(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

/** The tasks of which something of this person was not sent, as far as this device knows. */
export function draftsOf(person: string): Owner[] {
  const own = `${PREFIX}${person}:`;
  return places()
    .filter((key) => key.startsWith(own))
    .map((key) => ({ person, task: key.slice(own.length) }));
}

export function isDraft(owner: Owner): boolean {
  return localStorage.getItem(place(owner)) !== null;
}

/** Whether something that others did not send lies here. */
export function hasDraftsOfOthers(person: string): boolean {
  return places().length > draftsOf(person).length;
}

/** Takes away all that the storage holds but what others did not send. */
export function forgetAllButOthers(person: string): void {
  const theirs = new Set([PHOTOS, ...places()]);
  for (const own of draftsOf(person)) theirs.delete(place(own));
  for (const key of Object.keys(localStorage)) if (!theirs.has(key)) localStorage.removeItem(key);
}

/** Takes away what is older than three days, whoever's it is. */
export function onlyDraftsInTime(): void {
  for (const key of places()) {
    if (Date.now() - Number(lying(key)?.at ?? 0) > KEPT) localStorage.removeItem(key);
  }
}
