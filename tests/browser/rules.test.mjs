// The rules of a service: a resident checks before applying, on a phone without scripts and from the right to the left; everybody reads
// the tables; a manager edits one.
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { follow, go, look, notice, open, press } from "./journey.mjs";
import { openBrowser } from "./support.mjs";

const browser = await openBrowser();
after(() => browser.close());

const main = (page) => page.locator("main").innerText();

it("is checked before applying, with the reasons, and nothing of it is kept", async () => {
  const resident = await open(browser, "", { signedIn: false, scripts: false });
  const { page } = resident;
  await go(page, "/services/parking-permit");
  await press(page, "Check whether you can get it and what it costs");
  await look(resident, "rules-check");
  await press(page, "See the result");
  assert.equal(await page.locator(".govuk-error-summary a").count(), 2);
  await look(resident, "rules-check-missing");
  await page.locator("[name=in_zone][value=yes]").check();
  await page.locator("[name=electric][value=yes]").check();
  await press(page, "Add another vehicle");
  await page.locator("[name=electric-2][value=no]").check();
  await press(page, "See the result");
  const said = await main(page);
  assert.match(said, /By the rules you may have it/);
  assert.match(said, /60 EUR/);
  assert.match(said, /section 6 \(1\)/);
  await look(resident, "rules-check-result");
  const hashes = await page.locator("code.stoa-written").allInnerTexts();
  await follow(page, "The rules, for all to read");
  for (const hash of hashes) assert.match(await main(page), new RegExp(hash));
  await look(resident, "rules");
  await resident.close();
});

it("is checked and read from the right to the left", async () => {
  const resident = await open(browser, "", { signedIn: false, language: "ar" });
  const { page } = resident;
  await go(page, "/services/parking-permit/check");
  await page.locator("[name=in_zone][value=no]").check();
  await page.locator("[name=electric][value=yes]").check();
  await page.locator("main form button").first().click();
  await look(resident, "rules-check-result");
  await go(page, "/services/parking-permit/rules");
  await look(resident, "rules");
  await resident.close();
});

it("is edited as a table, tried and kept as a draft", async () => {
  const priya = await open(browser, "Priya Raman");
  const { page } = priya;
  await go(page, "/staff/services/parking-permit/rules/fee");
  await look(priya, "rules-edit");
  await page.locator("[name=row-0-then]").fill("6500");
  await press(page, "Try it");
  assert.match(await main(page), /Not as expected/);
  await look(priya, "rules-edit-failing");
  await page.locator("[name=example-0-out]").fill("6500");
  await page.locator("[name=example-2-out]").fill("6500");
  await press(page, "Save as a draft");
  assert.match(await notice(page), /draft is saved/);
  await press(page, "Add a row");
  await look(priya, "rules-edit-row");
  await priya.close();
});
