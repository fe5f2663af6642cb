// A food business licence from the first page to the licence in hand, in each language: looked up, checked, applied for with stalls on
// the map, paid, checked, the inspection paid in the middle of it, inspected twice, agreed to by a second person, granted, in the public
// register, verified by anybody; and refused, appealed against, handed over to another body; and renewed before its end.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { click, go } from "./journey.mjs";
import { openBrowser } from "./support.mjs";
import {
  answers, arranges, date, decides, downloads, fill, fills, finishes, follows, goesOn, inDays, joins, mailsAbout, main, pathInMail, pathOf, pays, presses, reads,
  sees, sends, takesTask, tours, visits, walked,
} from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const service = "/services/food-business-licence";
const email = (language) => `rosa.${language}@example.org`;

/** Looks for a street in the town's gazetteer and takes the first that is offered. */
const findsPlace = (key, sought) => async (resident) => {
  const { page } = resident;
  await fill(resident, `${key}.search`, sought);
  await click(page, page.locator(`main button[value="find-${key}"]`));
  await sees(resident, "food-found-place");
  await page.locator(`main [name="${key}.choice"]`).first().check();
};

/** A stall with its name and place. */
const stall = (name, street) => async (resident) => {
  await fill(resident, "stall_name", name);
  await findsPlace("stall_place", street)(resident);
};

/** Everything that is asked of a partnership with two stalls, its own well, and people who are not trained yet. */
const pages = (business) => [
  ["applicant", { applicant: "Rosa Amaral" }],
  ["business", { business_name: business }],
  ["legal-form", { legal_form: "partnership" }],
  ["premises", { "premises.line1": "14 Mill Lane", "premises.town": "Merrow", "premises.postcode": "MW1 4AB" }],
  ["stalls-asked", { has_stalls: "no" }],
  ["plan", {}],
  ["food", { food: ["hot_meals", "bakery"] }],
  ["opening", date("opening_date", inDays(40))],
  ["staff", { staff: 12 }],
  ["training", { trained: "no" }],
  ["training-date", date("trained_by", inDays(30))],
  ["water", { water: "well" }],
  ["water-test", date("water_tested", inDays(-40))],
  ["waste", { waste: "company" }],
  ["hours", { days: ["monday", "saturday"], opens: "08:30", closes: "22:00" }],
  ["refund", { iban: "GB82 WEST 1234 5698 7654 32" }],
];

for (const tour of walked(tours, "en", "ar")) {
  const { language } = tour;
  const name = "food";

  describe(`a food business licence in ${language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    const made = {};

    it("is found, and checked before anything is filled in", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      await visits(resident, "/services", `${name}-services`);
      await fill(resident, "event", "business");
      await click(page, page.locator('main form[action="/services"] button'));
      await sees(resident, `${name}-found`);
      await follows(resident, service);
      await sees(resident, `${name}-service`);
      await follows(resident, "/steps");
      await sees(resident, `${name}-steps`);
      await go(page, service);
      await follows(resident, "/check");
      await sees(resident, `${name}-may-i`);
      await fills(resident, { in_merrow: "no", legal_form: "partnership", staff: 12 });
      await goesOn(resident);
      await sees(resident, `${name}-may-not`);
      await visits(resident, `${service}/check`, `${name}-may-i`);
      await fills(resident, { in_merrow: "yes", legal_form: "partnership", staff: 12 });
      await goesOn(resident);
      await sees(resident, `${name}-may`);
      assert.match(await main(page), /270|٢٧٠/);
      await visits(resident, `${service}/rules`, `${name}-rules`);
      await resident.close();
    });

    it("is applied for and paid", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      await go(page, service);
      await goesOn(resident);
      // What is missing is said in the summary and at its field.
      await goesOn(resident);
      assert.equal(await page.locator(".govuk-error-summary a").count(), 1);
      await sees(resident, `${name}-missing`);
      await go(page, pathOf(page));
      const all = pages(`Rosa ${language}`);
      const stalls = all.findIndex(([slug]) => slug === "stalls-asked");
      for (const one of all.slice(0, stalls)) await step(resident, one);
      await step(resident, ["stalls-asked", { has_stalls: "yes" }]);
      await sees(resident, `${name}-stalls`);
      await stall("Van 1", "Mill Lane")(resident);
      await click(page, page.locator('main button[name=then][value="another"]'));
      await sees(resident, `${name}-stalls-second`);
      await stall("Van 2", "Bridge Road")(resident);
      await goesOn(resident);
      await answers(resident, name, all.slice(stalls + 1));
      Object.assign(made, await sends(resident, name, email(language)));
      await sees(resident, `${name}-sent`);
      await pays(resident, name);
      await visits(resident, await pathInMail(email(language), new RegExp(made.reference), /\/apply\//), `${name}-follow`);
      await resident.close();
    });

    it("is checked, inspected and agreed to before it is granted", async () => {
      const tom = await joins(browser, tour, "Tom Ellerby");
      await visits(tom, "/staff/applications", `${name}-queue`);
      await visits(tom, `/staff/applications/${made.reference}`, `${name}-case`);
      await presses(tom, "/take");
      await reads(tom, made.reference, "To check the papers");
      await sees(tom, `${name}-case-open`);
      await visits(tom, "/staff/tasks", `${name}-tasks`);
      await takesTask(tom, made.reference, 0);
      await sees(tom, `${name}-task-papers`);
      await finishes(tom, "passed");
      await sees(tom, `${name}-task-papers-done`);
      await takesTask(tom, made.reference, 1);
      await finishes(tom, "passed");
      // Nobody visits before the inspection is paid.
      await visits(tom, `/staff/applications/${made.reference}`, `${name}-case-unpaid`);
      assert.equal(await tom.page.locator('main a[href^="/staff/inspections/"]').count(), 0);
      const resident = await joins(browser, tour);
      await paysVisit(resident, made.link, name);
      await resident.close();
      await takesTask(tom, made.reference, 3);
      await arranges(tom);
      await sees(tom, `${name}-visit`);
      await finishes(tom, "again", { found: { cold: ["no", "9 °C"] }, remarks: "The fridge is to be mended." });
      await sees(tom, `${name}-visit-again`);
      await takesTask(tom, made.reference, 4);
      await arranges(tom);
      await finishes(tom, "passed");
      const priya = await joins(browser, tour, "Priya Raman");
      await takesTask(priya, made.reference, 5);
      await sees(priya, `${name}-approval`);
      await finishes(priya, "passed");
      await priya.close();
      await decides(tom, made.reference, "granted", "The papers and the premises are in order.", name);
      await sees(tom, `${name}-decided`);
      await tom.close();
    });

    it("is in its holder's hand, in the public register, and verified", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      await visits(resident, await pathInMail(email(language), new RegExp(made.reference), /\/apply\//), `${name}-granted`);
      const letter = await page.locator('main a[href*="/letters/"]').first().getAttribute("href");
      const pdf = await downloads(resident, letter, /application\/pdf/);
      assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
      assert.equal((await downloads(resident, `${made.link}/permit.pdf`, /application\/pdf/)).subarray(0, 5).toString(), "%PDF-");
      const code = (await downloads(resident, `${made.link}/permit`, /text\/plain/)).toString();
      await visits(resident, "/registers/food-businesses", `${name}-register`);
      assert.match(await main(page), new RegExp(`Rosa ${language}`));
      await visits(resident, "/verify", `${name}-verify`);
      await fill(resident, "code", code.trim());
      await click(page, page.locator("main form[action$='/verify'] button:not([type=button])").first());
      await page.locator(".stoa-verdict--valid").waitFor();
      await sees(resident, `${name}-verified`);
      await resident.close();
    });

    it("is refused, and looked at again by somebody who did not refuse it", async () => {
      const resident = await joins(browser, tour);
      const { link, reference } = await appliesShortly(resident, `Leo ${language}`);
      const tom = await joins(browser, tour, "Tom Ellerby");
      await takesTask(tom, reference, 0);
      await finishes(tom, "failed", { found: { premises: ["no", "12 (2)"] }, remarks: "12 (2)" });
      await decides(tom, reference, "refused", "Section 12 (2)", "food-refuse");
      await tom.close();
      await visits(resident, `${link}/follow`, `${name}-refused`);
      await follows(resident, "/appeal");
      await sees(resident, `${name}-appeal`);
      await presses(resident, "/appeal");
      assert.equal(await resident.page.locator(".govuk-error-summary a").count(), 1);
      await sees(resident, `${name}-appeal-missing`);
      await fill(resident, "text", "2024 / 17");
      await presses(resident, "/appeal");
      await sees(resident, `${name}-appealed`);
      const priya = await joins(browser, tour, "Priya Raman");
      await reads(priya, reference, "To look at it again");
      await takesTask(priya, reference, -1);
      await sees(priya, `${name}-appeal-task`);
      // In two languages the decision stands, in two the other one takes its place.
      const changed = ["en", "fr"].includes(language);
      await fills(priya, { result: changed ? "changed" : "upheld", text: "Section 12 (3)" });
      await presses(priya, "/appeal");
      await sees(priya, `${name}-appeal-decided`);
      await priya.close();
      await visits(resident, `${link}/follow`, `${name}-appeal-told`);
      assert.equal(await resident.page.locator('main a[href$="/permit.pdf"]').count(), changed ? 1 : 0);
      await resident.close();
    });

    it("goes to another body and back", async () => {
      const resident = await joins(browser, tour);
      const { reference } = await appliesShortly(resident, `Ida ${language}`);
      await resident.close();
      const path = `/staff/applications/${reference}`;
      const tom = await joins(browser, tour, "Tom Ellerby");
      await visits(tom, `${path}/pass-on`, `${name}-pass-on`);
      await fills(tom, { agency: "northwater", reason: "MW1" });
      await presses(tom, "/hand-over");
      await sees(tom, `${name}-passed-on`);
      await tom.close();
      const ingrid = await joins(browser, tour, "Ingrid Solheim");
      await visits(ingrid, "/staff/applications", `${name}-other-queue`);
      assert.match(await main(ingrid.page), new RegExp(reference));
      await visits(ingrid, path, `${name}-other-case`);
      await go(ingrid.page, `${path}/pass-on`);
      await fills(ingrid, { agency: "merrow", reason: "MW1" });
      await presses(ingrid, "/hand-over");
      await ingrid.close();
    });
  });
}

describe("a licence that ends soon", () => {
  it("holds two months, as its owner wrote and a colleague published", async () => {
    const priya = await joins(browser, tours[0], "Priya Raman");
    await go(priya.page, "/staff/services/food-business-licence/about");
    await fill(priya, "months", 2);
    await goesOn(priya);
    await priya.close();
    const rowan = await joins(browser, tours[0], "Rowan Achebe");
    await go(rowan.page, "/staff/services/food-business-licence");
    await presses(rowan, "/publish");
    await rowan.close();
  });

  for (const tour of walked(tours, "en", "ar")) {
    it(`is renewed in ${tour.language}`, async () => {
      const address = `uma.${tour.language}@example.org`;
      const resident = await joins(browser, tour);
      const { page } = resident;
      const { link, reference } = await appliesShortly(resident, `Uma ${tour.language}`, address);
      const tom = await joins(browser, tour, "Tom Ellerby");
      await takesTask(tom, reference, 0);
      await finishes(tom, "passed");
      await paysVisit(resident, link);
      await takesTask(tom, reference, 2);
      await finishes(tom, "passed");
      const priya = await joins(browser, tour, "Priya Raman");
      await takesTask(priya, reference, 3);
      await finishes(priya, "passed");
      await priya.close();
      await decides(tom, reference, "granted", "Section 12 (1)");
      await tom.close();
      // The holder is told at once, as it ends in less than the ninety days before which one can renew.
      await mailsAbout(address, reference, 5);
      await visits(resident, `${link}/follow`, "food-ends");
      await follows(resident, "/renew");
      await sees(resident, "food-renew");
      await page.locator("main input[name=with_answers]").check();
      await presses(resident, "/renew");
      // What was answered before stands there; what has no place in it any more is asked again.
      while (!pathOf(page).endsWith("/check")) {
        await sees(resident, "food-renew-page");
        await goesOn(resident);
      }
      await sees(resident, "food-renew-check");
      assert.match(await main(page), new RegExp(`Uma ${tour.language}`));
      const next = await sends(resident, "food-renew", "", false);
      assert.notEqual(next.reference, reference);
      await resident.close();
    });
  }
});

/** A whole application without a look at its pages: a sole trader with water from the mains. */
async function appliesShortly(resident, business, address = "") {
  const short = { "legal-form": { legal_form: "sole_trader" }, training: { trained: "yes" }, water: { water: "mains" }, staff: { staff: 3 } };
  const left = new Set(["training-date", "water-test"]);
  await go(resident.page, service);
  await presses(resident, "/apply");
  const all = pages(business).filter(([slug]) => !left.has(slug));
  await answers(resident, "food", all.map(([slug, fields]) => [slug, short[slug] ?? fields]), false);
  return sends(resident, "food", address, false);
}

/** One page of the form. */
async function step(resident, [slug, fields]) {
  assert.match(pathOf(resident.page), new RegExp(`/page/${slug}$`));
  await sees(resident, `food-${slug}`);
  await fills(resident, fields);
  await goesOn(resident);
}

/** Pays the inspection by card, from the page where the application is followed; what is owed besides stands beside it. */
async function paysVisit(resident, link, name = "") {
  const { page } = resident;
  await go(page, `${link}/follow`);
  if (name) await sees(resident, `${name}-visit-owed`);
  await click(page, page.locator('main table a[href^="/pay/"]').last());
  assert.match(await main(page), /\b60\P{L}{1,4}EUR/u);
  if (name) await sees(resident, `${name}-visit-pay`);
  await presses(resident, "/card");
  await click(page, page.locator('main a[href*="/pay/test/"], main a.govuk-button').first());
  await fill(resident, "card", "4242 4242 4242 4242");
  await click(page, page.locator('main button[name=act][value="pay"]'));
  assert.match(pathOf(page), new RegExp(`^${link}/pay$`));
  if (name) await sees(resident, `${name}-visit-paid`);
}
