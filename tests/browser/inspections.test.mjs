// An inspection where there is no line: the page opens after its tab was closed, what is ticked is kept and sent later, and nobody else who uses
// the device sees or sends it. Photos are kept and sent with it.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, it } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import { click, follow, go, isKept, look, notice, open, opened, person, press } from "./journey.mjs";
import { openBrowser, town } from "./support.mjs";
import { finishes } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const main = (page) => page.locator("main").innerText();
const READY = "This page now opens on this device without a network.";
/** A picture of one point. */
const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** A picture of so many points square that cannot be squeezed. */
function noise(side) {
  const part = (kind, content) => {
    const body = Buffer.concat([Buffer.from(kind), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2], 8);
  const rows = Array.from({ length: side }, () => Buffer.concat([Buffer.of(0), randomBytes(side * 3)]));
  const parts = [part("IHDR", head), part("IDAT", deflateSync(Buffer.concat(rows), { level: 0 })), part("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
}

/** The photos that lie on the device, as text of a byte a sign. */
const photosOn = (page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "stoa-photos")) return [];
    const answer = (asked) => new Promise((resolve, reject) => Object.assign(asked, { onsuccess: () => resolve(asked.result), onerror: reject }));
    const database = await answer(indexedDB.open("stoa-photos"));
    const found = await answer(database.transaction("photos").objectStore("photos").getAll());
    database.close();
    return found.map(({ sealed }) => new TextDecoder("latin1").decode(sealed));
  });

/** Somebody's own inspection, kept on their device; its address. */
async function goes(who) {
  const { page } = who;
  await go(page, "/staff/tasks");
  await follow(page, "Inspection of the premises");
  if (await page.getByRole("button", { name: "Take this task" }).count()) await press(page, "Take this task");
  await page.getByText(READY).waitFor();
  await opened(page);
  return new URL(page.url()).pathname;
}

/** What lies on the device: the names of stores and of drafts. */
const kept = (page) =>
  page.evaluate(async () => ({
    stores: (await caches.keys()).filter((name) => name.startsWith("stoa-inspections:")),
    drafts: Object.entries(localStorage).filter(([key]) => key.startsWith("stoa-checklist:")),
  }));

/** Waits until so much and no more lies on the device; what sweeps it works while the page is there already. */
async function keeps(page, wanted) {
  for (let tries = 0; ; tries += 1) {
    const { stores, drafts } = await kept(page);
    if (tries === 100) assert.deepEqual({ stores: stores.length, drafts: drafts.length }, wanted);
    if (stores.length === wanted.stores && drafts.length === wanted.drafts) return;
    await page.waitForTimeout(100);
  }
}

async function signsIn(page, name) {
  await go(page, "/sign-in");
  await page.locator("input[name=email]").fill(person(name).email);
  await page.locator("input[name=password]").fill(person(name).password);
  await click(page, page.getByRole("button", { name: "Sign in", exact: true }));
}

async function signsOut(page) {
  await go(page, "/sign-out");
  await page.locator("main form button").first().click();
  await page.locator(".govuk-notification-banner").waitFor();
}

it("opens without a line after the tab was closed, and is sent when there is one", async () => {
  const tom = await open(browser, "Tom Ellerby", { workers: "allow" });
  const path = await goes(tom);
  const window = tom.page.context();
  await tom.page.close();
  await window.setOffline(true);
  const page = await window.newPage();
  await page.goto(town + path);
  assert.match(await main(page), /Inspection of the premises/);
  // It looks as it does with a line: its styles and scripts are there too.
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), "0px");
  await opened(page);
  await page.locator('[name="item-hands"][value="yes"]').check();
  await page.locator('[name="remark-hands"]').fill("Soap is there");
  await isKept(page);
  // A list of what is on the device opens, too.
  await page.goto(`${town}/staff/inspections`);
  assert.match(await main(page), /My inspections/);
  await page.goto(town + path);
  await page.getByText("What you ticked is kept on this device.").waitFor();
  await isKept(page);
  assert.equal(await page.locator('[name="remark-hands"]').inputValue(), "Soap is there");
  const { drafts } = await kept(page);
  assert.equal(drafts.length, 1);
  assert.doesNotMatch(drafts[0][1], /Soap|yes/, "what was typed lies sealed");
  await page.getByRole("button", { name: "Keep and go on later" }).click();
  await page.getByText("sent when the network is back").waitFor();
  await window.setOffline(false);
  await page.locator(".govuk-notification-banner").waitFor();
  assert.match(await notice(page), /What you found is kept/);
  assert.equal(await page.locator('[name="remark-hands"]').inputValue(), "Soap is there");
  await page.getByText(READY).waitFor();
  assert.deepEqual((await kept(page)).drafts, []);
  await tom.close();
});

it("keeps nothing for the next person on the device, and nothing after signing out", async () => {
  const tom = await open(browser, "Tom Ellerby", { workers: "allow" });
  const { page } = tom;
  const path = await goes(tom);
  await page.locator('[name="remark-cold"]').fill("7 °C, too warm");
  await isKept(page);
  assert.equal((await kept(page)).drafts.length, 1);
  await go(page, "/sign-out");
  await page.getByText("Signing out takes them off this device.").waitFor();
  // Tom's session ends elsewhere, and Priya signs in on the same device.
  await page.context().clearCookies();
  const manager = "Priya Raman";
  await signsIn(page, manager);
  await keeps(page, { stores: 0, drafts: 1 });
  await go(page, path);
  assert.doesNotMatch(await page.content(), /too warm/);
  // What scripts fill in stands in the fields alone.
  const typed = await page.locator("textarea").evaluateAll((all) => all.map((one) => one.value).join("\n"));
  assert.doesNotMatch(typed, /too warm/);
  // In a tab of its own, as a page of the browser's own loads itself again once there is a line.
  const tab = await page.context().newPage();
  await page.context().setOffline(true);
  await assert.rejects(tab.goto(town + path), /ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  await tab.close();
  await page.context().setOffline(false);
  // Priya's signing out takes away what is hers alone.
  await page.evaluate(() => sessionStorage.setItem("stoa-keep:/apply", "Priya's"));
  await signsOut(page);
  await keeps(page, { stores: 0, drafts: 1 });
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await signsIn(page, "Tom Ellerby");
  await go(page, path);
  await isKept(page);
  assert.equal(await page.locator('[name="remark-cold"]').inputValue(), "7 °C, too warm");
  await signsOut(page);
  await keeps(page, { stores: 0, drafts: 0 });
  await tom.close();
});

it("takes photos beside an item, with scripts and without", async () => {
  for (const scripts of [true, false]) {
    const tom = await open(browser, "Tom Ellerby", { scripts });
    const { page } = tom;
    await go(page, "/staff/tasks");
    await follow(page, "Inspection of the premises");
    if (await page.getByRole("button", { name: "Take this task" }).count()) await press(page, "Take this task");
    if (scripts) await opened(page);
    const name = `bowl-${scripts}.png`;
    await page.locator('[name="photo-hands"]').setInputFiles({ name, mimeType: "image/png", buffer: dot });
    await page.locator('[name="item-hands"][value="yes"]').check();
    if (scripts) await isKept(page);
    await press(page, "Keep and go on later");
    assert.match(await notice(page), /What you found is kept/);
    // Scripts mark its name, so that it is known again.
    const shown = scripts ? /bowl-true-[0-9a-f]{8}\.png/ : /bowl-false\.png/;
    assert.match(await main(page), shown);
    await look(tom, `inspection-photos-${scripts}`);
    if (scripts) await opened(page);
    await press(page, new RegExp(`Remove ${shown.source}`));
    assert.match(await notice(page), /The photo was removed/);
    await tom.close();
  }
});

it("keeps photos without a line, and sends them when there is one", async () => {
  const tom = await open(browser, "Tom Ellerby", { workers: "allow" });
  const path = await goes(tom);
  const window = tom.page.context();
  await window.setOffline(true);
  await tom.page.locator('[name="photo-hands"]').setInputFiles({ name: "basin.png", mimeType: "image/png", buffer: dot });
  await tom.page.locator('[name="photo-cold"]').setInputFiles({ name: "fridge.png", mimeType: "image/png", buffer: noise(1300) });
  await tom.page.getByText("“fridge.png” was made smaller").waitFor();
  await isKept(tom.page);
  await look(tom, "inspection-photos-kept");
  await tom.page.close();
  const page = await window.newPage();
  await page.goto(town + path);
  await isKept(page);
  const chosen = (name) => page.locator(`[name="photo-${name}"]`).evaluate((input) => [...input.files].map((file) => [file.name, file.size]));
  const [[basin, bytes]] = await chosen("hands");
  assert.match(basin, /^basin-[0-9a-f]{8}\.png$/);
  assert.equal(bytes, dot.length);
  const [[fridge, size]] = await chosen("cold");
  assert.match(fridge, /^fridge-[0-9a-f]{8}\.jpg$/);
  assert.ok(size > 0 && size <= 4_000_000, `${size} bytes`);
  const lying = await photosOn(page);
  assert.equal(lying.length, 2);
  // Megabytes that are sealed hold any three or four letters by chance; not the beginnings of pictures.
  assert.ok(lying.every((one) => !/PNG\r\n\x1a\n|JFIF\0\x01|basin|photo-/.test(one)), "photos lie sealed");
  // One is added to another, and taken out again.
  await page.locator('[name="photo-hands"]').setInputFiles({ name: "tap.png", mimeType: "image/png", buffer: dot });
  await isKept(page);
  assert.equal((await chosen("hands")).length, 2);
  await page.getByRole("button", { name: "Remove tap.png" }).click();
  await isKept(page);
  assert.deepEqual(await chosen("hands"), [[basin, dot.length]]);
  await page.locator('[name="item-hands"][value="no"]').check();
  await page.locator('[name="remark-hands"]').fill("No soap");
  await page.getByRole("button", { name: "Keep and go on later" }).click();
  await page.getByText("sent when the network is back").waitFor();
  await window.setOffline(false);
  await page.locator(".govuk-notification-banner").waitFor();
  assert.match(await notice(page), /What you found is kept/);
  await opened(page);
  assert.ok((await main(page)).includes(basin) && (await main(page)).includes(fridge));
  await keeps(page, { stores: 1, drafts: 0 });
  assert.deepEqual([await photosOn(page), await chosen("hands")], [[], []]);
  for (const name of [basin, fridge]) {
    await press(page, `Remove ${name}`);
    await opened(page);
  }
  await tom.close();
});

it("says on the list of inspections what was not sent, and sends all at once", async () => {
  const tom = await open(browser, "Tom Ellerby", { workers: "allow" });
  const { page } = tom;
  const path = await goes(tom);
  await page.context().setOffline(true);
  await page.locator('[name="item-waste"][value="no"]').check();
  await page.locator('[name="remark-waste"]').fill("No lids");
  await page.locator('[name="photo-waste"]').setInputFiles({ name: "bins.png", mimeType: "image/png", buffer: dot });
  await isKept(page);
  await page.getByRole("button", { name: "Keep and go on later" }).click();
  await page.getByText("sent when the network is back").waitFor();
  await page.goto(`${town}/staff/inspections`);
  const waiting = page.locator('[data-waiting="shown"]');
  await waiting.getByRole("link", { name: /Inspection of the premises/ }).waitFor();
  assert.match(await waiting.innerText(), /Waits to be sent since .*\. Photos: 1\./);
  await waiting.getByRole("button", { name: "Send all" }).click();
  await waiting.getByRole("status").getByText("There is no network.").waitFor();
  await page.context().setOffline(false);
  await look(tom, "inspections-waiting");
  await waiting.getByRole("button", { name: "Send all" }).click();
  await waiting.getByText("All of it was sent.").waitFor();
  assert.deepEqual([(await kept(page)).drafts, await photosOn(page)], [[], []]);
  await go(page, path);
  await opened(page);
  assert.equal(await page.locator('[name="remark-waste"]').inputValue(), "No lids");
  assert.match(await main(page), /bins-[0-9a-f]{8}\.png/);
  // What somebody changed meanwhile, here in another browser, is left to be looked at.
  await page.locator('[name="remark-waste"]').fill("Lids are ordered");
  await isKept(page);
  const other = await open(browser, "Tom Ellerby");
  await go(other.page, path);
  await opened(other.page);
  await press(other.page, "Keep and go on later");
  await other.close();
  await go(page, "/staff/inspections");
  await waiting.getByRole("button", { name: "Send all" }).click();
  await waiting.getByText("The task has changed, or is no longer yours.").waitFor();
  await waiting.getByRole("link", { name: /Inspection of the premises/ }).click();
  await isKept(page);
  assert.equal(await page.locator('[name="remark-waste"]').inputValue(), "Lids are ordered");
  await press(page, "Keep and go on later");
  await opened(page);
  await tom.close();
});

it("says that a form arrived, however slow the line is, and opens what was kept where it is too slow", async () => {
  const tom = await open(browser, "Tom Ellerby", { workers: "allow" });
  const { page } = tom;
  const path = await goes(tom);
  const [worker] = page.context().serviceWorkers();
  // Pages take longer than the worker waits before it shows what was kept.
  await worker.evaluate(() => {
    const asks = self.fetch;
    self.fetch = async (request) => {
      if (request.mode === "navigate") await new Promise((ready) => setTimeout(ready, 11_000));
      return asks(request);
    };
  });
  await page.locator('[name="item-raw"][value="yes"]').check();
  await isKept(page);
  await press(page, "Keep and go on later");
  assert.match(await notice(page), /What you found is kept/);
  await page.getByText(READY).waitFor();
  await opened(page);
  const version = () => page.locator("form[data-checklist]").getAttribute("data-checklist");
  const before = await version();
  const other = await open(browser, "Tom Ellerby");
  await go(other.page, path);
  await opened(other.page);
  await press(other.page, "Keep and go on later");
  assert.match(await notice(other.page), /What you found is kept/);
  await other.close();
  await go(page, path);
  assert.equal(await version(), before);
  await tom.close();
});

it("leaves nothing on the device once it is finished", async () => {
  const tom = await open(browser, "Tom Ellerby", { workers: "allow" });
  const { page } = tom;
  await goes(tom);
  await page.locator('[name="remark-cold"]').fill("9 °C");
  await isKept(page);
  assert.equal((await kept(page)).drafts.length, 1);
  // It has to be done again, so that there is one for whoever walks here next.
  await finishes(tom, "again", { remarks: "The fridge is to be mended." });
  assert.match(await notice(page), /The task is finished/);
  assert.deepEqual((await kept(page)).drafts, []);
  await go(page, "/sign-out");
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.locator("[data-unsent]").isVisible(), false);
  await tom.close();
});
