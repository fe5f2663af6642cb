// What an application takes along and waits for: a floor plan, a stall on the map, and members of a board who sign by a link of their own.
// Each page on the way is looked at as it stands.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, it } from "node:test";
import { click, go, look, open } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { openBrowser } from "./support.mjs";

const PLAN = readFileSync(`${import.meta.dirname}/../../app/src/demo/services/floor-plan.pdf`);
const browser = await openBrowser();
after(() => browser.close());

const main = (page) => page.locator("main").innerText();
const pathOf = (page) => new URL(page.url()).pathname;

/** Presses the page's own button that goes on. */
async function goOn(page) {
  await click(page, page.locator("main form[data-keep] button:not([name])").last());
}

async function fill(page, field, value) {
  const control = page.locator(`[name="${field}"]`).first();
  if (["radio", "checkbox"].includes(await control.getAttribute("type"))) {
    await page.locator(`[name="${field}"][value="${value}"]`).check();
  } else await control.fill(value);
}

/** The answers to the pages of the food business licence after those of the premises. */
function rest() {
  const opening = new Date(Date.now() + 21 * 86_400_000);
  return {
    food: { food: "bakery" },
    opening: {
      "opening_date.day": opening.getUTCDate(),
      "opening_date.month": opening.getUTCMonth() + 1,
      "opening_date.year": opening.getUTCFullYear(),
    },
    staff: { staff: "3" },
    training: { trained: "yes" },
    water: { water: "mains" },
    waste: { waste: "town" },
    hours: { days: "monday", opens: "08:00", closes: "16:00" },
    refund: {},
  };
}

async function answers(page, pages) {
  for (const [slug, fields] of Object.entries(pages)) {
    assert.match(pathOf(page), new RegExp(`/page/${slug}$`));
    for (const [field, value] of Object.entries(fields)) await fill(page, field, String(value));
    await goOn(page);
  }
}

for (const [language, scripts] of [["en", false], ["ar", true]]) {
  it(`takes a plan and a place, and waits for a signature, in ${language}`, async () => {
    const resident = await open(browser, "", { signedIn: false, scripts, language });
    const { page } = resident;
    const member = `leo.${language}@example.org`;
    await go(page, "/services/food-business-licence");
    await click(page, page.locator('form[action$="/apply"] button'));
    await answers(page, { applicant: { applicant: "Rosa Quill" }, business: { business_name: "Quill & Leo" } });
    await answers(page, { "legal-form": { legal_form: "cooperative" } });
    await look(resident, "apply-board");
    await answers(page, { board: { board_name: "Leo Marsh", board_email: member } });
    const premises = { "premises.line1": "12 Mill Lane", "premises.town": "Merrow", "premises.postcode": "MW1 4AB" };
    await answers(page, { premises });
    await answers(page, { "stalls-asked": { has_stalls: "yes" } });
    await fill(page, "stall_name", "Van");
    if (scripts) {
      const map = page.locator(".stoa-map");
      await map.locator("canvas").waitFor();
      await map.locator("canvas").click({ position: { x: 120, y: 120 } });
      await page.waitForFunction(() => document.querySelector("[name='stall_place.lat']")?.value !== "");
    } else {
      await fill(page, "stall_place.lat", "51.5");
      await fill(page, "stall_place.lon", "-0.1");
    }
    await look(resident, "apply-place");
    await goOn(page);
    assert.match(pathOf(page), /\/page\/plan$/);
    await page.locator("input[type=file]").setInputFiles({ name: "Plan.pdf", mimeType: "application/pdf", buffer: PLAN });
    await click(page, page.locator("button[value=add-files]"));
    assert.match(await main(page), /Plan\.pdf/);
    await look(resident, "apply-plan");
    await goOn(page);
    await answers(page, rest());
    for (const box of await page.locator("input[name=agreed]").all()) await box.check();
    await click(page, page.locator("main form[method=post] button:not([name])").last());
    assert.match(pathOf(page), /\/signatures$/);
    assert.match(await main(page), /Leo Marsh/);
    await look(resident, "apply-signatures");

    const leo = await open(browser, "", { signedIn: false, scripts, language });
    const link = new URL(linkIn(await mailTo(member, /./), /\/sign\//));
    await go(leo.page, link.pathname);
    assert.match(await main(leo.page), /Quill & Leo/);
    await look(leo, "sign");
    await leo.page.locator("[name=agreed]").check();
    await leo.page.locator("[name=name]").fill("Leo Marsh");
    await click(leo.page, leo.page.locator("main form button").first());
    await look(leo, "signed");
    await go(page, pathOf(page).replace("/signatures", ""));
    assert.match(pathOf(page), /\/follow$/);
    await look(resident, "apply-received");
    await leo.close();
    await resident.close();
  });
}
