// A manager sets a process up by clicks alone and publishes it; residents find it in four languages, with and without a script; its last day moves.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { click, follow, go, look, notice, open, press } from "./journey.mjs";
import { languages, openBrowser, openWindow, watchedPage } from "./support.mjs";

const browser = await openBrowser();
const manager = {};
const slug = `trees-${process.pid}`;
const main = (page) => page.locator("main").innerText();
const send = (page) => click(page, page.locator("main form button").first());
const days = (number) => new Date(Date.now() + number * 86_400_000).toISOString().slice(0, 10);

before(async () => Object.assign(manager, await open(browser, "Priya Raman")));
after(() => browser.close());

it("is set up from a template and published by clicks, on five pages", async () => {
  const { page } = manager;
  const pages = new Set();
  page.on("framenavigated", (frame) => frame === page.mainFrame() && pages.add(new URL(frame.url()).pathname));
  const group = (legend) => page.getByRole("group", { name: legend, exact: true });
  await go(page, "/staff/participation");
  await look(manager, "participation-work");
  await click(page, page.getByRole("button", { name: "Begin a process" }));
  await look(manager, "participation-new");
  await page.getByLabel(/Idea collection/).check();
  await send(page);
  assert.match(await main(page), /Write something here/);
  await look(manager, "participation-new-wrong");
  await group("Title").getByLabel("English").fill("Forty trees");
  await group("Title").getByLabel("العربية").fill("أربعون شجرة");
  await page.getByLabel("Name in the address").fill(slug);
  await send(page);
  assert.match(await main(page), /Forty trees[\s\S]*Your ideas[\s\S]*Collecting ideas[\s\S]*Supporting ideas[\s\S]*We answer/);
  await look(manager, "participation-draft");
  await press(page, "Publish");
  assert.match(await main(page), /Write the question and the text/);
  await follow(page, "Change");
  await group("Question").getByLabel("English").fill("Where should they stand?");
  await group("Text").getByLabel("English").fill("There is money for forty of them.");
  await send(page);
  await press(page, "Publish");
  assert.match(await notice(page), /Everybody sees it now/);
  // Whoever writes the question before they publish does not come by here.
  pages.delete(`/staff/participation/${slug}/publish`);
  assert.ok(pages.size <= 5, [...pages].join(" "));
  await look(manager, "participation-published");
});

it("is found and read by residents", async () => {
  for (const scripts of [true, false]) {
    for (const language of languages) {
      const window = await openWindow(browser, { language, scripts });
      const { page, wrong } = await watchedPage(window);
      const resident = { page, wrong, language, scripts };
      await go(page, "/participate");
      await look(resident, `participation-list-${scripts}`);
      await click(page, page.locator(`main a[href="/participate/${slug}"]`));
      await look(resident, `participation-process-${scripts}`);
      await click(page, page.locator(`main a[href="/participate/${slug}/ideas"]`).first());
      await look(resident, `participation-ideas-${scripts}`);
      await window.close();
    }
  }
});

it("says what was moved and why", async () => {
  const { page } = manager;
  await go(page, `/staff/participation/${slug}`);
  await click(page, page.locator("main a[href$='/move']").last());
  await look(manager, "participation-move");
  await page.getByLabel("Last day").fill(days(90));
  await send(page);
  assert.match(await main(page), /Write why/);
  await page.getByLabel("Reason").fill("The nursery needs longer.");
  await send(page);
  assert.match(await notice(page), /The last day was moved/);
  for (const language of ["en", "ar"]) {
    const window = await openWindow(browser, { language });
    const { page: reading, wrong } = await watchedPage(window);
    await go(reading, `/participate/${slug}`);
    assert.match(await main(reading), /The nursery needs longer\./);
    await look({ page: reading, wrong, language, scripts: true }, "participation-moved");
    await window.close();
  }
});
