// An inspection where there is no line: the page opens after its tab was closed, what is ticked is kept and sent later, and nobody else who uses
// the device sees or sends it. Photos come with a line.
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { click, follow, go, isKept, look, notice, open, opened, person, press } from "./journey.mjs";
import { openBrowser, town } from "./support.mjs";
import { finishes } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const main = (page) => page.locator("main").innerText();
const READY = "This page now opens on this device without a network.";
/** A picture of one point. */
const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

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
  await page.waitForLoadState("load");
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
  await page.context().setOffline(true);
  await assert.rejects(page.goto(town + path), /ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(false);
  await signsOut(page);
  await go(page, "/");
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
    const name = `basin-${scripts}.png`;
    await page.locator('[name="photo-hands"]').setInputFiles({ name, mimeType: "image/png", buffer: dot });
    await page.locator('[name="item-hands"][value="yes"]').check();
    await press(page, "Keep and go on later");
    assert.match(await notice(page), /What you found is kept/);
    assert.ok((await main(page)).includes(name));
    await look(tom, `inspection-photos-${scripts}`);
    if (scripts) await opened(page);
    await press(page, `Remove ${name}`);
    assert.match(await notice(page), /The photo was removed/);
    await tom.close();
  }
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
