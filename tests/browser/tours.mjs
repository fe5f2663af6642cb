// What walks through a whole service share. They are made in each language, in two of them without scripts, so that nothing on a page is
// found by its words: forms by where they lead, answers by their fields.
import assert from "node:assert/strict";
import { click, go, look, open, opened } from "./journey.mjs";
import { mailsTo } from "./mailbox.mjs";
import { town } from "./support.mjs";
import { sentence } from "./texts.mjs";
import { untranslated } from "./untranslated.mjs";

/**
 * The tours of a journey that are walked: those in the languages that STOA_TOURS names, as in STOA_TOURS="en es fr ar". Without it each journey is
 * walked in two languages, another two than the next, so that all four are walked in the time that there is.
 */
export function walked(tours, ...usually) {
  const languages = process.env.STOA_TOURS?.split(" ") ?? usually;
  return tours.filter(({ language }) => languages.includes(language));
}

/** In which languages, and whether with scripts. */
export const tours = [
  { language: "en", scripts: true },
  { language: "es", scripts: false },
  { language: "fr", scripts: false },
  { language: "ar", scripts: true },
];

/** What a page says, without the frame around it. */
export const main = (page) => page.locator("main").innerText();

/** Where a page is. */
export const pathOf = (page) => new URL(page.url()).pathname;

/** Somebody's browser on this tour; without a name it is a resident's. */
export const joins = (browser, tour, name = "") => open(browser, name, { ...tour, signedIn: Boolean(name) });

/** The page is what every page has to be, and has no word of another language. */
export async function sees(somebody, name) {
  assert.deepEqual(await untranslated(somebody.page, somebody.language), [], `${name}: ${somebody.page.url()}`);
  await look(somebody, name);
}

/** Opens an address and looks at it. */
export async function visits(somebody, path, name) {
  await go(somebody.page, path);
  await sees(somebody, name);
}

/** Follows the first link of the page's own whose address ends like this. */
export async function follows({ page }, end) {
  await click(page, page.locator(`main a[href$="${end}"]`).first());
}

/** Presses the button of the form that is sent to an address with this end; in a fold, once that is open. */
export async function presses({ page }, end, button = "button:not([name]):not([formaction])") {
  const form = page.locator(`main form[method=post][action$="${end}"]`).first();
  await unfold(form);
  await click(page, form.locator(button).first());
}

/** Opens the fold that a place is in. */
export async function unfold(place) {
  const fold = place.locator("xpath=ancestor::details[1]");
  if ((await fold.count()) && !(await fold.evaluate((one) => one.open))) await fold.locator("summary").click();
}

/** Fills in one field, of whatever kind it is: several values tick several boxes. */
export async function fill({ page }, name, value) {
  const field = page.locator(`main [name="${name}"]`).first();
  await unfold(field);
  const kind = await field.evaluate((one) => (one.tagName === "INPUT" ? one.type : one.tagName.toLowerCase()));
  if (kind === "radio" || kind === "checkbox") {
    for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check();
  } else if (kind === "select") await field.selectOption(value);
  else if (kind === "file") await field.setInputFiles(value);
  else await field.fill(String(value));
}

/** Fills in several fields. */
export async function fills(somebody, fields) {
  for (const [name, value] of Object.entries(fields)) await fill(somebody, name, value);
}

/** A day as a date's three fields. */
export const date = (name, day) => ({
  [`${name}.day`]: day.getUTCDate(),
  [`${name}.month`]: day.getUTCMonth() + 1,
  [`${name}.year`]: day.getUTCFullYear(),
});

/** So many days from today. */
export const inDays = (days) => new Date(Date.now() + days * 86_400_000);

/** The button of an application's page that goes on. */
export const goesOn = ({ page }) => click(page, page.locator("main form[method=post] button:not([name]):visible").last());

/**
 * Answers a service's pages in their order, each an entry [slug, fields]; `looks` says whether each is looked at. A function in the
 * place of fields does what is done on that page before it goes on.
 */
export async function answers(somebody, name, pages, looks = true) {
  for (const [slug, fields] of pages) {
    assert.match(pathOf(somebody.page), new RegExp(`/page/${slug}$`), await main(somebody.page));
    if (looks) await sees(somebody, `${name}-${slug}`);
    if (typeof fields === "function") await fields(somebody);
    else await fills(somebody, fields);
    await goesOn(somebody);
  }
  assert.match(pathOf(somebody.page), /\/check$/, await main(somebody.page));
}

/** Agrees to what is declared, gives an address for news, and sends; the application's link and reference. */
export async function sends(somebody, name, email, looks = true) {
  const { page } = somebody;
  if (looks) await sees(somebody, `${name}-check`);
  const link = pathOf(page).replace("/check", "");
  for (const box of await page.locator("main input[name=agreed]").all()) await box.check();
  if (email) await page.locator("main input[name=email]").fill(email);
  await goesOn(somebody);
  const reference = await page.locator(".stoa-reference").first().innerText();
  return { link, reference };
}

/** Pays by card with the provider for trying out, from a page that shows what is owed; first with a card that is declined, if asked to. */
export async function pays(somebody, name, looks = true) {
  const { page } = somebody;
  const cards = looks ? ["4000 0000 0000 0002", "4242 4242 4242 4242"] : ["4242 4242 4242 4242"];
  for (const card of cards) {
    await presses(somebody, "/card");
    if (looks) await sees(somebody, `${name}-pay-go`);
    await click(page, page.locator('main a[href*="/pay/test/"], main a.govuk-button').first());
    if (looks) await sees(somebody, `${name}-pay-test`);
    await fill(somebody, "card", card);
    await click(page, page.locator('main button[name=act][value="pay"]'));
    if (looks) await sees(somebody, `${name}-paid`);
  }
  await page.locator("main").getByText(sentence(somebody.language, "services-pay-nothing-open")).waitFor();
}

/** Opens the answers of an application for a purpose, as staff do. */
export async function reads(somebody, reference, purpose) {
  await go(somebody.page, `/staff/applications/${reference}`);
  if (await somebody.page.locator("main [name=purpose]").count()) {
    await fill(somebody, "purpose", purpose);
    await presses(somebody, `/staff/applications/${reference}`);
  }
}

/** Opens the open task of an application with this name of a step, and takes it. */
export async function takesTask(somebody, reference, number) {
  const { page } = somebody;
  await go(page, `/staff/applications/${reference}`);
  const links = page.locator('main a[href^="/staff/tasks/"], main a[href^="/staff/inspections/"]');
  await click(page, links.nth(number));
  if (await page.locator('main form[action$="/take"]').count()) await presses(somebody, "/take");
}

/** Ticks a checklist, and says what comes of it; what was found of an item may differ, with a remark. */
export async function finishes(somebody, result, { found = {}, remarks = "" } = {}) {
  const { page } = somebody;
  if (somebody.scripts) await opened(page);
  const names = await page.locator('main [name^="item-"]').evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
  for (const name of names) {
    const [value, remark] = found[name.slice("item-".length)] ?? ["yes", ""];
    await fill(somebody, name, value);
    if (remark) await fill(somebody, name.replace("item-", "remark-"), remark);
  }
  await fill(somebody, "result", result);
  if (remarks) await fill(somebody, "remarks", remarks);
  await click(page, page.locator('main button[name=then][value="finish"]'));
  assert.equal(await page.locator(".govuk-error-summary").count(), 0, await main(page));
}

/** Decides, after a look at the letter where there is one. */
export async function decides(somebody, reference, decision, reason, name) {
  const { page } = somebody;
  await go(page, `/staff/applications/${reference}/decide`);
  await fills(somebody, { decision, reason });
  if (name) await sees(somebody, `${name}-decide`);
  const preview = page.locator('main button[formaction$="/letters/preview"]');
  if (await preview.count()) {
    await click(page, preview.first());
    if (name) await sees(somebody, `${name}-letter`);
  }
  await presses(somebody, "/decide");
}

/** The page of the kind that the newest of somebody's mails about this leads to: its path in the town. */
export async function pathInMail(email, about, kind) {
  for (let waited = 0; waited < 120; waited += 1) {
    const mails = (await mailsTo(email, about)).filter((mail) => links(mail).some((link) => kind.test(link)));
    mails.sort((one, other) => Date.parse(other.headers.date) - Date.parse(one.headers.date));
    if (mails.length) return new URL(links(mails[0]).find((link) => kind.test(link))).pathname;
    await new Promise((resume) => setTimeout(resume, 250));
  }
  throw new Error(`no mail to ${email} about ${about} leads to ${kind}`);
}

/** Waits until somebody has so many mails about this. */
export async function mailsAbout(email, about, count) {
  for (let waited = 0; waited < 120; waited += 1) {
    if ((await mailsTo(email, new RegExp(about))).length >= count) return;
    await new Promise((resume) => setTimeout(resume, 250));
  }
  throw new Error(`${email} has fewer than ${count} mails about ${about}`);
}

const links = (mail) => mail.text.match(/https?:\/\/\S+/g) ?? [];

/** What a file of the town is, by this browser's session: its bytes, after a look at its kind. */
export async function downloads({ page }, path, kind) {
  const answer = await page.request.get(town + path);
  assert.equal(answer.status(), 200, path);
  assert.match(answer.headers()["content-type"], kind, path);
  return answer.body();
}

/** Agrees on tomorrow at ten for the inspection that is open. */
export async function arranges(somebody) {
  const day = inDays(1);
  await unfold(somebody.page.locator("main [name=day]"));
  await fills(somebody, { day: day.getUTCDate(), month: day.getUTCMonth() + 1, year: day.getUTCFullYear(), time: "10:00" });
  await presses(somebody, "/visit");
}
