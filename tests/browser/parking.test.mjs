// The residents' parking permit, from the first page to the money and the document, in each language: found, checked, applied for on two
// devices, paid, asked about, granted, verified, revoked. Without scripts in two of the languages; every page is looked at.
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { go, open } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { openBrowser } from "./support.mjs";
import { walked } from "./tours.mjs";
import { answers, click, day, downloads, fill, goOn, isPdf, isRefused, leads, look, main, pathOf, pays, says, sends, unfold } from "./walking.mjs";

const browser = await openBrowser();
after(() => browser.close());

/** Each language with a word that somebody would look for; and with a house of its own, since a vehicle has one permit. */
const walks = [
  { language: "en", scripts: false, word: "parking", house: 21 },
  { language: "es", scripts: true, word: "aparcamiento", house: 22 },
  { language: "fr", scripts: false, word: "stationnement", house: 23 },
  { language: "ar", scripts: true, word: "وقوف", house: 24 },
];

const picked = (walk) => ({ language: walk.language, scripts: walk.scripts });

async function finds(resident, { word }) {
  const { page } = resident;
  await go(page, "/");
  await click(page, page.locator('a[href="/services"]').first());
  await look(resident, "parking-catalogue");
  await fill(page, { event: "car" });
  await click(page, page.locator('main form[action="/services"] button'));
  assert.ok(await page.locator('main a[href="/services/parking-permit"]').count());
  await look(resident, "parking-by-event");
  await fill(page, { event: "", q: word });
  await click(page, page.locator('main form[action="/services"] button'));
  await look(resident, "parking-by-words");
  await leads(page, "/services/parking-permit");
  await look(resident, "parking-service");
}

async function checks(resident, walk) {
  const { page } = resident;
  await leads(page, "/check");
  await look(resident, "parking-check");
  await goOn(page);
  await isRefused(resident, "parking-check-missing");
  await fill(page, { in_zone: "no", electric: "no" });
  await goOn(page);
  await says(resident, "services-rules-not-eligible");
  await look(resident, "parking-check-refused");
  await fill(page, { in_zone: "yes", electric: "yes" });
  await goOn(page);
  await says(resident, "services-rules-eligible");
  await look(resident, "parking-check-eligible");
}

const livesAt = (house) => ({ "home.line1": `${house} Mill Lane`, "home.town": "Merrow", "home.postcode": "MW1 4AB" });
const drives = (house) => [
  { plate: `MW ${house} ANA`, vehicle_kind: "car", electric: "yes", employer_vehicle: "no" },
  { plate: `MW ${house} VAN`, vehicle_kind: "van", electric: "no", employer_vehicle: "no" },
];

/** Applies on one device, goes on upon another by the link, and gives the path of it. */
async function applies(resident, phone, { house }) {
  const { page } = resident;
  const [car, van] = drives(house);
  await goOn(page);
  await isRefused(resident, "parking-name-missing");
  await fill(page, { name: "Ana Weaver" });
  await goOn(page);
  await answers(resident, "parking", "address", livesAt(house));
  await answers(resident, "parking", "email", {});
  const link = await page.locator('main .govuk-inset-text a[href^="/apply/"]').getAttribute("href");
  await go(phone.page, link);
  await answers(phone, "parking-phone", "zone", { zone: "b" });
  await look(phone, "parking-phone-vehicles");
  await fill(phone.page, car);
  await click(phone.page, phone.page.locator('button[name=then][value=another]'));
  await answers(phone, "parking-phone-second", "vehicles", van);
  await look(phone, "parking-phone-start");
  await fill(phone.page, day("start", -400));
  await goOn(phone.page);
  await isRefused(phone, "parking-phone-start-past");
  await fill(phone.page, day("start", 0));
  await goOn(phone.page);
  return link;
}

/** Checks the answers, is told what is missing, mends one answer, and sends. */
async function isSent(phone, email) {
  const { page } = phone;
  assert.match(pathOf(page), /\/check$/);
  await look(phone, "parking-answers");
  await leads(page, "/page/email?item=0");
  await fill(page, { email });
  await goOn(page);
  // It is typed once.
  assert.equal(await page.locator("[name=email]").inputValue(), email);
  await goOn(page);
  await isRefused(phone, "parking-answers-missing");
  assert.equal(await page.locator("[name=email]").inputValue(), email);
  for (const box of await page.locator("input[name=agreed]").all()) await box.check();
  await goOn(page);
}

/** A caseworker finds it, opens it with a purpose and asks for something. */
async function isAskedFor(tom, reference) {
  const { page } = tom;
  await go(page, "/staff/applications");
  await look(tom, "parking-queue");
  await fill(page, { q: reference });
  await Promise.all([page.waitForURL(new RegExp(reference)), page.locator("[name=q]").press("Enter")]);
  assert.doesNotMatch(await main(page), /MW\d\dANA/);
  await look(tom, "parking-case");
  await sends(page, "/take");
  await look(tom, "parking-case-taken");
  await sends(page, `/${reference}`);
  await isRefused(tom, "parking-case-no-purpose");
  await fill(page, { purpose: "To check the plates" });
  await sends(page, `/${reference}`);
  assert.match(await main(page), /MW\d\dANA/);
  await look(tom, "parking-case-open");
  await unfold(page, "#text-ask");
  await page.locator("#text-ask").fill("Please send us a picture of the registration.");
  await sends(page, "/ask");
  await look(tom, "parking-case-asked");
}

/** A picture of one point, as PNG. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function supplies(resident, link) {
  const { page } = resident;
  await go(page, link);
  await look(resident, "parking-asked");
  await sends(page, "/answer");
  await isRefused(resident, "parking-asked-nothing");
  await page.locator("#text-answer").fill("Here it is.");
  await page.locator("main input[type=file]").setInputFiles({ name: "registration.png", mimeType: "image/png", buffer: picture });
  await sends(page, "/answer");
  await look(resident, "parking-supplied");
}

async function isGranted(tom, reference) {
  const { page } = tom;
  await go(page, `/staff/applications/${reference}`);
  await look(tom, "parking-case-supplied");
  await leads(page, "/decide");
  await look(tom, "parking-decide");
  await sends(page, "/decide");
  await isRefused(tom, "parking-decide-missing");
  await fill(page, { decision: "granted", reason: "You live in zone B." });
  await sends(page, "/decide");
  await look(tom, "parking-case-granted");
}

/** What is shown at the door: pasted, and as a picture of the code. */
async function isVerified(verifier, walk, { text, code }, state) {
  const { page } = verifier;
  await go(page, "/verify");
  await look(verifier, `parking-verify`);
  const verify = page.locator('main form[action="/verify"] button');
  if (!walk.scripts) {
    await goOn(page);
    await isRefused(verifier, "parking-verify-nothing");
  }
  await fill(page, { code: text });
  await verify.click();
  await page.locator(".stoa-verdict").waitFor();
  await says(verifier, `services-verify-state-${state}`);
  await look(verifier, `parking-verify-${state}`);
  await go(page, "/verify");
  await page.locator("[name=picture]").setInputFiles({ name: "code.png", mimeType: "image/png", buffer: code });
  if (!walk.scripts) await goOn(page);
  await page.locator(".stoa-verdict").waitFor();
  await says(verifier, `services-verify-state-${state}`);
}

async function isRevoked(tom, reference) {
  const { page } = tom;
  await go(page, `/staff/applications/${reference}`);
  await unfold(page, "#text-revoke");
  await page.locator("#text-revoke").fill("You moved out of the zone.");
  await sends(page, "/revoke");
  await look(tom, "parking-case-revoked");
}

async function saysHowItWas(resident) {
  const { page } = resident;
  await page.locator("#text-feedback").fill("It went well.");
  await sends(page, "/feedback");
  await isRefused(resident, "parking-feedback-none");
  assert.equal(await page.locator("#text-feedback").inputValue(), "It went well.");
  await page.locator("[name=score][value='4']").check();
  await sends(page, "/feedback");
  await look(resident, "parking-feedback");
}

for (const walk of walked(walks, "es", "ar")) {
  it(`a parking permit, from the first page to the permit in hand, in ${walk.language}`, async () => {
    const resident = await open(browser, "", { signedIn: false, ...picked(walk) });
    const phone = await open(browser, "", { signedIn: false, ...picked(walk) });
    const tom = await open(browser, "Tom Ellerby", picked(walk));
    const email = `ana.${walk.language}@example.org`;
    await finds(resident, walk);
    await checks(resident, walk);
    await go(resident.page, "/services/parking-permit");
    await sends(resident.page, "/apply");
    const link = await applies(resident, phone, walk);
    await isSent(phone, email);
    await look(phone, "parking-pay");
    const reference = (await phone.page.locator(".stoa-reference").first().innerText()).trim();
    await pays(phone, "parking-pay");
    assert.equal(pathOf(phone.page), `${link}/pay`);
    isPdf(await downloads(phone.page, "/receipt.pdf"));
    const mail = await mailTo(email, /\/apply\//);
    await go(resident.page, new URL(linkIn(mail, /\/apply\//)).pathname);
    await look(resident, "parking-follow");
    await mailTo(email, /\/pay\//);

    await isAskedFor(tom, reference);
    await supplies(resident, link);
    await isGranted(tom, reference);
    await go(resident.page, link);
    await says(resident, "services-granted-title");
    await look(resident, "parking-granted");
    isPdf(await downloads(resident.page, "/permit.pdf"));
    const text = (await downloads(resident.page, "/permit")).toString();
    const code = await resident.page.locator("main .stoa-qr, main svg[role=img]").first().screenshot();

    const verifier = await open(browser, "", { signedIn: false, ...picked(walk) });
    await isVerified(verifier, walk, { text, code }, "valid");
    await isRevoked(tom, reference);
    await isVerified(verifier, walk, { text, code }, "revoked");
    await go(resident.page, link);
    await look(resident, "parking-revoked");
    await saysHowItWas(resident);

    const priya = await open(browser, "Priya Raman", picked(walk));
    await go(priya.page, "/services/parking-permit/figures");
    await look(priya, "parking-figures");
    for (const one of [resident, phone, tom, verifier, priya]) await one.close();
  });
}
