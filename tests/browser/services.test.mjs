// An application that is taken back, in Arabic, and a service that a manager makes by clicks. Each page on the way is looked at as it stands.
// parking.test.mjs and bills.test.mjs walk through services to the end.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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

/** A draft goes the whole way as a test: sent, checked, decided, and its permit proves nothing. */
async function triesToTheEnd(priya) {
  const { page } = priya;
  await page.locator("form[action$='#send'] [name=email]").fill("ana@example.org");
  await press(page, "Send as a test");
  assert.match(await main(page), /The case, as both sides see it/);
  await look(priya, "services-tryout");
  await press(page, "Make the decision");
  assert.match(await main(page), /There is a problem/);
  await look(priya, "services-tryout-wrong");
  await grantsTheTest(page);
  assert.match(await main(page), /Tasks of this application are not finished yet/);
  for (const item of await page.locator("main fieldset input[name^='item-'][value=yes]").all()) await item.check();
  await page.locator("[name=result][value=passed]").check();
  await press(page, "Finish the task");
  await look(priya, "services-tryout-checked");
  await grantsTheTest(page);
  assert.match(await main(page), /Your permit/);
  await look(priya, "services-tryout-granted");
  const [permit] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download the test permit as text" }).click()]);
  const token = readFileSync(await permit.path(), "utf8");
  await go(page, "/verify");
  await page.locator("[name=code]").fill(token);
  await page.locator('main form[action="/verify"] button').click();
  await page.locator(".stoa-verdict--test").waitFor();
  assert.match(await main(page), /This is a test permit: it proves nothing/);
  await look(priya, "services-verify-test");
}

async function grantsTheTest(page) {
  await page.locator("[name=decision][value=granted]").check();
  await page.locator("[name=reason]").fill("The dog is known.");
  await press(page, "Make the decision");
}

it("is applied for from the right to the left, and taken back", async () => {
  const resident = await open(browser, "", { signedIn: false, language: "ar" });
  const { page } = resident;
  await go(page, "/services/parking-permit");
  await look(resident, "service");
  await page.locator("main form[method=post] button").click();
  const link = await applies(resident, "ar");
  await sends(resident, "ar");
  await go(page, `${link}/follow`);
  await page.locator("details", { has: page.locator('form[action$="/withdraw"]') }).locator("summary").click();
  await page.locator('form[action$="/withdraw"] button').click();
  await page.locator(".govuk-notification-banner").waitFor();
  assert.equal(await page.locator('form[action$="/withdraw"]').count(), 0);
  await look(resident, "service-withdrawn");
  await resident.close();
});

/** How many pages come until the dog licence is whole, from the list of services on. */
const PAGES = 18;

/** Adds a question of a kind to the page of that slug. */
async function asks(page, slug, kind, fields) {
  await page.locator(`a[href$="/form/page/${slug}/question"]`).click();
  await page.getByLabel(kind, { exact: true }).check();
  await press(page, "Continue");
  await page.waitForURL(/type=/);
  for (const [field, value] of Object.entries(fields)) await page.locator(`[name="${field}"]`).fill(value);
  await press(page, "Save as a draft");
  await page.waitForURL(/\/form#question-/);
}

/** Presses the one link with these words, and waits for its page. */
async function opens(page, words, address) {
  const called = { name: words, exact: true };
  const main = page.locator("main");
  await main.getByRole("link", called).or(main.getByRole("button", called)).first().click();
  await page.waitForURL(address);
}

/** What is done before the decision, and the letter that goes out with it: two rooms of the builder, and a look at each other one. */
async function addsAStepAndALetter(owner) {
  const { page } = owner;
  await go(page, "/staff/services/dog-licence/parts");
  await page.getByRole("link", { name: "Steps before the decision" }).click();
  await page.waitForURL(/\/steps$/);
  await opens(page, "Add a step", /\/steps\/step$/);
  await look(owner, "services-step-kinds");
  await page.getByLabel("Check", { exact: true }).check();
  await press(page, "Continue");
  await page.waitForURL(/kind=check/);
  await page.locator("[name='name.en']").fill("Check of the chip");
  await page.locator("[name='items.en']").fill("The chip is registered\nThe dog is older than three months");
  await page.locator("[name=days]").fill("900");
  await press(page, "Save as a draft");
  assert.match(await page.locator(".govuk-error-summary").innerText(), /from \u2068?1\u2069? to \u2068?250/);
  assert.equal(await page.locator("#days-error").count(), 1);
  await look(owner, "services-step-wrong");
  await page.locator("[name=days]").fill("3");
  await press(page, "Save as a draft");
  await page.waitForURL(/#step-check-of-the-chip$/);
  assert.match(await main(page), /within \u2068?3\u2069? working days/);
  assert.equal(await page.locator("main svg rect").count(), 3);
  await look(owner, "services-steps");
  await go(page, "/staff/services/dog-licence/letters/letter");
  await page.getByLabel("With a decision that grants", { exact: true }).check();
  await page.locator("[name='subject.en']").fill("Your dog licence");
  await page.locator("[name='text.en']").fill("Dear {{ applicant }}\n\nYour {{ outcome }} holds until {{ valid_until }}.");
  await look(owner, "services-letter");
  await press(page, "See how it reads");
  assert.match(await main(page), /Dear Sam Fletcher/);
  await look(owner, "services-letter-preview");
  await press(page, "Save as a draft");
  await page.waitForURL(/\/letters$/);
  assert.match(await main(page), /Nothing is missing/);
  await look(owner, "services-letters");
  for (const [path, name] of [
    ["/steps/step?kind=payment", "services-step-payment"],
    ["/money", "services-money"],
    ["/costs", "services-costs"],
    ["/registers", "services-registers"],
    ["/registers/row", "services-registers-row"],
    ["/registers/look-up", "services-registers-look-up"],
    ["/registers/choices", "services-registers-choices"],
    ["/form/signatory", "services-signatory"],
  ]) {
    await go(page, `/staff/services/dog-licence${path}`);
    await look(owner, name);
  }
}

it("is made by clicks as the guide has it, published by another, and applied for", async () => {
  const priya = await open(browser, "Priya Raman", { scripts: false });
  const { page } = priya;
  // What the guide says of its length is counted here.
  let pages = 0;
  page.on("load", () => (pages += 1));
  await go(page, "/staff/services");
  await look(priya, "services-setup");
  await go(page, "/staff/services/new");
  await look(priya, "services-new");
  await page.locator("[name=name]").fill("Dog licence");
  await page.locator("[name=summary]").fill("Register a dog that lives in the town.");
  await page.locator("[name=who_for]").fill("Everybody who keeps a dog.");
  await press(page, "Make the draft");
  assert.match(await notice(page), /draft is saved/);
  await look(priya, "services-form-empty");
  await opens(page, "About the service", /\/about$/);
  await look(priya, "services-about");
  await page.locator("[name='appeal.en']").fill("Object in writing within one month.");
  await page.locator("[name=promise_days]").fill("5");
  await page.locator("[name=months]").fill("12");
  await press(page, "Save as a draft");
  await opens(page, "Add a page", /\/form\/page$/);
  await look(priya, "services-page");
  await page.locator("[name='title.en']").fill("Who keeps the dog?");
  await press(page, "Save as a draft");
  await asks(page, "who-keeps-the-dog", "A person's name", { "label.en": "Your name" });
  await opens(page, "Add a page", /\/form\/page$/);
  await page.locator("[name='title.en']").fill("Your dogs");
  await page.locator("[name=repeat]").check();
  await page.locator("[name=min]").fill("1");
  await page.locator("[name=max]").fill("5");
  await page.locator("[name='item.en']").fill("dog");
  await press(page, "Save as a draft");
  await asks(page, "your-dogs", "A line of text", { "label.en": "The dog's name" });
  await asks(page, "your-dogs", "A date", { "label.en": "When it was born", "set.latest": "today" });
  await look(priya, "services-form");
  assert.match(await main(page), /Nothing is missing/);
  assert.equal(pages, PAGES, "docs/how-to/make-a-service.md says how many pages it takes");
  await opens(page, "The dog's name", /\/question\//);
  await look(priya, "services-question");
  await go(page, "/staff/services/dog-licence/form");
  await page.getByRole("button", { name: "Move up: When it was born" }).click();
  await page.waitForURL(/#question-when_it_was_born$/);
  await page.getByRole("button", { name: "Move down: When it was born" }).click();
  await page.waitForLoadState("load");
  for (const [path, name] of [
    ["/parts", "services-parts"],
    ["/parts/letters", "services-part"],
    ["/translations", "services-translations"],
    ["/form/page/your-dogs/file", "services-page-file"],
    ["/form/page/your-dogs/question", "services-kinds"],
    ["/form/remove?question=when_it_was_born", "services-remove"],
  ]) {
    await go(page, `/staff/services/dog-licence${path}`);
    await look(priya, name);
  }
  await addsAStepAndALetter(priya);
  await go(page, "/staff/services/dog-licence/preview");
  await page.locator("[name=your_name]").fill("Priya");
  await press(page, "Continue");
  await look(priya, "services-preview");
  await page.locator("[name=the_dog_s_name]").fill("Bruno");
  for (const [part, value] of [["day", "4"], ["month", "3"], ["year", "2024"]]) {
    await page.locator(`[name="when_it_was_born.${part}"]`).fill(value);
  }
  await press(page, "Continue");
  assert.match(await main(page), /What would follow from these answers/);
  assert.match(await main(page), /Check of the chip: within \u2068?3\u2069? working days/);
  await page.locator("details summary", { hasText: "Your dog licence" }).click();
  assert.match(await main(page), /Dear Priya/);
  await look(priya, "services-preview-end");
  await triesToTheEnd(priya);
  await go(page, "/staff/services/import");
  await look(priya, "services-import");
  await go(page, "/staff/services/dog-licence");
  await look(priya, "services-draft");
  assert.match(await main(page), /You wrote in this draft, so you cannot publish it yourself/);
  assert.equal(await page.getByRole("button", { name: "Publish the draft" }).count(), 0);
  await priya.close();

  const rowan = await open(browser, "Rowan Achebe");
  await go(rowan.page, "/staff/services/dog-licence");
  await press(rowan.page, "Publish the draft");
  assert.match(await notice(rowan.page), /is published/);
  await rowan.close();

  const resident = await open(browser, "", { signedIn: false, scripts: false });
  await go(resident.page, "/services/dog-licence");
  await press(resident.page, "Start now");
  await fill(resident.page, "your_name", "Ana Weaver");
  await goOn(resident.page);
  const born = { the_dog_s_name: "Bruno", "when_it_was_born.day": "4", "when_it_was_born.month": "3", "when_it_was_born.year": "2024" };
  for (const [field, value] of Object.entries(born)) await fill(resident.page, field, value);
  await goOn(resident.page);
  await sends(resident, "dog");
  await resident.close();
});
