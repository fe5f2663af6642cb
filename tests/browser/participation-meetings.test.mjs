// A resident registers for a meeting and says what they need; staff read it for a purpose, call another meeting and cancel it.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, town } from "./support.mjs";
import { fill, fills, inDays, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const MEETINGS = "/participate/old-harbour/meetings";
const browser = await openBrowser();
after(() => browser.close());

for (const tour of walked(tours, "es", "ar")) {
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    it("a resident registers, says what they need, and stays away after all", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      const email = `guest-${tour.language}-${process.pid}@example.org`;
      await page.goto(`${town}/sign-in/link?next=${MEETINGS}`);
      await page.locator("input[name=email]").fill(email);
      await goOn(page);
      await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
      await goOn(page);
      await visits(resident, MEETINGS, "meeting-list");
      const path = await page.locator(`main a[href^="${MEETINGS}/meetings/"]`).first().getAttribute("href");
      await visits(resident, path, "meeting-to-come");
      await visits(resident, `${path}/register`, "meeting-register");
      await fills(resident, { words: "2 × 3", children: "2" });
      await presses(resident, "/register");
      assert.equal(pathOf(page), path);
      await sees(resident, "meeting-registered");
      await presses(resident, "/leave");
      assert.equal(await page.locator('main a[href$="/register"]').count(), 1);
      const feed = await page.request.get(`${town}${MEETINGS}/meetings.ics`);
      assert.match(await feed.text(), /BEGIN:VEVENT/);
      await resident.close();
    });

    it("staff read what guests need, call a meeting and cancel it", async () => {
      const manager = await joins(browser, tour, "Priya Raman");
      const { page } = manager;
      await visits(manager, MEETINGS, "meeting-list-staff");
      const path = await page.locator(`main a[href^="${MEETINGS}/meetings/"]:not([href$="/new"])`).first().getAttribute("href");
      await visits(manager, `${path}/needs`, "meeting-needs");
      await presses(manager, "/needs");
      await sees(manager, "meeting-needs-faults");
      await fill(manager, "reason", "2026");
      await presses(manager, "/needs");
      assert.match(await main(page), /Somebody who signs/);
      await visits(manager, `${MEETINGS}/meetings/new`, "meeting-new");
      await presses(manager, "/meetings/new");
      await sees(manager, "meeting-new-faults");
      const day = inDays(12).toISOString().slice(0, 10);
      const title = `2026 ${process.pid}`;
      await fills(manager, { title_en: title, [`title_${tour.language}`]: title, day, from: "18:30", to: "20:00", place: "Merrow" });
      await presses(manager, "/meetings/new");
      await sees(manager, "meeting-called");
      const called = pathOf(page);
      await visits(manager, `${called}/edit`, "meeting-edit");
      await visits(manager, `${called}/cancel`, "meeting-cancel");
      await fill(manager, "reason", "2026");
      await presses(manager, "/cancel");
      assert.equal(pathOf(page), called);
      await sees(manager, "meeting-cancelled");
      await manager.close();
    });
  });
}
