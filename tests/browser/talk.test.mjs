// A resident asks for data, reports an error in a row and follows a dataset, without a script; staff answer; everybody reads it.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { click, go, look, notice, open, press } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, openWindow, town, watchedPage } from "./support.mjs";

const browser = await openBrowser();
const email = `reader-${process.pid}@example.org`;
const resident = { language: "en", scripts: false };
const looking = { language: "en", scripts: true };
const manager = {};
/** Looks at the page that the resident is on. */
async function seen(name) {
  await looking.page.goto(resident.page.url(), { waitUntil: "load" });
  await look(looking, name);
}
const main = (page) => page.locator("main").innerText();

before(async () => {
  const window = await openWindow(browser, { scripts: false, language: "en" });
  Object.assign(resident, await watchedPage(window));
  const { page } = resident;
  await page.goto(`${town}/sign-in/link?next=/data/requests`);
  await page.locator("input[name=email]").fill(email);
  await goOn(page);
  await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
  await goOn(page);
  // The same resident in a window with scripts, in which pages are looked at as they are for most.
  const seeing = await openWindow(browser, { cookies: await window.storageState() });
  Object.assign(looking, await watchedPage(seeing));
  Object.assign(manager, await open(browser, "Priya Raman"));
});
after(() => browser.close());

it("asks for data and votes", async () => {
  const { page } = resident;
  await go(page, "/data/requests");
  await seen("talk-requests");
  await go(page, "/data/requests/new");
  await page.getByLabel("What data do you need?").fill(`Benches by the river ${process.pid}`);
  await page.getByLabel("What should be in it").fill("For people who walk slowly.");
  await seen("talk-ask");
  await goOn(page);
  assert.match(await notice(page), /Your request is public/);
  await seen("talk-request");
  await press(page, "Take my vote back");
  assert.match(await main(page), /Nobody yet/);
  await press(page, "I want this too");
  assert.match(await main(page), /1 person/);
});

it("reports an error in a row and follows the dataset", async () => {
  const { page } = resident;
  await go(page, "/data/reports/table");
  await click(page, page.getByRole("link", { name: "Report an error" }).first());
  assert.notEqual(await page.getByLabel("Column or row").inputValue(), "");
  await page.getByLabel("What do you want to say?").fill("This was mended twice.");
  await seen("talk-comment");
  await press(page, "Send");
  await go(page, "/data/follow?dataset=reports");
  await seen("talk-follow");
  await press(page, "Follow");
  assert.match(await main(page), /One mail a day/);
  await seen("talk-following");
  await go(page, "/data/showcase");
  await seen("talk-showcase");
  await go(page, "/data/showcase/new?dataset=reports");
  await seen("talk-suggest");
});

it("is answered by staff, for everybody to read", async () => {
  const { page } = manager;
  await go(page, "/staff/data/comments?of=all");
  await look(manager, "talk-queue");
  await click(page, page.locator("main li a[href^='/staff/data/comments/']").last());
  assert.match(await main(page), /This was mended twice/);
  await page.getByLabel("The error is corrected in a version").check();
  await page.getByLabel("Number of the version").fill("1");
  await page.getByLabel("Answer", { exact: true }).fill("It was, in May.");
  await look(manager, "talk-decide");
  await press(page, "Save");
  assert.match(await notice(page), /Your decision is kept/);
  for (const language of ["en", "ar"]) {
    const window = await openWindow(browser, { language });
    const { page: reading, wrong } = await watchedPage(window);
    await go(reading, "/data/reports/comments");
    assert.match(await main(reading), /This was mended twice[\s\S]*It was, in May/);
    await look({ page: reading, wrong, language, scripts: true }, "talk-comments");
    await window.close();
  }
});
