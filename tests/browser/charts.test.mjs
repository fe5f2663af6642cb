// Charts, maps and kept questions: by their forms without a script, drawn anew by Vega-Lite with one, in English and Arabic.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, it } from "node:test";
import { go, look, notice, open, press } from "./journey.mjs";
import { openBrowser, openWindow, town, watchedPage } from "./support.mjs";

const browser = await openBrowser();
const manager = {};
before(async () => Object.assign(manager, await open(browser, "Priya Raman")));
after(() => browser.close());

const kinds = ["Oak", "Elm", "Lime"];
const rows = Array.from({ length: 240 }, (_, n) => `${kinds[n % 3]},${5 + (n % 17)},20${String(10 + (n % 9))}-0${1 + (n % 9)}-1${n % 9},${52 + n / 9000},${-1.5 + (n % 7) / 500}`);
const trees = ["Species,Height m,Planted,lat,lon", ...rows].join("\n");
const main = (page) => page.locator("main").innerText();
const chart = "/data/trees-to-draw/chart?kind=bars&x=species&value=avg:height_m";

async function reader(scripts, language) {
  const window = await openWindow(browser, { scripts, language });
  const { page, wrong } = await watchedPage(window);
  return { page, wrong, language, scripts, close: () => window.close() };
}

it("publishes a table and keeps a question about it", async () => {
  const { page } = manager;
  await go(page, "/staff/data/new");
  await page.getByLabel("Title").fill("Trees to draw");
  await page.locator("input[type=file]").setInputFiles({ name: "trees.csv", mimeType: "text/csv", buffer: Buffer.from(trees) });
  await press(page, "Upload");
  await page.locator("#files", { hasText: "Report" }).waitFor({ timeout: 20_000 });
  await go(page, "/staff/data/trees-to-draw/describe");
  await page.getByLabel("Licence").selectOption({ label: "Creative Commons Attribution 4.0" });
  await press(page, "Save");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await press(page, "Publish now");
  await go(page, "/data/q/new?sql=SELECT+species,+count(*)+AS+trees+FROM+trees_to_draw+GROUP+BY+species");
  await page.getByLabel("Title").fill("Trees by kind");
  await look(manager, "data-keep");
  await press(page, "Keep this question");
  assert.match(await notice(page), /kept/);
  await press(page, "Put on the public list");
  await look(manager, "data-kept");
});

for (const language of ["en", "ar"]) {
  it(`draws without a script, in ${language}`, async () => {
    const one = await reader(false, language);
    await go(one.page, chart);
    assert.equal(await one.page.locator("svg .stoa-plot__bar").count(), 3);
    await go(one.page, "/data/trees-to-draw/chart?kind=heat-map&x=planted&y=species&step=year");
    await look(one, "chart-heat");
    await go(one.page, "/data/trees-to-draw/map");
    assert.match(await main(one.page), /52\.0/);
    await go(one.page, "/data/query?sql=SELECT+specie+FROM+trees_to_draw");
    assert.equal(await one.page.locator("mark").innerText(), "specie");
    await look(one, "data-fault");
    await one.close();
  });

  it(`draws by Vega-Lite, in ${language}`, async () => {
    const one = await reader(true, language);
    for (const [name, asked] of [["bars", chart], ["area", "/data/trees-to-draw/chart?kind=area&x=planted&colour=species&step=year"], ["points", "/data/trees-to-draw/chart?kind=points&x=planted&y=height_m&colour=species"]]) {
      await go(one.page, asked);
      await one.page.locator(".stoa-plot--drawn canvas").waitFor({ timeout: 10_000 });
      // One of them stands for all: they differ in their marks alone.
      if (name === "area") await look(one, `chart-${name}`);
    }
    const saved = one.page.waitForEvent("download");
    await one.page.locator(".stoa-plot__save").click();
    assert.equal((await saved).suggestedFilename(), "chart.png");
    await go(one.page, "/data/trees-to-draw/map");
    await one.page.locator(".stoa-map--filled").waitFor({ timeout: 10_000 });
    await look(one, "data-map");
    await one.close();
  });
}

it("inserts a name into the question", async () => {
  const one = await reader(true, "en");
  await go(one.page, "/data/query?sql=SELECT+1+FROM+trees_to_draw");
  await one.page.locator("textarea#sql").fill("SELECT");
  await one.page.locator("[data-insert=height_m]").first().click();
  assert.equal(await one.page.locator("textarea#sql").inputValue(), "SELECT height_m");
  await look(one, "data-asking");
  await one.close();
});

it("stands in a frame of another site, and no other page does", async () => {
  const [frame, other] = [chart.replace("/chart?", "/embed?"), chart].map((path) => `<iframe src="${town}${path}"></iframe>`);
  // Another port is another origin.
  const site = createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end(`<!DOCTYPE html><title>Elsewhere</title>${frame}${other}`));
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  const window = await openWindow(browser);
  const page = await window.newPage();
  await page.goto(`http://127.0.0.1:${site.address().port}/`, { waitUntil: "load" });
  await page.frameLocator("iframe >> nth=0").locator("svg .stoa-plot__bar").first().waitFor({ timeout: 5_000 });
  assert.equal(await page.frameLocator("iframe >> nth=1").locator("svg").count(), 0);
  await window.close();
  site.close();
});
