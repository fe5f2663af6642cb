// A service walked to the end: a resident applies on a phone without scripts, in English and in Arabic, looks back in by their link; a
// caseworker asks, reads and decides; a manager sees the file. Each page on the way is looked at as it stands.
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { click, follow, go, look, notice, open, press } from "./journey.mjs";
import { openBrowser, town } from "./support.mjs";

const browser = await openBrowser();
after(() => browser.close());

const main = (page) => page.locator("main").innerText();
const pathOf = (page) => new URL(page.url()).pathname;

/** Presses the page's own button that goes on. */
async function goOn(page) {
  await click(page, page.locator("main form[method=post] button:not([name])").last());
}

/** Answers one page after the other, as their addresses come up, and looks at each; its link at the end. */
async function applies(resident, name) {
  const { page } = resident;
  const today = new Date();
  const answers = {
    name: { name: "Ana Weaver" },
    address: { "home.line1": "3 Mill Lane", "home.town": "Merrow", "home.postcode": "MW1 4AB" },
    email: {},
    zone: { zone: "b" },
    vehicles: { plate: "MW 21 ANA", vehicle_kind: "car", electric: "yes", employer_vehicle: "no" },
    start: { "start.day": today.getUTCDate(), "start.month": today.getUTCMonth() + 1, "start.year": today.getUTCFullYear() },
  };
  for (const [slug, fields] of Object.entries(answers)) {
    assert.match(pathOf(page), new RegExp(`/page/${slug}$`));
    await look(resident, `service-${name}-${slug}`);
    for (const [field, value] of Object.entries(fields)) await fill(page, field, String(value));
    await goOn(page);
  }
  return pathOf(page).replace("/check", "");
}

async function fill(page, field, value) {
  const control = page.locator(`[name="${field}"]`).first();
  if ((await control.getAttribute("type")) === "radio") await page.locator(`[name="${field}"][value="${value}"]`).check();
  else await control.fill(value);
}

async function sends(resident, name) {
  const { page } = resident;
  await look(resident, `service-${name}-check`);
  for (const box of await page.locator("input[name=agreed]").all()) await box.check();
  await goOn(page);
  await look(resident, `service-${name}-sent`);
}

it("is applied for on paper's terms: without scripts, one thing a page, and decided with a reason", async () => {
  const resident = await open(browser, "", { signedIn: false, scripts: false });
  const { page } = resident;
  await go(page, "/services?q=parking");
  await look(resident, "services-found");
  await follow(page, "Residents' parking permit");
  await look(resident, "service");
  await press(page, "Start now");
  // What is missing is told beside its field and in the summary, and nothing is lost.
  await goOn(page);
  assert.equal(await page.locator(".govuk-error-summary a").count(), 1);
  await look(resident, "service-missing");
  await go(page, pathOf(page));
  const link = await applies(resident, "en");
  await sends(resident, "en");
  const reference = await page.locator(".stoa-reference").first().innerText();

  const tom = await open(browser, "Tom Ellerby");
  await go(tom.page, "/staff/applications");
  await look(tom, "applications");
  await go(tom.page, `/staff/applications/${reference}`);
  assert.doesNotMatch(await main(tom.page), /MW21ANA/);
  await look(tom, "application");
  await press(tom.page, "Take it");
  assert.match(await notice(tom.page), /yours now/);
  await tom.page.getByLabel("Why you need to read the answers").fill("To check the plate");
  await press(tom.page, "Open the answers");
  assert.match(await main(tom.page), /MW21ANA/);
  await look(tom, "application-open");
  await go(tom.page, `/staff/applications/${reference}/decide`);
  await look(tom, "application-decide");
  await tom.page.getByLabel("Grant it").check();
  await tom.page.getByLabel("The reason").fill("You live in zone B.");
  await press(tom.page, "Make the decision");
  assert.match(await notice(tom.page), /decision is made/);

  await go(page, link);
  const said = await main(page);
  assert.match(said, /Your application was granted/);
  assert.match(said, /You live in zone B\./);
  assert.match(said, /To check the plate/);
  await look(resident, "service-decided");
  await tom.close();
  await resident.close();
});

it("is applied for from the right to the left, and taken back", async () => {
  const resident = await open(browser, "", { signedIn: false, language: "ar" });
  const { page } = resident;
  await go(page, "/services/parking-permit");
  await look(resident, "service");
  await page.locator("main form[method=post] button").click();
  await applies(resident, "ar");
  await sends(resident, "ar");
  await page.locator("details", { has: page.locator('form[action$="/withdraw"]') }).locator("summary").click();
  await page.locator('form[action$="/withdraw"] button').click();
  await page.locator(".govuk-notification-banner").waitFor();
  assert.equal(await page.locator('form[action$="/withdraw"]').count(), 0);
  await look(resident, "service-withdrawn");
  await resident.close();
});

it("is set up by one and published by another", async () => {
  const priya = await open(browser, "Priya Raman");
  await go(priya.page, "/staff/services");
  await look(priya, "services-setup");
  await go(priya.page, "/staff/services/new");
  await look(priya, "services-new");
  await press(priya.page, "Save as a draft");
  assert.match(await notice(priya.page), /draft is saved/);
  await look(priya, "services-draft");
  await press(priya.page, "Publish the draft");
  assert.match(await notice(priya.page), /Somebody else has to publish it/);
  const rowan = await open(browser, "Rowan Achebe");
  await go(rowan.page, "/staff/services/dog-licence");
  await press(rowan.page, "Publish the draft");
  assert.match(await notice(rowan.page), /is published/);
  const answer = await rowan.page.request.get(`${town}/services/dog-licence`);
  assert.equal(answer.status(), 200);
  await rowan.close();
  await priya.close();
});
