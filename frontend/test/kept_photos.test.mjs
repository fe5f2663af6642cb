// Photos that the server does not have yet: sealed, theirs alone, so many and no more, and gone with their draft.
import assert from "node:assert/strict";
import { beforeEach, it, mock } from "node:test";
import * as esbuild from "esbuild";

const bundle = await esbuild.build({
  stdin: { contents: 'export * from "./src/app/kept_photos"; export { KEPT, keepDraft, forgetAllButOthers } from "./src/app/drafts";', resolveDir: `${import.meta.dirname}/..` },
  bundle: true,
  format: "esm",
  write: false,
});
const { KEPT, LARGEST, forgetAllButOthers, forgetPhotos, isAmong, keepDraft, keepPhoto, marked, nameOf, newPlace, onlyPhotosInTime, photosOf } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString("base64")}`
);

/** A browser's storage: what is kept are its own properties, as Object.keys sees them. */
class Store {
  getItem(key) {
    return this[key] ?? null;
  }
  setItem(key, value) {
    this[key] = value;
  }
  removeItem(key) {
    delete this[key];
  }
}

/** A browser's database, by the calls that photos make. */
class Shelf {
  kept = new Map();
  put = async (place, photo) => void this.kept.set(place, photo);
  get = async (place) => this.kept.get(place);
  places = async () => [...this.kept.keys()];
  remove = async (place) => void this.kept.delete(place);
}

const key = () => crypto.subtle.importKey("raw", crypto.getRandomValues(new Uint8Array(32)), "AES-GCM", false, ["encrypt", "decrypt"]);
const box = async (person, task) => ({ person, task, key: await key() });
const taken = (owner, name = "حوض.jpg", content = "the basin") => ({ place: newPlace(owner), field: "photo-hands", file: marked(new File([content], name, { type: "image/jpeg" })) });

let shelf;
beforeEach(() => {
  globalThis.localStorage = new Store();
  shelf = new Shelf();
});

it("are read back as they were by whoever has the key, and lie sealed", async () => {
  const tom = await box("tom", "12");
  const photo = taken(tom);
  assert.ok(await keepPhoto(tom, photo, shelf));
  const [found] = await photosOf(tom, shelf);
  assert.deepEqual([found.field, found.file.name, found.file.type, await found.file.text()], ["photo-hands", photo.file.name, "image/jpeg", "the basin"]);
  const lying = Buffer.from(shelf.kept.get(photo.place).sealed).toString("latin1");
  assert.ok(!lying.includes("the basin") && !lying.includes("photo-hands"));
  assert.deepEqual(await photosOf(await box("tom", "12"), shelf), [], "another key");
  assert.deepEqual(await photosOf({ ...tom, task: "1" }, shelf), [], "another task");
  // Moved to another task's place it is not opened.
  shelf.kept.set("tom:13:x", shelf.kept.get(photo.place));
  assert.deepEqual(await photosOf({ ...tom, task: "13" }, shelf), []);
});

it("are known again by their names, which show people what they chose", async () => {
  for (const name of ["image.jpg", "basin", "a.b.png", ".hidden"]) {
    const photo = taken({ person: "tom", task: "1" }, name);
    assert.equal(nameOf(photo), name === ".hidden" ? ".hidden" : name);
    assert.ok(isAmong(photo, ["other.jpg", photo.file.name]));
    assert.ok(!isAmong(photo, ["image.jpg", "basin-00000000.jpg"]));
  }
});

it("are not kept when they are too large, too many, or there is no room", async () => {
  const tom = await box("tom", "12");
  assert.equal(await keepPhoto(tom, taken(tom, "a.jpg", new Uint8Array(LARGEST + 1)), shelf), false);
  assert.ok(await keepPhoto(tom, taken(tom, "a.jpg", new Uint8Array(LARGEST)), shelf));
  const full = { ...shelf, places: shelf.places, put: () => Promise.reject(new Error("QuotaExceededError")) };
  assert.equal(await keepPhoto(tom, taken(tom), full), false);
  while (shelf.kept.size < 24) assert.ok(await keepPhoto(tom, taken(tom), shelf));
  assert.equal(await keepPhoto(tom, taken(tom), shelf), false);
});

it("go with their draft, after three days, and when their owner signs out; others' stay", async () => {
  mock.timers.enable({ apis: ["Date"], now: 1_000_000_000_000 });
  const draft = { fields: [], version: 1, waitsFor: null };
  const [tom, maya] = [await box("tom", "12"), await box("maya", "12")];
  for (const one of [tom, maya]) {
    await keepDraft(one, draft);
    await keepPhoto(one, taken(one), shelf);
  }
  const lost = await box("tom", "14");
  await keepPhoto(lost, taken(lost), shelf);
  await onlyPhotosInTime(shelf);
  assert.equal(shelf.kept.size, 3, "one that was just taken may be ahead of its draft");
  mock.timers.tick(60_001);
  await onlyPhotosInTime(shelf);
  assert.equal((await photosOf(lost, shelf)).length, 0);
  assert.equal(shelf.kept.size, 2);
  localStorage.setItem("other", "Tom's");
  forgetAllButOthers("tom");
  await forgetPhotos({ person: "tom" }, shelf);
  assert.deepEqual(Object.keys(localStorage).sort(), ["stoa-checklist:maya:12", "stoa-photos"]);
  assert.deepEqual([(await photosOf(tom, shelf)).length, (await photosOf(maya, shelf)).length], [0, 1]);
  mock.timers.tick(KEPT);
  // The draft was changed since, the photo was not.
  await keepDraft(maya, draft);
  await onlyPhotosInTime(shelf);
  assert.equal(shelf.kept.size, 0);
  assert.equal(localStorage.getItem("stoa-photos"), null);
  mock.timers.reset();
});
