// A resident writes a proposal with its kind, place and cost, finds it on the map, asks who wrote it too, and suggests other words; staff say what the
// form asks, decide, merge and split. With and without scripts, from the left and from the right.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { click, notice } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, town } from "./support.mjs";
import { fill, fills, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const ideas = "/participate/old-harbour/ideas";
const water = "Drinking water on the quay";

for (const tour of walked(tours, "en", "ar")) {
  const name = (page) => `proposals-${page}`;
  const title = { en: "Swings", es: "Columpios", fr: "Balançoires", ar: "أراجيح" }[tour.language];
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    let proposal;
    let amendment;

    it("a resident says where and what it costs, and suggests other words", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      const email = `swinger-${tour.language}-${process.pid}@example.org`;
      await page.goto(`${town}/sign-in/link?next=${ideas}`);
      await page.locator("input[name=email]").fill(email);
      await goOn(page);
      await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
      await goOn(page);
      await visits(resident, `${ideas}/new`, name("new"));
      await fills(resident, { title, text: "For small and big children.", place: "Lane", cost: "lots" });
      await page.locator("select[name=category]").selectOption({ index: 2 });
      await presses(resident, "/new", 'button[value="place"]');
      await sees(resident, name("cost-wrong"));
      await fill(resident, "cost", "1500");
      await presses(resident, "/new", 'button[value="place"]');
      await page.locator('main input[name="choice"]').first().check();
      await sees(resident, name("choose"));
      await presses(resident, "/new", 'button[value="send"]');
      proposal = pathOf(page);
      assert.match(await main(page), /Lane/);
      await sees(resident, name("proposal"));
      await visits(resident, `${ideas}/places`, name("places"));
      assert.equal(await page.getByRole("link", { name: title }).first().isVisible(), true);
      await visits(resident, `${proposal}/co-authors`, name("co-authors"));
      await fill(resident, "email", `friend-${tour.language}-${process.pid}@example.org`);
      await presses(resident, "/co-authors");
      const asked = await mailTo(`friend-${tour.language}-${process.pid}@example.org`, /\/co-author\//);
      await visits(resident, new URL(linkIn(asked, /\/co-author\//)).pathname, name("co-author"));
      await visits(resident, `${ideas}/places`, name("places-again"));
      await click(page, page.getByRole("link", { name: water }).first());
      await sees(resident, name("water"));
      await click(page, page.locator('main a[href$="/amend"]'));
      await fills(resident, { text: "There is no tap by the water.", reason: `Shorter ${tour.language}.` });
      await presses(resident, "/amend");
      amendment = pathOf(page);
      assert.ok((await page.locator("main del").count()) > 0);
      await sees(resident, name("amendment"));
      await resident.close();
    });

    it("staff decide, ask for more, and make one of two", async () => {
      const staff = await joins(browser, tour, "Priya Raman");
      await visits(staff, amendment, name("decide"));
      await staff.page.locator('input[value="declined"]').check();
      await presses(staff, amendment);
      await sees(staff, name("decide-wrong"));
      await fill(staff, "reason", "It says less.");
      await presses(staff, amendment);
      await notice(staff.page);
      await visits(staff, `${proposal}/split`, name("split"));
      await presses(staff, "/split");
      await sees(staff, name("split-wrong"));
      await visits(staff, `${proposal}/merge`, name("merge"));
      await presses(staff, "/merge");
      await sees(staff, name("merge-wrong"));
      await visits(staff, `${ideas}/places`, name("staff-places"));
      const into = await staff.page.getByRole("link", { name: water }).first().getAttribute("href");
      await visits(staff, `${proposal}/merge`, name("merge-again"));
      await fills(staff, { reference: `M-P${into.split("/").pop()}`, reason: "Both are by the water." });
      await presses(staff, "/merge");
      assert.equal(pathOf(staff.page), into);
      await staff.close();
    });
  });
}
