// What somebody ticked and did not send: sealed, theirs alone, and gone after three days.
import assert from "node:assert/strict";
import { beforeEach, it, mock } from "node:test";
import * as esbuild from "esbuild";

const built = await esbuild.build({ entryPoints: ["src/app/drafts.ts"], bundle: true, format: "esm", write: false, absWorkingDir: `${import.meta.dirname}/..` });
const { draftOf, draftsOf, forgetAllButOthers, forgetDraft, hasDraftsOfOthers, keepDraft, markSent, onlyDraftsInTime, KEPT } = await import(
  `data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString("base64")}`
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

const key = () => crypto.subtle.importKey("raw", crypto.getRandomValues(new Uint8Array(32)), "AES-GCM", false, ["encrypt", "decrypt"]);
const draft = { fields: [["remark-cold", "7 °C, zu warm — حار"]], version: 4, waitsFor: "keep" };

beforeEach(() => {
  globalThis.localStorage = new Store();
});

it("is read back by whoever has the key, and lies sealed", async () => {
  const box = { person: "tom", task: "12", key: await key() };
  await keepDraft(box, draft);
  const { at, ...found } = await draftOf(box);
  assert.deepEqual(found, { ...draft, isSent: false });
  assert.ok(Math.abs(Date.now() - at) < 60_000);
  assert.ok(!JSON.stringify(localStorage).includes("warm"));
  assert.equal(await draftOf({ ...box, key: await key() }), null);
  assert.equal(await draftOf({ ...box, person: "maya" }), null);
  assert.deepEqual(draftsOf("tom"), [{ person: "tom", task: "12" }]);
  assert.deepEqual([...draftsOf("to"), ...draftsOf("maya")], []);
  forgetDraft(box);
  assert.equal(await draftOf(box), null);
});

it("is not opened in another's or another task's place", async () => {
  const box = { person: "tom", task: "12", key: await key() };
  await keepDraft(box, draft);
  localStorage.setItem("stoa-checklist:tom:13", localStorage.getItem("stoa-checklist:tom:12"));
  assert.equal(await draftOf({ ...box, task: "13" }), null);
});

it("is noted to be on its way at once, and what is kept after that too", async () => {
  const box = { person: "tom", task: "12", key: await key() };
  await keepDraft(box, draft);
  markSent(box, true);
  assert.equal((await draftOf(box)).isSent, true);
  await keepDraft(box, draft);
  assert.equal((await draftOf(box)).isSent, true);
  markSent(box, false);
  assert.equal((await draftOf(box)).isSent, false);
});

it("says when there is no room", async () => {
  const box = { person: "tom", task: "12", key: await key() };
  assert.equal(await keepDraft(box, draft), true);
  localStorage.setItem = () => {
    throw new Error("QuotaExceededError");
  };
  assert.equal(await keepDraft(box, draft), false);
});

it("goes after three days, whoever's it is, and with all that is its owner's when they sign out", async () => {
  const box = { person: "tom", task: "12", key: await key() };
  mock.timers.enable({ apis: ["Date"], now: 1_000_000_000_000 });
  await keepDraft(box, draft);
  localStorage.setItem("stoa-checklist:from-before", "not ours");
  localStorage.setItem("other", "stays");
  mock.timers.tick(KEPT);
  onlyDraftsInTime();
  assert.ok(draftsOf("tom").length === 1 && localStorage.getItem("stoa-checklist:from-before") === null);
  mock.timers.tick(1);
  onlyDraftsInTime();
  assert.deepEqual(draftsOf("tom"), []);
  assert.equal(localStorage.getItem("other"), "stays");
  await keepDraft(box, draft);
  assert.equal(hasDraftsOfOthers("tom"), false);
  await keepDraft({ ...box, person: "maya" }, draft);
  assert.equal(hasDraftsOfOthers("tom"), true);
  forgetAllButOthers("tom");
  assert.deepEqual(Object.keys(localStorage), ["stoa-checklist:maya:12"]);
  mock.timers.reset();
});
