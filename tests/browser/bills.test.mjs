// The property tax bill, in each language: taken in by a manager, found by its owner, paid whole and in instalments, by card and by
// transfer, seen by staff, and paid back by two people. Without scripts in two of the languages; every page is looked at.
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { go, open } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { openBrowser } from "./support.mjs";
import { walked } from "./tours.mjs";
import { click, downloads, fill, goOn, isPdf, isRefused, leads, look, main, pathOf, pays, says, sends, unfold } from "./walking.mjs";

const browser = await openBrowser();
after(() => browser.close());

/** Each language with a word that somebody would look for. */
const walks = [
  { language: "en", scripts: true, word: "tax" },
  { language: "es", scripts: false, word: "impuesto" },
  { language: "fr", scripts: true, word: "taxe" },
  { language: "ar", scripts: false, word: "ضريبة" },
];

const iso = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The bills of one language: one that is paid whole, one that is divided. */
function billsOf(language) {
  const number = (what) => `W${language.toUpperCase()}${what}`;
  return { whole: number("1001"), parts: number("1002"), word: "gate 2419" };
}

function csv({ whole, parts }) {
  const line = (number, amount) =>
    `${number},GATE2419,Ana Weaver,"3 Mill Lane;Merrow",3 Mill Lane,Property tax,${amount},EUR,${iso(0)},${iso(45)},10\n`;
  return `number,word,owner,address,property,title,amount,currency,issued_on,due_on,parts\n${line(whole, "640.50")}${line(parts, "1000.00")}`;
}

async function takesIn(priya, bills) {
  const { page } = priya;
  await go(page, "/staff/payments");
  await look(priya, "bills-payments");
  await leads(page, "/staff/payments/bills");
  await look(priya, "bills-import");
  await sends(page, "/bills");
  await isRefused(priya, "bills-import-nothing");
  await fill(page, { service: "property-tax" });
  await page.locator("main input[type=file]").setInputFiles({ name: "bills.csv", mimeType: "text/csv", buffer: Buffer.from(csv(bills)) });
  await sends(page, "/bills");
  assert.equal(pathOf(page), "/staff/payments");
  await look(priya, "bills-imported");
}

async function finds(resident, { word }, bills) {
  const { page } = resident;
  await go(page, "/services");
  await fill(page, { event: "home", q: word });
  await click(page, page.locator('main form[action="/services"] button'));
  await look(resident, "bills-by-words");
  await leads(page, "/services/property-tax");
  await look(resident, "bills-service");
  await leads(page, "/pay/bills");
  await look(resident, "bills-look-up");
  await goOn(page);
  await isRefused(resident, "bills-look-up-nothing");
  await fill(page, { number: bills.whole, word: "wrong code" });
  await goOn(page);
  await isRefused(resident, "bills-look-up-wrong");
  assert.equal(await page.locator("[name=number]").inputValue(), bills.whole);
  await opens(resident, bills.whole, bills);
  await look(resident, "bills-bill");
  isPdf(await downloads(page, "/bill.pdf"));
}

async function opens(resident, number, { word }) {
  const { page } = resident;
  if (pathOf(page) !== "/pay/bills") await go(page, "/pay/bills");
  await fill(page, { number, word });
  await goOn(page);
  assert.ok((await main(page)).includes(number));
}

/** Divides a bill, pays the first part by card, and gives the payment references of the second and the third. */
async function divides(resident, bills, email) {
  const { page } = resident;
  await opens(resident, bills.parts, bills);
  const bill = pathOf(page);
  await unfold(page, "select[name=parts]");
  await fill(page, { parts: 4, email: "nobody" });
  await sends(page, "/parts");
  await isRefused(resident, "bills-parts-wrong");
  await fill(page, { email });
  await sends(page, "/parts");
  await look(resident, "bills-parts");
  const part = (number) => page.locator("main table a[href^='/pay/']").nth(number - 1);
  await click(page, part(1));
  await look(resident, "bills-part");
  await pays(resident, "bills-part");
  isPdf(await downloads(page, "/receipt.pdf"));
  await click(page, page.locator(`a[href="${bill}"]`).first());
  await look(resident, "bills-part-of-bill-paid");
  const references = [];
  for (const number of [2, 3]) {
    await go(page, bill);
    await click(page, part(number));
    references.push((await page.locator("main strong[dir=ltr]").first().innerText()).replace(/\s/g, ""));
  }
  return { bill, references };
}

/** A statement in MT940 of movements: cents and words. */
function statement(id, movements) {
  const day = iso(0).slice(2).replaceAll("-", "");
  const lines = movements.map(([amount, words], at) => `:61:${day}${day.slice(2)}C${amount}NTRFNONREF//${id}-${at}\r\n:86:166?20SVWZ+${words}\r\n`);
  return `:20:S\r\n:25:GB33BUKB20201555555555\r\n:28C:1/1\r\n:60F:C${day}EUR1000,00\r\n${lines.join("")}:62F:C${day}EUR2000,00\r\n-\r\n`;
}

/** One transfer names its part, another nothing: a person says what that is for. */
async function isTransferred(priya, { language }, [second, third]) {
  const { page } = priya;
  await go(page, "/staff/payments");
  await leads(page, "/staff/payments/statement");
  await look(priya, "bills-statement");
  await sends(page, "/statement");
  await isRefused(priya, "bills-statement-nothing");
  const text = statement(`WALK-${language}-${Date.now()}`, [["250,00", second], ["250,00", "tax of 3 Mill Lane"]]);
  await page.locator("main input[type=file]").setInputFiles({ name: "day.sta", mimeType: "text/plain", buffer: Buffer.from(text) });
  await sends(page, "/statement");
  await look(priya, "bills-statement-done");
  const entry = page.locator("main details", { has: page.locator('form[action*="/entries/"]') }).last();
  await entry.locator("summary").click();
  await look(priya, "bills-entry");
  await entry.locator("[name=reference]").fill(third);
  await click(page, entry.locator("button"));
  await look(priya, "bills-entry-settled");
}

/** A caseworker asks for money to go back, a manager approves it. */
async function isPaidBack(tom, priya, bills) {
  const { page } = tom;
  await go(page, "/staff/payments");
  await look(tom, "bills-till");
  await fill(page, { q: bills.whole });
  await click(page, page.locator('main form[action="/staff/payments"] button'));
  await look(tom, "bills-charge");
  const charge = pathOf(page);
  await unfold(page, "[name=back]");
  await fill(page, { back: "9999", back_way: "card" });
  await sends(page, "/refund");
  await isRefused(tom, "bills-refund-wrong");
  await fill(page, { back: "40.50", reason: "The flat was measured too large." });
  await sends(page, "/refund");
  await look(tom, "bills-refund-asked");
  assert.equal(await page.locator("button[name=decision]").count(), 0);
  await go(priya.page, "/staff/payments");
  await look(priya, "bills-refund-waits");
  await leads(priya.page, charge);
  await look(priya, "bills-refund-decide");
  await click(priya.page, priya.page.locator("button[name=decision][value=approve]"));
  await look(priya, "bills-refund-decided");
}

for (const walk of walked(walks, "en", "fr")) {
  it(`a bill, from the letter to the receipt, and some of it back, in ${walk.language}`, async () => {
    const { language, scripts } = walk;
    const resident = await open(browser, "", { signedIn: false, language, scripts });
    const priya = await open(browser, "Priya Raman", { language, scripts });
    const tom = await open(browser, "Tom Ellerby", { language, scripts });
    const bills = billsOf(language);
    const email = `bills.${language}@example.org`;
    await takesIn(priya, bills);
    await finds(resident, walk, bills);
    const whole = pathOf(resident.page);
    await pays(resident, "bills-whole");
    isPdf(await downloads(resident.page, "/receipt.pdf"));

    const { bill, references } = await divides(resident, bills, email);
    const mail = await mailTo(email, /\/pay\//);
    await go(resident.page, new URL(linkIn(mail, /\/pay\//)).pathname);
    await look(resident, "bills-by-mail");
    await isTransferred(priya, walk, references);
    await go(resident.page, bill);
    assert.equal(await resident.page.locator("main .govuk-tag--green").count(), 3);
    await look(resident, "bills-parts-paid");

    await isPaidBack(tom, priya, bills);
    await go(resident.page, whole);
    await look(resident, "bills-whole-paid-back");
    for (const one of [resident, priya, tom]) await one.close();
  });
}
