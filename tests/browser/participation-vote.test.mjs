// A resident takes their paper, writes the code down, and votes with it without being asked who they are; then once more, and looks for the receipt.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { click } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, town } from "./support.mjs";
import { fill, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

for (const tour of walked(tours, "en", "es", "ar")) {
  const name = (page) => `vote-${page}`;
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    let code;
    let election;

    it("a resident takes one paper", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      const email = `voter-${tour.language}-${process.pid}@example.org`;
      await page.goto(`${town}/sign-in/link?next=/participate/crane/colour`);
      await page.locator("input[name=email]").fill(email);
      await goOn(page);
      await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
      await goOn(page);
      await visits(resident, "/participate/crane/colour", name("vote"));
      await click(page, page.locator('main a[href$="/paper"]').first());
      election = pathOf(page).replace(/\/paper$/, "");
      await sees(resident, name("paper"));
      await presses(resident, "/paper");
      code = (await page.locator("#voting-code").innerText()).trim();
      await sees(resident, name("code"));
      await presses(resident, "/paper");
      await sees(resident, name("ready"));
      await visits(resident, `${election}/paper`, name("taken"));
      assert.equal(await page.locator('main form[action$="/paper"]').count(), 0);
      await resident.close();
    });

    it("votes with the code on another device, and again", async () => {
      const voter = await joins(browser, tour);
      const { page } = voter;
      await visits(voter, election, name("cast"));
      await presses(voter, election);
      await sees(voter, name("cast-wrong"));
      const receipts = new Set();
      for (const choice of ["1", "2"]) {
        await visits(voter, election, name("cast"));
        await fill(voter, "code", code);
        await page.locator(`main input[name="choice"][value="${choice}"]`).check();
        await presses(voter, election);
        await sees(voter, name("done"));
        receipts.add((await main(page)).match(/B-[0-9A-Z]+/)?.[0]);
      }
      assert.equal(receipts.size, 2);
      const [receipt] = receipts;
      await page.goto(`${town}/ledger/receipts/${receipt}`);
      assert.match(await main(page), new RegExp(receipt));
      await visits(voter, `${election}/check`, name("check"));
      await voter.close();
    });
  });
}
