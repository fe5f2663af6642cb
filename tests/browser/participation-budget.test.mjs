// Money and projects: everybody reads what there is and what each costs; a manager adds a project, says what it costs and decides.
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { openBrowser } from "./support.mjs";
import { follows, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const PROJECTS = "/participate/old-harbour/projects";
const browser = await openBrowser();
after(() => browser.close());

/** A sum without what its language puts between thousands. */
const digits = (text) => text.replace(/[^0-9]/g, "");

for (const tour of tours) {
  it(`everybody reads what the money can pay for (${tour.language})`, async () => {
    const reader = await joins(browser, tour);
    await visits(reader, PROJECTS, "budget-projects");
    assert.ok(digits(await main(reader.page)).includes("400000"));
    await follows(reader, `${PROJECTS}/projects/1`);
    assert.ok(digits(await main(reader.page)).includes("148000"));
    await reader.close();
  });
}

for (const tour of walked(tours, "en", "ar")) {
  it(`a manager adds a project and decides (${tour.language})`, async () => {
    const manager = await joins(browser, tour, "Priya Raman");
    const { page } = manager;
    await visits(manager, `${PROJECTS}/pots/new`, "budget-pot");
    await visits(manager, `${PROJECTS}/projects/new`, "budget-project-new");
    await presses(manager, "/projects/new");
    await sees(manager, "budget-project-faults");
    assert.equal(pathOf(page), `${PROJECTS}/projects/new`);
    await page.locator("[name=title_en]").fill(`A landing stage ${process.pid}`);
    await page.locator("[name=title_ar]").fill(`مرسى ${process.pid}`);
    await presses(manager, "/projects/new");
    await sees(manager, "budget-project");
    const path = pathOf(page);
    await visits(manager, `${path}/verdict`, "budget-verdict");
    await page.locator("[name=verdict][value=eligible]").check();
    await page.locator("[name=reason]").fill("2026");
    await presses(manager, "/verdict");
    await sees(manager, "budget-verdict-faults");
    await visits(manager, `${path}/cost`, "budget-cost");
    await page.locator("[name=cost]").fill("12000.50");
    await page.locator("[name=reason]").fill("12 × 1000");
    await presses(manager, "/cost");
    assert.ok(digits(await main(page)).includes("1200050"));
    await visits(manager, `${path}/verdict`, "budget-verdict");
    await page.locator("[name=verdict][value=eligible]").check();
    await page.locator("[name=reason]").fill("2026");
    await presses(manager, "/verdict");
    assert.equal(pathOf(page), path);
    await sees(manager, "budget-project-decided");
    await manager.close();
  });
}
