// What a resident does on the pages, a sentence each. Everything is found by what it is, not by its words, so that the same
// sentences work in every language.
import assert from "node:assert/strict";
import { deflateSync, crc32 } from "node:zlib";
import { accessibilityProblems, frameProblems } from "./checks.mjs";
import { picture, town } from "./support.mjs";

/** Does something that leads to a page, and waits for that. */
export async function leads(page, act) {
  await Promise.all([page.waitForEvent("framenavigated"), act()]);
  await page.waitForLoadState("load");
}

/** Presses a button or a link that leads to a page. */
export const press = (page, place) => leads(page, () => place.click());

/** Presses the button that sends the page's own form. */
export const goOn = (page) => press(page, page.locator("main form[method=post] button[type=submit]:not([name]):not([aria-hidden])").last());

export const pathOf = (page) => new URL(page.url()).pathname;

/** Begins a report. */
export async function beginReport(page) {
  await page.goto(`${town}/report`);
}

/** Taps the map at a place, given as shares of its width and height. */
export async function tapMap(page, across = 0.5, down = 0.5) {
  const map = page.locator(".stoa-map--drawn canvas.maplibregl-canvas");
  await map.scrollIntoViewIfNeeded();
  await drawn(page);
  const box = await map.boundingBox();
  await map.click({ position: { x: box.width * across, y: box.height * down } });
  await isMarked(page);
}

/** Waits until the map stands still with its tiles. */
export async function drawn(page) {
  await page.locator(".stoa-map--still").first().waitFor();
}

/** Waits until the page's form knows a place. */
export async function isMarked(page) {
  await page.waitForFunction(() => document.getElementById("lat").value !== "");
}

/** Types a street or an address and takes the first place that is found. */
export async function typePlace(page, words) {
  await page.locator("input[name=place]").fill(words);
  // Leaving the field closes the suggestions, if a script makes some.
  await page.keyboard.press("Tab");
  await press(page, page.locator("button[name=press][value=search]"));
  await page.locator("input[name=choice]").first().check();
}

/** Taps the words beside a radio, as people do, which must choose that radio and no other. */
export async function chooseCategory(page, code) {
  const radio = page.locator(`input[name=category][value=${code}]`);
  await radio.locator("xpath=following-sibling::label").click();
  assert.ok(await radio.isChecked(), `the words of ${code} chose another`);
}

/** Says that it is none of the reports nearby, if there are any. */
export async function noneOfThese(page) {
  if (pathOf(page) !== "/report/similar") return;
  await page.locator("input[name=same][value=none]").check();
  await goOn(page);
}

/** Answers each question that the category asks: the first option, or a number. */
export async function answerQuestions(page) {
  const names = await page.evaluate(() => [...new Set([...document.querySelectorAll("[name^=answer-]")].map((one) => one.name))]);
  for (const name of names) {
    const field = page.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((one) => (one.tagName === "INPUT" ? one.type : one.tagName));
    if (kind === "radio" || kind === "checkbox") await field.check();
    else if (kind === "SELECT") await field.selectOption({ index: 1 });
    else await field.fill(kind === "date" ? "2026-03-02" : "12");
  }
  return names;
}

/** The whole way of a report from its category on; gives its reference. */
export async function finishReport(page, { category, description, email = "", name = "", photos = [] }) {
  await chooseCategory(page, category);
  await goOn(page);
  await noneOfThese(page);
  await page.locator("textarea[name=description]").fill(description);
  await answerQuestions(page);
  if (photos.length) await page.locator("input[type=file]").setInputFiles(photos);
  await goOn(page);
  if (email) await page.locator("input[name=email]").fill(email);
  if (name) await page.locator("input[name=name]").fill(name);
  await goOn(page);
  return referenceOn(page);
}

/** The reference that the page after sending shows. */
export async function referenceOn(page) {
  const reference = new URL(page.url()).pathname.split("/").pop();
  assert.match(reference, /^[A-Z]+-\d+$/, `${page.url()}:\n${await page.locator("main").innerText()}`);
  return reference;
}

/** The page as it stands is accessible, whole and inside its window; a picture is kept of it. */
export async function isGood(page, name, language = "en") {
  await picture(page, `resident-${name}`);
  const found = await frameProblems(page, language);
  if (await page.evaluate(() => document.body.classList.contains("js-enabled"))) {
    found.push(...(await accessibilityProblems(page)));
  }
  assert.deepEqual(found, [], `${name}: ${page.url()}`);
}

/** The fields that the page says are wrong, by the places its summary links to. */
export async function faultsOn(page) {
  return page.locator(".govuk-error-summary a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

/** A photo to upload: a picture of one colour, as PNG. */
export function photo(name, [red, green, blue], width = 640, height = 480) {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([red, green, blue]))]);
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, red, green and blue.
  header.set([8, 2], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const buffer = Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
  return { name, mimeType: "image/png", buffer };
}
