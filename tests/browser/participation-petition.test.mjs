// A resident begins a petition, signs it by their initials, takes these away and the signature back; staff see what waits, and answer.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, town } from "./support.mjs";
import { fill, fills, follows, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const PETITIONS = "/participate/your-petitions/petitions";
const browser = await openBrowser();
after(() => browser.close());

for (const tour of walked(tours, "fr", "ar")) {
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    it("a resident begins a petition and signs it as they choose", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      const email = `signer-${tour.language}-${process.pid}@example.org`;
      await page.goto(`${town}/sign-in/link?next=${PETITIONS}`);
      await page.locator("input[name=email]").fill(email);
      await goOn(page);
      await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
      await goOn(page);
      await visits(resident, PETITIONS, "petition-list");
      await follows(resident, "/petitions/new");
      await presses(resident, "/petitions/new");
      await sees(resident, "petition-new-faults");
      await fills(resident, { title: `2026 ${process.pid}`, addressee: "Merrow", text: "1, 2, 3." });
      await presses(resident, "/petitions/new");
      await sees(resident, "petition-begun");
      const path = pathOf(page);
      await follows(resident, "/sign");
      await fill(resident, "shown", "initials");
      await presses(resident, "/sign");
      await sees(resident, "petition-sign-faults");
      await fill(resident, "name", "Zoe Quill");
      await presses(resident, "/sign");
      assert.equal(pathOf(page), path);
      await sees(resident, "petition-signed");
      assert.match(await main(page), /Z\. Q\./);
      assert.doesNotMatch(await main(page), /Quill/);
      await presses(resident, "/hide-name");
      assert.doesNotMatch(await main(page), /Z\. Q\./);
      await presses(resident, "/withdraw-signature");
      assert.equal(await page.locator('main a[href$="/sign"]').count(), 1);
      assert.equal(await page.locator("main progress").evaluate((one) => one.value), 0);
      await resident.close();
    });

    it("staff find what waits for an answer, and set what petitions need", async () => {
      const manager = await joins(browser, tour, "Priya Raman");
      const { page } = manager;
      await visits(manager, "/staff/participation", "petition-waiting");
      await page.locator(`main a[href^="${PETITIONS}/petitions/"]`).first().waitFor();
      await follows(manager, await page.locator(`main a[href^="${PETITIONS}/petitions/"]`).first().getAttribute("href"));
      await follows(manager, "/answer");
      await presses(manager, "/answer");
      await sees(manager, "petition-answer-faults");
      await visits(manager, "/staff/participation/your-petitions/petitions/petitions", "petition-rules");
      await fill(manager, "needed", "0");
      await presses(manager, "/petitions/petitions");
      await sees(manager, "petition-rules-faults");
      await manager.close();
    });
  });
}
