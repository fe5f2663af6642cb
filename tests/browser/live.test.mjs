// Two people look at the same thing: what one does, the other sees without loading the page again.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { accessibilityProblems } from "./checks.mjs";
import { click } from "./journey.mjs";
import { signIn } from "./people.mjs";
import { account, openBrowser, openWindow, town, watchedPage } from "./support.mjs";

const browser = await openBrowser();
after(() => browser.close());

describe("a page that is open", () => {
  let path, resident, page, wrong;

  before(async () => {
    resident = await openWindow(browser);
    const answer = await resident.request.get(`${town}/reports?status=open`);
    path = (await answer.text()).match(/href="(\/reports\/M-\d+)"/)[1];
    ({ page, wrong } = await watchedPage(resident));
  });
  after(() => resident.close());

  it("takes the newest state and history of a report by itself", async () => {
    await page.goto(town + path, { waitUntil: "load" });
    const before = await page.locator("#happened li").count();
    await comment("The lamp next to it is dark as well.");
    await page.waitForFunction((count) => document.querySelectorAll("#happened li").length > count, before);
    assert.equal(await page.locator("[data-live] [role=status]").innerText(), "This page was brought up to date.");
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.deepEqual(wrong, []);
  });

  it("shows the newest entries of the ledger", async () => {
    await page.goto(`${town}/ledger`, { waitUntil: "load" });
    const before = await page.locator("#newest-entries").innerText();
    await comment("It is dark again.");
    await page.waitForFunction((text) => document.querySelector("#newest-entries").innerText !== text, before);
    assert.deepEqual(wrong, []);
  });

  it("says on somebody's desk that a report was changed meanwhile, and lets them finish", async () => {
    const staff = await openWindow(browser, { cookies: await signIn(browser, account("administrator")) });
    const desk = await watchedPage(staff);
    await desk.page.goto(`${town}/staff${path}`, { waitUntil: "load" });
    const note = desk.page.locator("[data-live-note]");
    assert.equal(await note.isVisible(), false);
    await comment("There is glass on the pavement.");
    await note.waitFor({ state: "visible" });
    assert.deepEqual(await accessibilityProblems(desk.page), []);
    await note.locator("a").click();
    await desk.page.getByText("There is glass on the pavement.").first().waitFor();
    assert.deepEqual(desk.wrong, []);
    await staff.close();
  });

  /** Somebody else writes under the report, without script. */
  async function comment(text) {
    const other = await openWindow(browser, { scripts: false });
    const tab = await other.newPage();
    await tab.goto(`${town}${path}/comment`);
    await tab.locator("textarea").first().fill(text);
    await click(tab, tab.locator("main form[method=post] button").first());
    assert.doesNotMatch(tab.url(), /comment$/, await tab.locator("main").innerText());
    await other.close();
  }
});
