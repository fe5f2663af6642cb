// Steps before a decision: an inspector takes a phone to a café, where there is no network; a manager sees the steps drawn; a resident
// reads in advance what happens, in the language and direction that they read.
import assert from "node:assert/strict";
import { after, it } from "node:test";
import { follow, go, isKept, look, notice, open, opened, press } from "./journey.mjs";
import { languages, openBrowser } from "./support.mjs";
import { arranges } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const main = (page) => page.locator("main").innerText();

it("is inspected on a phone without a network, and sent when there is one", async () => {
  const tom = await open(browser, "Tom Ellerby");
  const { page } = tom;
  await go(page, "/staff/tasks");
  await look(tom, "tasks");
  await follow(page, "Inspection of the premises");
  await look(tom, "inspection");
  const path = page.url();
  // Somebody else may have it since an earlier run.
  if (await page.getByRole("button", { name: "Take this task" }).count()) await press(page, "Take this task");
  // An inspection that had to be done again has no day yet.
  if (!/^Visit\t/m.test(await main(page))) {
    await arranges(tom);
    await page.goto(path, { waitUntil: "load" });
  }
  assert.match(await main(page), /^Visit\t.*\d/m);
  for (const item of ["hands", "cold", "raw", "surfaces", "pests", "waste"]) {
    await page.locator(`[name="item-${item}"][value="yes"]`).check();
  }
  await page.locator('[name="remark-cold"]').fill("4 °C");
  await isKept(page);
  // What was ticked is there after the page was opened again.
  await page.reload({ waitUntil: "load" });
  await isKept(page);
  assert.equal(await page.locator('[name="remark-cold"]').inputValue(), "4 °C");
  assert.ok(await page.locator('[name="item-pests"][value="yes"]').isChecked());
  await page.context().setOffline(true);
  await press(page, "Keep and go on later");
  await page.getByText("sent when the network is back").waitFor();
  assert.equal(page.url(), path);
  await page.context().setOffline(false);
  await page.locator(".govuk-notification-banner").waitFor();
  assert.match(await notice(page), /What you found is kept/);
  await opened(page);
  assert.equal(await page.locator('[name="remark-cold"]').inputValue(), "4 °C");
  // Without a result it is not finished, and what was ticked stays; what was remarked on the whole, which the server refused, is kept as well.
  await page.locator('[name="remarks"]').fill("All is well.");
  await isKept(page);
  await press(page, "Finish the task");
  assert.match(await main(page), /Choose what comes of it/);
  await isKept(page);
  await page.goto(path, { waitUntil: "load" });
  await isKept(page);
  assert.equal(await page.locator('[name="remarks"]').inputValue(), "All is well.");
  await page.locator('[name="remarks"]').fill("");
  await isKept(page);
  await press(page, "Finish the task");
  await opened(page);
  await look(tom, "inspection-missing");
  await tom.close();
});

it("is seen step by step before anybody applies", async () => {
  for (const language of languages) {
    const reader = await open(browser, "", { signedIn: false, language });
    await go(reader.page, "/services/food-business-licence/steps");
    assert.equal(await reader.page.locator("main svg rect").count(), 7);
    await look(reader, "steps");
    await reader.close();
  }
});

it("is looked at as a letter before the decision", async () => {
  const tom = await open(browser, "Tom Ellerby", { scripts: false });
  const { page } = tom;
  await go(page, "/staff/tasks");
  await follow(page, "Check of the papers");
  await look(tom, "check");
  await page.locator("main .stoa-reference a, main a.stoa-reference").first().click();
  await look(tom, "application-with-tasks");
  await follow(page, "Letters");
  await look(tom, "letters");
  await page.getByLabel("What it has to say").fill("We come on Monday.");
  await press(page, "Look at the letter");
  assert.match(await main(page), /We come on Monday\./);
  await look(tom, "letter-preview");
  await tom.close();
});
