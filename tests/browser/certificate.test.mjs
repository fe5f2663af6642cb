// A copy of a birth certificate, in each language: by post, with who one is shown by a picture; collected at the counter, with a time
// that is booked, moved, cancelled and booked again; and asked for on the phone, where staff fill in. Then what the government knows of
// whoever asked, and who read it.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { click, go } from "./journey.mjs";
import { photo } from "./residents.mjs";
import { openBrowser } from "./support.mjs";
import {
  answers, date, decides, downloads, fill, fills, finishes, follows, goesOn, joins, main, pathInMail, pathOf, pays, presses, reads, sees, sends, takesTask,
  tours, unfold, visits, walked,
} from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const service = "/services/birth-certificate";
const email = (language) => `mira.${language}@example.org`;
const born = new Date("1984-03-04");

/** What is asked before one says how the copies come. */
const asked = [
  ["whose", { whose: "own" }],
  ["birth-name", { birth_name: "Mira Holt" }],
  ["birth-date", date("birth_date", born)],
  ["copies", { copies: 2 }],
];

const byPost = [
  ...asked,
  ["receive", { receive: "post" }],
  ["post-address", { "post_address.line1": "3 Mill Lane", "post_address.town": "Merrow", "post_address.postcode": "MW1 4AB" }],
  ["applicant", { applicant: "Mira Holt" }],
  ["identity", { identity_document: photo("passport.png", [40, 90, 160]) }],
  ["phone", { phone: "01632 960123" }],
];

const collected = [...asked, ["receive", { receive: "collect" }], ["applicant", { applicant: "Mira Holt" }], ["phone", {}]];

for (const tour of walked(tours, "es", "fr")) {
  const { language } = tour;

  describe(`a birth certificate in ${language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    const made = {};

    it("is asked for by post, once somebody has looked at who asks", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      await visits(resident, "/services?event=birth", "birth-found");
      await follows(resident, service);
      await sees(resident, "birth-service");
      await presses(resident, "/apply");
      await answers(resident, "birth", byPost);
      Object.assign(made, await sends(resident, "birth", email(language)));
      await pays(resident, "birth", false);
      const tom = await joins(browser, tour, "Tom Ellerby");
      await reads(tom, made.reference, "To see who asks");
      await sees(tom, "birth-case");
      for (const [number, step] of ["identity", "entry"].entries()) {
        await takesTask(tom, made.reference, number);
        await sees(tom, `birth-task-${step}`);
        await finishes(tom, "passed");
      }
      await decides(tom, made.reference, "granted", "2", "birth");
      await tom.close();
      await go(page, await pathInMail(email(language), new RegExp(made.reference), /\/apply\//));
      await sees(resident, "birth-granted");
      const letter = await page.locator('main a[href*="/letters/"]').first().getAttribute("href");
      await downloads(resident, letter, /application\/pdf/);
      await resident.close();
    });

    it("is collected at a time that is booked, moved, cancelled and booked again", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      await go(page, service);
      await presses(resident, "/apply");
      await answers(resident, "birth", collected, false);
      const { link, reference } = await sends(resident, "birth", "", false);
      await sees(resident, "birth-collect-sent");
      await visits(resident, `${link}/follow`, "birth-collect");
      await books(resident, `${link}/appointment`, "birth");
      await visits(resident, `${link}/follow`, "birth-collect-booked");
      await click(page, page.locator('main a[href*="/appointments/my/"]').first());
      await sees(resident, "birth-appointment");
      const own = pathOf(page);
      const calendar = (await downloads(resident, `${own}/calendar.ics`, /text\/calendar/)).toString();
      assert.match(calendar, /BEGIN:VEVENT/);
      await books(resident, `${own}/change`, "birth-change");
      await sees(resident, "birth-appointment-moved");
      await presses(resident, "/cancel");
      await sees(resident, "birth-appointment-cancelled");
      await books(resident, `${link}/appointment`);
      const tom = await joins(browser, tour, "Tom Ellerby");
      await visits(tom, "/staff/appointments", "birth-day");
      if (await tom.page.locator("main [name=purpose]").count()) {
        await fill(tom, "purpose", "To call people up");
        await presses(tom, "/staff/appointments");
        await sees(tom, "birth-day-names");
      }
      // Whoever is there by now is marked as come, or as not come.
      if (await tom.page.locator('main form[action$="/mark"]').count()) {
        await presses(tom, "/mark");
        await sees(tom, "birth-day-marked");
      }
      await visits(tom, `/staff/applications/${reference}`, "birth-collect-case");
      await tom.close();
      await resident.close();
    });

    it("is asked for on the phone, where staff fill in", async () => {
      const tom = await joins(browser, tour, "Tom Ellerby");
      await go(tom.page, service);
      await presses(tom, "/apply");
      await answers(tom, "birth", collected, false);
      const { reference } = await sends(tom, "birth-phone", email(language));
      await sees(tom, "birth-phone-sent");
      await visits(tom, `/staff/applications/${reference}`, "birth-phone-case");
      await tom.close();
    });

    it("stands in the account with everything else, and who read it", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      await visits(resident, "/my", "birth-my-door");
      await fill(resident, "email", email(language));
      await goesOn(resident);
      await sees(resident, "birth-my-mailed");
      await go(page, await pathInMail(email(language), /./, /\/sign-in\/link\//));
      const confirm = page.locator("main form[method=post] button");
      if (pathOf(page) !== "/my" && (await confirm.count())) {
        await sees(resident, "birth-my-confirm");
        await click(page, confirm.first());
      }
      await visits(resident, "/my", "birth-my");
      await click(page, page.locator('header a[href="/my/applications"]').first());
      await sees(resident, "birth-my-applications");
      assert.match(await main(page), new RegExp(made.reference));
      await click(page, page.locator("main .stoa-reference", { hasText: made.reference }).first());
      assert.match(await main(page), /To see who asks/);
      await resident.close();
    });
  });
}

/** Chooses the first time that is offered, in whichever week, and books it. */
async function books(resident, path, name) {
  const { page } = resident;
  await go(page, path);
  if (name) await sees(resident, `${name}-times`);
  if (!(await page.locator('main a[href*="?start="]').count())) await click(page, page.locator('main a[href*="?from="]').first());
  await click(page, page.locator('main a[href*="?start="]').first());
  if (name) await sees(resident, `${name}-time`);
  await goesOn(resident);
}
