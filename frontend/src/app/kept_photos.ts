// Photos of an inspection that the server does not have yet, beside the draft of its checklist (drafts.ts): sealed under the same key, named
// after the person and the task, and gone with the draft or three days after they were taken.
import { browsers, type Cupboard } from "./cupboard";
import { type Box, KEPT, type Owner, PHOTOS, isDraft } from "./drafts";
import { seal, unseal } from "./sealed";

/** As many files as a form may bring (UPLOADS in base/web/src/form.rs). */
export const MOST = 8;
/** Of all tasks and people, so that a device is not filled. */
const MOST_ON_A_DEVICE = 24;
/** Bytes of one that is kept: a larger one is made smaller first. */
export const LARGEST = 4_000_000;
/** How long one that was just taken may wait for its draft to be kept, in milliseconds. */
const JUST_NOW = 60_000;

export interface Photo {
  place: string;
  /** The name of the control that it was chosen with. */
  field: string;
  file: File;
}

/** What marks a photo in its name, so that it is known again among those that the server shows. */
const MARK = /-[0-9a-f]{8}(?=\.[^.]*$|$)/;

/** The same with a name that no other has. */
export function marked(file: File): File {
  const [, stem = "photo", ending = ""] = /^(.*?)(\.[^.]*)?$/s.exec(file.name) ?? [];
  const mark = crypto.randomUUID().slice(0, 8);
  return new File([file], `${stem}-${mark}${ending}`, { type: file.type, lastModified: file.lastModified });
}

/** Its name as it was chosen. */
export const nameOf = ({ file }: Photo) => file.name.replace(MARK, "");

/** Whether one of these names that the server shows is the photo's. */
export function isAmong({ file }: Photo, names: string[]): boolean {
  const mark = MARK.exec(file.name)?.[0];
  return mark !== undefined && names.some((name) => name.includes(mark));
}

const start = ({ person, task }: Owner) => `${person}:${task}:`;

/** A place for another photo of this task. */
export function newPlace(owner: Owner): string {
  return start(owner) + crypto.randomUUID();
}

/** One that is kept says its field, name and kind first: the bytes of that, their number before them (32 bits, little-endian). */
function written(field: string, file: File, content: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const about = new TextEncoder().encode(JSON.stringify([field, file.name, file.type]));
  const bytes = new Uint8Array(4 + about.length + content.byteLength);
  new DataView(bytes.buffer).setUint32(0, about.length, true);
  bytes.set(about, 4);
  bytes.set(new Uint8Array(content), 4 + about.length);
  return bytes;
}

function read(place: string, bytes: Uint8Array<ArrayBuffer>): Photo {
  const end = 4 + new DataView(bytes.buffer).getUint32(0, true);
  const [field, name, type] = JSON.parse(new TextDecoder().decode(bytes.slice(4, end))) as [string, string, string];
  return { place, field, file: new File([bytes.slice(end)], name, { type }) };
}

/** Keeps it; false where there is no room, or the browser keeps nothing. */
export async function keepPhoto(box: Box, { place, field, file }: Photo, cupboard: Cupboard = browsers): Promise<boolean> {
  try {
    if (file.size > LARGEST || (await cupboard.places()).length >= MOST_ON_A_DEVICE) return false;
    const sealed = await seal(box.key, place, written(field, file, await file.arrayBuffer()));
    localStorage.setItem(PHOTOS, "1");
    await cupboard.put(place, { at: Date.now(), sealed });
    return true;
  } catch {
    return false;
  }
}

/** Those of a task, in the order in which they were taken; not those that the key does not open. */
export async function photosOf(box: Box, cupboard: Cupboard = browsers): Promise<Photo[]> {
  const found: [at: number, photo: Photo][] = [];
  for (const place of await placesOf(start(box), cupboard)) {
    try {
      const lying = await cupboard.get(place);
      if (lying) found.push([lying.at, read(place, await unseal(box.key, place, lying.sealed))]);
    } catch {
      // Another's key, or bytes that were changed: nothing that could be sent.
    }
  }
  return found.sort(([one], [other]) => one - other).map(([, photo]) => photo);
}

async function placesOf(start: string, cupboard: Cupboard): Promise<string[]> {
  try {
    if (localStorage.getItem(PHOTOS) === null) return [];
    return (await cupboard.places()).filter((place) => place.startsWith(start));
  } catch {
    return [];
  }
}

export async function forgetPhoto(place: string, cupboard: Cupboard = browsers): Promise<void> {
  await cupboard.remove(place);
}

/** Takes away those of a task; without one, all that a person took. Fails where one could not be taken away. */
export async function forgetPhotos(whose: Owner | { person: string }, cupboard: Cupboard = browsers): Promise<void> {
  const places = await placesOf("task" in whose ? start(whose) : `${whose.person}:`, cupboard);
  for (const place of places) await cupboard.remove(place);
}

/** Takes away, whoever's it is, what is older than three days or has no draft any more. */
export async function onlyPhotosInTime(cupboard: Cupboard = browsers): Promise<void> {
  for (const place of await placesOf("", cupboard)) {
    const [person = "", task = ""] = place.split(":");
    const age = Date.now() - ((await cupboard.get(place))?.at ?? 0);
    if (age > KEPT || (age > JUST_NOW && !isDraft({ person, task }))) await cupboard.remove(place);
  }
  const isLooked = localStorage.getItem(PHOTOS) !== null;
  if (isLooked && (await cupboard.places()).length === 0) localStorage.removeItem(PHOTOS);
}
