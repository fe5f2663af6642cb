// A manager publishes a file; somebody without a script finds the dataset, explores its table and asks it in SQL.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { click, go, look, notice, open, press } from "./journey.mjs";
import { openBrowser, openWindow, watchedPage } from "./support.mjs";

const browser = await openBrowser();
const manager = {};
before(async () => Object.assign(manager, await open(browser, "Priya Raman")));
after(() => browser.close());

const rows = Array.from({ length: 300 }, (_, n) => (n === 7 ? "Lime,tall,2005-06-07" : `Elm,${n % 30}.5,2001-03-02`));
const trees = ["Species,Height m,Planted", "Oak,12.5,2001-03-02", "Oak,9.25,1999-01-01", ...rows].join("\n");
const main = (page) => page.locator("main").innerText();

it("uploads a file, reads its report, describes and publishes it", async () => {
  const { page } = manager;
  await go(page, "/staff/data/new");
  await page.getByLabel("Title").fill("Trees by the mill");
  await page.locator("input[type=file]").setInputFiles({ name: "trees.csv", mimeType: "text/csv", buffer: Buffer.from(trees) });
  await look(manager, "data-new");
  await press(page, "Upload");
  // The page brings itself up to date when the file was read.
  await page.locator("#files", { hasText: "Cells that do not fit" }).waitFor({ timeout: 20_000 });
  await look(manager, "data-work");
  await click(page, page.locator("main").getByRole("link", { name: /^Report/ }).first());
  assert.match(await main(page), /Report on trees\.csv[\s\S]*tall/);
  await look(manager, "data-report");
  await go(page, "/staff/data/trees-by-the-mill/describe");
  await page.getByLabel("Licence").selectOption({ label: "Creative Commons Attribution 4.0" });
  await page.getByLabel("Environment").check();
  await look(manager, "data-describe");
  await press(page, "Save");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await look(manager, "data-publish");
  await press(page, "Publish now");
  assert.match(await notice(page), /Version 1 is published/);
  await look(manager, "data-published");
});

for (const language of ["en", "ar"]) {
  it(`finds, explores and asks it without a script, in ${language}`, async () => {
    const window = await openWindow(browser, { scripts: false, language });
    const { page, wrong } = await watchedPage(window);
    const reader = { page, wrong, language, scripts: false };
    await go(page, "/data?theme=ENVI");
    await look(reader, "data-list");
    await click(page, page.getByRole("link", { name: "Trees by the mill" }));
    assert.match(await main(page), /Oak[\s\S]*12\.5/);
    await look(reader, "data-dataset");
    await go(page, "/data/trees-by-the-mill/table?f=species:eq:Oak");
    assert.equal(await page.locator("tbody tr").count(), 2);
    await look(reader, "data-table");
    await go(page, "/data/query?sql=SELECT+count(*)+AS+oaks+FROM+trees_by_the_mill+WHERE+species='Oak'");
    assert.match(await page.locator("tbody").first().innerText(), /2/);
    await look(reader, "data-query");
    await window.close();
  });
}

it("shows what looks personal, measures k, and treats it with one click", async () => {
  const { page } = manager;
  const row = (n) => `member${n}@example.org,${20 + (n >> 3)},${["north", "south"][n & 1]}`;
  const members = ["E-mail,Age,District", ...Array.from({ length: 64 }, (_, n) => row(n))].join("\n");
  await go(page, "/staff/data/new");
  await page.getByLabel("Title").fill("Members of the library");
  await page.locator("input[type=file]").setInputFiles({ name: "members.csv", mimeType: "text/csv", buffer: Buffer.from(members) });
  await press(page, "Upload");
  await page.locator("#files", { hasText: "Cells that do not fit" }).waitFor({ timeout: 20_000 });
  await page.reload();
  assert.match(await main(page), /the columns e_mail look personal/);
  await click(page, page.locator("main").getByRole("link", { name: /^Report/ }).first());
  await page.getByRole("group", { name: "Columns by which somebody could be known" }).getByLabel("Age").check();
  await press(page, "Measure");
  assert.match(await main(page), /k of the table\s+8/);
  await page.locator("summary", { hasText: "Treat the table" }).click();
  await look(manager, "data-privacy");
  await press(page, "Treat as proposed");
  await page.locator("#report", { hasText: "64" }).waitFor({ timeout: 20_000 });
  assert.match(await main(page), /e_mail\s*: left out/);
  await look(manager, "data-treated");
});
