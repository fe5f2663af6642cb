// Files on their way in: a large one whose connection is cut goes on, in the same visit and in the next; and a newcomer publishes a GeoJSON file
// and a zipped Shapefile, finds them, asks them, draws them and fetches them in each form.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { go, look, notice, open, press } from "./journey.mjs";
import { shapefile } from "./shapes.mjs";
import { openBrowser, openWindow, town, watchedPage } from "./support.mjs";

const PIECE = 8 * 1024 * 1024;

const browser = await openBrowser();
const manager = {};
const folder = await mkdtemp(join(tmpdir(), "stoa-uploads-"));
before(async () => Object.assign(manager, await open(browser, "Priya Raman")));
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const main = (page) => page.locator("main").innerText();

/** A draft with one file, and where its work is done. */
async function draft(page, title, name, bytes) {
  await go(page, "/staff/data/new");
  await page.getByLabel("Title").fill(title);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  await press(page, "Upload");
  await page.locator("#files", { hasText: "Report" }).waitFor({ timeout: 30_000 });
  return new URL(page.url()).pathname;
}

/** Rows of 64 bytes, a little more than so many pieces. */
async function largeFile(name, pieces) {
  const rows = Math.ceil((pieces * PIECE + 1000) / 64);
  const line = (n) => `${String(n).padStart(9, "0")},${"meadow ".repeat(7)},abcd\n`;
  const path = join(folder, name);
  await writeFile(path, `number,text,word\n${Array.from({ length: rows }, (_, n) => line(n)).join("")}`);
  return { path, rows };
}

it("goes on where a cut connection and a refusal have stopped a large file", async () => {
  const { page } = manager;
  const work = await draft(page, "Meadow by meadow", "few.csv", Buffer.from("number,text\n1,one\n2,two\n"));
  const large = await largeFile("meadows.csv", 2);
  const sent = [];
  await page.route("**/uploads/*", async (route) => {
    const request = route.request();
    if (request.method() !== "PATCH") return route.continue();
    sent.push(Number(request.headers()["upload-offset"]));
    if (sent.length === 2) return route.abort("connectionreset");
    if (sent.length === 3) return route.fulfill({ status: 503 });
    return route.continue();
  });
  await go(page, `${work}/files`);
  await page.locator("input[type=file]").setInputFiles(large.path);
  await press(page, "Upload");
  await page.locator("form [role=status]", { hasText: "The connection is lost" }).waitFor({ timeout: 20_000 });
  await page.waitForURL(town + work, { timeout: 60_000 });
  // The piece that was cut and refused is sent again, the one before is not.
  assert.deepEqual(sent, [0, PIECE, PIECE, PIECE, 2 * PIECE]);
  await page.unroute("**/uploads/*");
  await page.locator("#files", { hasText: large.rows.toLocaleString("en") }).waitFor({ timeout: 120_000 });
  // What the browser itself writes of the answers that were made up is no fault of the page.
  manager.wrong.splice(0);
});

it("goes on in the next visit of the page", async () => {
  const { page } = manager;
  const work = await draft(page, "Meadow after meadow", "few.csv", Buffer.from("number,text\n1,one\n2,two\n"));
  const large = await largeFile("more.csv", 1);
  let isCut = true;
  const sent = [];
  await page.route("**/uploads/*", async (route) => {
    const request = route.request();
    if (request.method() !== "PATCH") return route.continue();
    const offset = Number(request.headers()["upload-offset"]);
    if (isCut && offset > 0) return route.abort("connectionreset");
    sent.push(offset);
    return route.continue();
  });
  await go(page, `${work}/files`);
  await page.locator("input[type=file]").setInputFiles(large.path);
  await press(page, "Upload");
  await page.locator("form [role=status]", { hasText: "The connection is lost" }).waitFor({ timeout: 30_000 });
  await page.reload();
  isCut = false;
  await page.locator("input[type=file]").setInputFiles(large.path);
  await press(page, "Upload");
  await page.waitForURL(town + work, { timeout: 60_000 });
  assert.deepEqual(sent, [0, PIECE]);
  await page.unroute("**/uploads/*");
  manager.wrong.splice(0);
});

const kinds = ["bench", "fountain", "bin"];
const things = Array.from({ length: 60 }, (_, n) => ({ lon: 1.9 + (n % 9) / 500, lat: 54.73 + n / 5000, kind: kinds[n % 3], height: 1 + (n % 7) }));
const geojson = {
  type: "FeatureCollection",
  features: things.map(({ lon, lat, ...properties }) => ({ type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties })),
};
const fields = [["kind", "C", 12], ["height", "N", 4]];

for (const [title, name, bytes] of [
  ["Things in parks", "things.geojson", () => Buffer.from(JSON.stringify(geojson))],
  ["Things on squares", "squares.zip", () => shapefile("squares", things, fields)],
]) {
  it(`publishes ${name}, finds it, asks it, draws it and fetches it`, async () => {
    const { page } = manager;
    const work = await draft(page, title, name, bytes());
    const slug = work.split("/").pop();
    await go(page, `${work}/describe`);
    await page.getByLabel("Licence").selectOption({ label: "Creative Commons Attribution 4.0" });
    await press(page, "Save");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await press(page, "Publish now");
    assert.match(await notice(page), /Version 1 is published/);
    const window = await openWindow(browser, {});
    const reading = { ...(await watchedPage(window)), language: "en", scripts: true };
    await find(reading.page, title);
    await look(reading, `upload-${slug}`);
    await askAndDraw(reading, slug);
    await fetchAll(window.request, slug);
    await window.close();
  });
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

async function askAndDraw(reading, slug) {
  const { page } = reading;
  const table = slug.replaceAll("-", "_");
  await go(page, `/data/query?sql=SELECT+kind,+count(*)+AS+things+FROM+${table}+GROUP+BY+kind`);
  assert.equal(await page.locator(".stoa-asking__answer tbody tr").count(), 3);
  await go(page, `/data/${slug}/chart?kind=bars&x=kind`);
  await page.locator(".stoa-plot--drawn canvas").waitFor({ timeout: 15_000 });
  await go(page, `/data/${slug}/map`);
  assert.match(await main(page), /60 places/);
  await page.locator(".stoa-map--filled").waitFor({ timeout: 20_000 });
  await look(reading, `upload-${slug}-map`);
}

async function fetchAll(request, slug) {
  const beginnings = { csv: "", xlsx: "PK", json: "[", ndjson: "{", parquet: "PAR1", arrow: "", geojson: "{" };
  for (const [ending, beginning] of Object.entries(beginnings)) {
    const answer = await request.get(`${town}/data/${slug}.${ending}`);
    assert.equal(answer.status(), 200, ending);
    const body = await answer.body();
    assert.ok(body.length > 100 && body.subarray(0, beginning.length).toString("latin1") === beginning, ending);
    if (ending === "geojson") {
      const { features } = JSON.parse(body.toString());
      assert.equal(features.length, 60);
      assert.ok(features.every((one) => one.geometry.type === "Point" && kinds.includes(one.properties.kind)));
    }
    if (ending === "csv") assert.equal(body.toString().trim().split("\n").length, 61);
  }
  const original = await request.get(`${town}/data/${slug}/files/${slug.includes("parks") ? "things" : "squares"}`);
  assert.equal(original.status(), 200);
}
