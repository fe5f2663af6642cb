// A resident reads the plan by paragraph, words one anew, compares two versions and finds what became of each remark; staff decide. With and without
// scripts, from the left and from the right.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { notice } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, town } from "./support.mjs";
import { fill, fills, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const plan = "/participate/harbour-plan/plan";

for (const tour of walked(tours, "es", "ar")) {
  const name = (page) => `document-${page}`;
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    let remark;

    it("a resident reads the text and says how they would have it", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      const email = `reader-${tour.language}-${process.pid}@example.org`;
      await page.goto(`${town}/sign-in/link?next=${plan}`);
      await page.locator("input[name=email]").fill(email);
      await goOn(page);
      await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
      await goOn(page);
      await visits(resident, plan, name("text"));
      await visits(resident, `${plan}/paragraphs/6`, name("paragraph"));
      await visits(resident, `${plan}/paragraphs/6/annotate`, name("annotate"));
      await presses(resident, "/annotate");
      await sees(resident, name("annotate-wrong"));
      await fill(resident, "wording", "Whoever wants to swim enters the water by the steps at the slip. Boats keep fifty metres away from them.");
      await presses(resident, "/annotate");
      remark = pathOf(page);
      assert.equal(await page.locator("main del").count(), 1);
      await sees(resident, name("remark"));
      await visits(resident, `${plan}/compare`, name("compare"));
      assert.ok((await page.locator("main ins").count()) > 3);
      await visits(resident, `${plan}/versions/1`, name("version"));
      await resident.close();
    });

    it("staff decide on it, and the table tells everybody", async () => {
      const staff = await joins(browser, tour, "Priya Raman");
      await visits(staff, `${remark}/decide`, name("decide"));
      await presses(staff, "/decide");
      await sees(staff, name("decide-wrong"));
      await fills(staff, { verdict: "declined", reason: "Twenty is what the port measured." });
      await presses(staff, "/decide");
      await notice(staff.page);
      await visits(staff, `${plan}/versions/new`, name("write"));
      await visits(staff, `${plan}/table?verdict=declined`, name("table"));
      assert.match(await main(staff.page), /Twenty is what the port measured/);
      await staff.close();
    });
  });
}
