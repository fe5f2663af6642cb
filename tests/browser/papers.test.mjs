// A form on paper that is not complete: typed in by staff who keep what stands there, received all the same, and completed by its applicant.
// Each page is looked at, in two languages, with and without scripts.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { click } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { openBrowser } from "./support.mjs";
import { answers, date, fill, fills, follows, goesOn, inDays, joins, main, pathOf, reads, sees, tours, visits, walked } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

/** What the paper says of a sole trader's kitchen, but for the day on which it opens. */
const before = [
  ["applicant", { applicant: "Nora Finch" }],
  ["business", { business_name: "Finch & Co" }],
  ["legal-form", { legal_form: "sole_trader" }],
  ["premises", { "premises.line1": "9 Mill Lane", "premises.town": "Merrow", "premises.postcode": "MW1 4AB" }],
  ["stalls-asked", { has_stalls: "no" }],
  ["plan", {}],
  ["food", { food: ["bakery"] }],
];
const afterwards = [
  ["staff", { staff: 2 }],
  ["training", { trained: "yes" }],
  ["water", { water: "mains" }],
  ["waste", { waste: "town" }],
  ["hours", { days: ["monday"], opens: "08:00", closes: "18:00" }],
];

/** Answers pages without the last look. */
async function types(somebody, pages) {
  for (const [slug, fields] of pages) {
    assert.match(pathOf(somebody.page), new RegExp(`/page/${slug}$`), await main(somebody.page));
    await fills(somebody, fields);
    await goesOn(somebody);
  }
}

for (const tour of walked(tours, "es", "ar")) {
  const { language } = tour;

  describe(`a form on paper in ${language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    const address = `nora.finch.${language}@example.org`;
    let reference = "";

    it("is taken in although a day cannot be read and a declaration has no tick", async () => {
      const tom = await joins(browser, tour, "Tom Ellerby");
      const { page } = tom;
      await visits(tom, "/staff/applications/new/food-business-licence", "paper-new");
      await fills(tom, { channel: "paper", ...date("arrived_on", inDays(-2)), language });
      await goesOn(tom);
      await types(tom, before);
      await fills(tom, { "opening_date.day": 31, "opening_date.month": 2, "opening_date.year": 2027 });
      await goesOn(tom);
      await sees(tom, "paper-faulty");
      await fill(tom, "paper.opening_date", "31 / 2");
      await click(page, page.locator('main button[name=then][value="paper"]'));
      await answers(tom, "paper", afterwards, false);
      await sees(tom, "paper-check");
      await fills(tom, { email: address });
      await click(page, page.locator('main button[name=then][value="incomplete"]'));
      reference = pathOf(page).split("/").pop();
      await sees(tom, "paper-case");
      await reads(tom, reference, "MW1");
      await sees(tom, "paper-case-open");
      await follows(tom, "/missing");
      await sees(tom, "paper-type-in-missing");
      await tom.close();
    });

    it("is completed by its applicant", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      // Whoever typed it in does not hold the applicant's link.
      const link = new URL(linkIn(await mailTo(address, /./), /\/apply\//)).pathname;
      await visits(resident, `${link.replace(/\/follow$/, "")}/follow`, "paper-asked");
      assert.match(await main(page), /31 \/ 2/);
      await follows(resident, "/missing");
      await sees(resident, "paper-missing");
      await goesOn(resident);
      assert.ok((await page.locator(".govuk-error-summary a").count()) > 1);
      await sees(resident, "paper-missing-wrong");
      await fills(resident, date("opening-0-opening_date", inDays(40)));
      for (const box of await page.locator('main [name^="-0-"]').all()) await box.check();
      await goesOn(resident);
      assert.match(pathOf(page), /\/follow$/, await main(page));
      await sees(resident, "paper-completed");
      await resident.close();
    });
  });
}
