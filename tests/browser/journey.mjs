// What the journeys share: somebody's browser, and a look at each page on the way as it stands.
import assert from "node:assert/strict";
import { accessibilityProblems, frameProblems, widthProblems } from "./checks.mjs";
import { signIn } from "./people.mjs";
import { accounts, openWindow, picture, sizes, town, watchedPage } from "./support.mjs";

/** Somebody who works for the town, by their name. */
export function person(name) {
  const found = accounts().find((one) => one.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

/** A browser of somebody's own, signed in unless `signedIn` says otherwise. */
export async function open(browser, name, { signedIn = true, scripts = true, language = "en", workers = "block" } = {}) {
  const cookies = signedIn ? await signIn(browser, person(name)) : undefined;
  const window = await openWindow(browser, { cookies, scripts, language, workers });
  const { page, wrong } = await watchedPage(window);
  return { page, wrong, language, scripts, close: () => window.close() };
}

/** Goes to an address of the town. */
export const go = (page, path) => page.goto(town + path, { waitUntil: "load" });

/**
 * What Chromium writes of a page that answers a form with what is wrong in it (422), or has changed meanwhile (409), and of what is asked for while the
 * test has taken the line away.
 */
const expected = /status of (409|422)|net::ERR_INTERNET_DISCONNECTED/;

/** Asserts that the page as it stands holds what every page has to hold; `name` is that of its picture. */
export async function look({ page, wrong, language, scripts }, name) {
  const problems = [];
  // A button that was pressed may have led to a page of which only the beginning has come.
  await page.waitForLoadState("load");
  for (const size of [...sizes].reverse()) {
    await page.setViewportSize(size);
    problems.push(...(await frameProblems(page, language)));
    if (scripts) problems.push(...(await accessibilityProblems(page)));
    await picture(page, `journey-${name}.${language}.${size.name}`);
  }
  problems.push(...(await widthProblems(page)));
  await page.setViewportSize(sizes[1]);
  assert.deepEqual([...new Set([...problems, ...wrong.filter((line) => !expected.test(line))])], [], `${name}: ${page.url()}`);
}

/** Presses what is at this place; if that leads to a page, all of it has come. */
export async function click(page, place) {
  await place.click();
  // The click waits until the page begins to come, and what is read of it then may be its beginning alone.
  await page.waitForLoadState("load");
}

/** Presses the button, or follows the link, with these words. */
export const press = (page, words) => click(page, page.getByRole("button", { name: words }));
export const follow = (page, words) => click(page, page.getByRole("link", { name: words, exact: true }).first());

/** A checklist's form, once what lies on the device is open: what is typed before that comes on top of it. */
export async function opened(page) {
  await page.locator('form[data-checklist][data-draft]:not([data-draft="opening"])').waitFor();
}

/** The device has all that was typed into the checklist. */
export async function isKept(page) {
  await page.locator('form[data-checklist][data-draft="kept"]').waitFor();
}

/** The banner that says what was done; where there is none, the page tells what happened instead. */
export async function notice(page) {
  const banner = page.locator(".govuk-notification-banner");
  await banner.waitFor().catch(async () => assert.fail(`no notice on ${page.url()}: ${await page.locator("main").innerText()}`));
  return banner.innerText();
}
