// A manager names a portal to harvest, edits many descriptions after a look at before and after, plans a publication and names a successor.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { go, look, notice, open, press } from "./journey.mjs";
import { openBrowser } from "./support.mjs";

const browser = await openBrowser();
const manager = {};
before(async () => Object.assign(manager, await open(browser, "Priya Raman")));
after(() => browser.close());

const main = (page) => page.locator("main").innerText();

it("harvests a portal and is told that it does not answer", async () => {
  const { page } = manager;
  await go(page, "/staff/data/sources");
  await page.getByLabel("Address").fill("https://portal.invalid/");
  await look(manager, "data-sources");
  await press(page, "Harvest a portal");
  // The page brings itself up to date when the run has ended.
  await page.locator("#runs", { hasText: "does not answer" }).waitFor({ timeout: 30_000 });
  await look(manager, "data-source");
  assert.match(await main(page), /Read it now/);
});

it("publishes a dataset at a time, and thinks better of it", async () => {
  const { page } = manager;
  await go(page, "/staff/data/new");
  await page.getByLabel("Title").fill("Benches");
  await page.locator("input[type=file]").setInputFiles({ name: "benches.csv", mimeType: "text/csv", buffer: Buffer.from("Street,Benches\nMill Lane,3\nHigh Street,5\n") });
  await press(page, "Upload");
  await page.locator("#files", { hasText: "Cells that do not fit" }).waitFor({ timeout: 20_000 });
  await go(page, "/staff/data/benches/describe");
  await page.getByLabel("Licence").selectOption({ label: "Creative Commons Zero 1.0" });
  await press(page, "Save");
  await go(page, "/staff/data/benches/plan");
  await page.getByLabel("Day").fill("2030-01-15");
  await look(manager, "data-plan");
  await press(page, "Publish at a time");
  assert.match(await notice(page), /The publication is planned/);
  await look(manager, "data-planned");
  await press(page, "Cancel the plan");
  assert.match(await notice(page), /cancelled/);
});

it("edits many descriptions at once and undoes it", async () => {
  const { page } = manager;
  await go(page, "/staff/data/batches/new?q=benches");
  await page.getByLabel("Whom to ask").fill("Works office");
  await look(manager, "data-batch-new");
  await press(page, "Show what would be different");
  assert.match(await main(page), /Benches[\s\S]*Works office/);
  await look(manager, "data-batch-preview");
  await press(page, "Keep the changes");
  assert.match(await notice(page), /The changes are kept/);
  await look(manager, "data-batch");
  await press(page, "Undo the edit");
  assert.match(await notice(page), /Undone/);
});
