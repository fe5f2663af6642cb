// Every file of the shared catalogue and geography goes in by the upload form. One person uploads, describes and asks for a review; another
// looks, decides about what looks personal, and publishes; anybody finds it. What is empty is refused by its name.
import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { go, look, notice, open, press } from "./journey.mjs";
import { openBrowser, openWindow, town, watchedPage } from "./support.mjs";

const shared = process.env.STOA_SHARED ?? fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const skip = !existsSync(join(shared, "catalogue")) && "the shared data are not here";
/** So many go in at once; a form takes twice as many. */
const AT_ONCE = 100;
/** So many baskets are carried without a script. */
const PLAIN = 3;

const files = skip
  ? []
  : ["catalogue", "geo"]
      .flatMap((part) => readdirSync(join(shared, part), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort();
const isEmpty = (path) => statSync(path).size === 0;

/** Files of one place go together: `catalogue frictionless`, `geo st-louis`, in parts where they are many. */
function baskets() {
  const places = new Map();
  for (const path of files.filter((one) => !isEmpty(one))) {
    const place = relative(shared, dirname(path)).split("/").slice(0, 2).join(" ");
    places.set(place, [...(places.get(place) ?? []), path]);
  }
  return [...places].flatMap(([place, all]) => {
    const parts = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) => all.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
    return parts.map((some, part) => ({ title: `Files of ${place.replaceAll(/\W+/g, " ")}${part ? ` ${part + 1}` : ""}`, files: some }));
  });
}

const main = (page) => page.locator("main").innerText();

describe("a newcomer's files", { skip }, () => {
  let browser;
  const [colleague, plain, manager] = [{}, {}, {}];
  before(async () => {
    browser = await openBrowser();
    Object.assign(colleague, await open(browser, "Hannah Cole"));
    Object.assign(plain, await open(browser, "Lucía Ferrer", { scripts: false }));
    Object.assign(manager, await open(browser, "Priya Raman"));
  });
  after(() => browser.close());

  it("refuses what is empty by its name", async () => {
    const { page } = colleague;
    for (const empty of files.filter(isEmpty)) {
      await go(page, "/staff/data/new");
      await page.locator("input[type=file]").setInputFiles([files[0], empty]);
      await press(page, "Upload");
      await page.locator(".govuk-error-summary").waitFor({ timeout: 60_000 });
      assert.match(await main(page), new RegExp(`“${basename(empty)}” is empty`));
    }
  });

  for (const [number, { title, files: some }] of baskets().entries()) {
    it(`publishes ${title}: ${some.length}`, async () => {
      const { page } = number < PLAIN ? plain : colleague;
      const work = await upload(page, title, some);
      await describeIt(page, work);
      await decide(manager.page, work);
      await go(page, `${work}/review`);
      await press(page, "Ask for a review");
      assert.match(await notice(page), /A review is asked for/);
      await go(manager.page, `${work}/publish`);
      if (number === 0) await look(manager, "files-publish");
      await press(manager.page, "Publish now");
      assert.match(await notice(manager.page), /Version 1 is published/);
      await read(browser, work.split("/").pop(), { title, files: some, isLookedAt: number === 0 });
    });
  }
});

async function upload(page, title, some) {
  await go(page, "/staff/data/new");
  await page.getByLabel("Title").fill(title);
  await page.locator("input[type=file]").setInputFiles(some);
  await press(page, "Upload");
  await page.locator("#files").waitFor({ timeout: 60_000 });
  const work = new URL(page.url()).pathname;
  for (let tries = 0; (await main(page)).includes("Being read"); tries++) {
    assert.ok(tries < 200, `${title} is not read in a minute`);
    await setTimeout(300);
    await go(page, work);
  }
  return work;
}

async function describeIt(page, work) {
  await go(page, `${work}/describe`);
  await page.getByLabel("Licence").selectOption({ label: "Creative Commons Zero 1.0" });
  await press(page, "Save");
  assert.match(await notice(page), /The description is kept/);
}

/** Says of each file that looks personal, or cannot be read, why it is published as it is. */
async function decide(page, work) {
  await go(page, work);
  const waiting = page.locator("#files a[href$='#privacy'], #files .govuk-summary-list__row:has(.govuk-tag--red) a[href^='/staff/data/files/']");
  for (const report of await waiting.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    await go(page, report);
    await page.locator("textarea[name=reason]").fill("Material for tests, which is public already.");
    await page.getByRole("button", { name: /^Publish (them as they are|it as it came)$/ }).click();
    await page.locator("textarea[name=reason]").waitFor({ state: "detached" });
  }
}

/** Anybody finds it without a script, and each of its files as it came. */
async function read(browser, slug, { title, files: some, isLookedAt }) {
  const window = await openWindow(browser, { scripts: false });
  const reading = { ...(await watchedPage(window)), language: "en", scripts: false };
  const { page } = reading;
  await find(page, title);
  await page.waitForURL(`${town}/data/${slug}`);
  const links = await page.locator(`a[href^="/data/${slug}/files/"]`).evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const named = new Set(links);
  assert.equal(named.size, some.length);
  const bytes = await Promise.all([...named].map(async (link) => (await (await window.request.get(town + link)).body()).length));
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  assert.equal(sum(bytes), sum(some.map((path) => statSync(path).size)));
  if (isLookedAt) await look(reading, "files-published");
  const explorer = page.getByRole("button", { name: "Explore the table" });
  if (await explorer.count()) {
    await explorer.click();
    await page.waitForURL(`${town}/data/${slug}/table`);
    assert.equal(await page.locator(".govuk-error-summary").count(), 0);
  }
  await window.close();
}

/** By the search, which learns of a publication a moment after it. */
async function find(page, title) {
  for (let tries = 0; tries < 40; tries++) {
    await go(page, `/data?q=${encodeURIComponent(title)}`);
    const link = page.getByRole("link", { name: title, exact: true });
    if (await link.count()) return link.click();
    await setTimeout(500);
  }
  assert.fail(`${title} is not found`);
}
