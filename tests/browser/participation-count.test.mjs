// A vote on a budget: everybody reads what won and why and counts again; a resident gives points to projects; a manager says how a project goes on.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { click } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, town } from "./support.mjs";
import { fill, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const RESULT = "/participate/budget/vote";
const browser = await openBrowser();
after(() => browser.close());

/** A sum without what its language puts between thousands. */
const digits = (text) => text.replace(/[^0-9]/g, "");

/** The addresses of the projects that won, in their order. */
const winners = (page) => page.locator(".stoa-won tbody td:first-child").allInnerTexts();

for (const tour of walked(tours, "en", "ar")) {
  it(`everybody reads what won, and counts again (${tour.language})`, async () => {
    const reader = await joins(browser, tour);
    const { page } = reader;
    await visits(reader, RESULT, "count-result");
    assert.ok(digits(await main(page)).includes("90000"));
    const won = await winners(page);
    assert.ok(won.length > 3, won.join());
    const href = await page.locator('main a[href$="/ballots.pb"]').first().getAttribute("href");
    const file = await (await fetch(town + href)).text();
    assert.match(file, /^META\nkey;value\n/);
    await visits(reader, "/participate/recount", "count-again");
    await presses(reader, "/participate/recount");
    await sees(reader, "count-again-faults");
    await page.locator("input[name=file]").setInputFiles({ name: "budget.pb", mimeType: "text/plain", buffer: Buffer.from(file) });
    await page.locator("select[name=rule]").selectOption("equal-shares");
    await page.locator("select[name=completion]").selectOption("add1-fill");
    await presses(reader, "/participate/recount");
    const again = await winners(page);
    // The file has the projects' names in the language of the town.
    assert.equal(again.length, won.length);
    if (tour.language === "en") assert.deepEqual(again, won);
    await reader.close();
  });
}

for (const tour of walked(tours, "es", "ar")) {
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    it("a resident gives points to projects", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      const email = `points-${tour.language}-${process.pid}@example.org`;
      await page.goto(`${town}/sign-in/link?next=/participate/playgrounds/vote`);
      await page.locator("input[name=email]").fill(email);
      await goOn(page);
      await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
      await goOn(page);
      await visits(resident, "/participate/playgrounds/vote", "points-vote");
      await click(page, page.locator('main a[href$="/paper"]').first());
      const election = pathOf(page).replace(/\/paper$/, "");
      await presses(resident, "/paper");
      const code = (await page.locator("#voting-code").innerText()).trim();
      await presses(resident, "/paper");
      await page.locator(`main a.govuk-button[href$="${election}"]`).waitFor();
      await visits(resident, election, "points-cast");
      await fill(resident, "code", code);
      const points = page.locator('main input[name^="choice-"]');
      await points.nth(0).fill("9");
      await points.nth(3).fill("2");
      await presses(resident, election);
      await page.locator(".govuk-error-summary").waitFor();
      await sees(resident, "points-too-many");
      assert.equal(await points.nth(0).inputValue(), "9");
      await fill(resident, "code", code);
      await points.nth(3).fill("1");
      await presses(resident, election);
      await page.locator('main [data-kept="receipt"]').waitFor();
      await sees(resident, "points-done");
      await resident.close();
    });
  });
}

for (const tour of walked(tours, "en", "ar")) {
  it(`a manager says how a project goes on (${tour.language})`, async () => {
    const manager = await joins(browser, tour, "Priya Raman");
    const { page } = manager;
    const project = "/participate/budget/projects/projects/1";
    await visits(manager, `${project}/steps/new`, "step");
    await page.locator("[name=stage][value=under-way]").check();
    await presses(manager, "/steps/new");
    await sees(manager, "step-faults");
    await page.locator("[name=text_en]").fill("Two lamps stand.");
    await page.locator("[name=text_ar]").fill("نُصب مصباحان.");
    await page.locator("[name=spent]").fill("4100.50");
    const dot = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR4nGM4UaEBRww4OQBQxhDhqjivfwAAAABJRU5ErkJggg==";
    await page.locator("[name=photo]").setInputFiles({ name: "lamp.png", mimeType: "image/png", buffer: Buffer.from(dot, "base64") });
    await page.locator("[name=alt]").fill("2026");
    await presses(manager, "/steps/new");
    assert.equal(pathOf(page), project);
    await sees(manager, "step-done");
    assert.ok(digits(await main(page)).includes("410050"));
    const photo = page.locator("main img.stoa-step-photo").first();
    await photo.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector("main img.stoa-step-photo")?.naturalWidth > 0);
    await manager.close();
  });
}
