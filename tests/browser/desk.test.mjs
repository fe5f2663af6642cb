// A caseworker's day: the queue by keyboard, a report from the telephone to its honest end, and colleagues who are faster.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { click, follow, go, look, notice, open, press } from "./journey.mjs";
import { mailTo } from "./mailbox.mjs";
import { openBrowser, openWindow, sizes, town } from "./support.mjs";

const browser = await openBrowser();
const desk = {};
before(async () => Object.assign(desk, await open(browser, "Tom Ellerby")));
after(() => browser.close());

const main = (page) => page.locator("main").innerText();

/** Writes a pothole down, as told on the telephone; gives its reference. */
async function writesDown(page, words) {
  await go(page, "/staff/reports/new");
  await page.getByLabel("Category").selectOption({ label: "Pothole" });
  await page.getByLabel("Street, address or place").fill("Mill Lane");
  await click(page, page.locator("main form button").first());
  await page.getByLabel("Mill Lane, Thornby").check();
  await page.getByLabel("What is wrong?").fill(words);
  await page.getByLabel("Like a dinner plate").check();
  await page.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await page.getByLabel("E-mail address").fill("ana.ruiz@example.org");
  await press(page, "Save the report");
  return /\/staff\/reports\/(M-\d+)/.exec(page.url())?.[1] ?? assert.fail(await main(page));
}

/** What everybody reads of a report; nothing where they may not. */
async function publicPage(reference) {
  const window = await openWindow(browser);
  const page = await window.newPage();
  const answer = await page.goto(`${town}/reports/${reference}`);
  const words = answer.status() === 200 ? await page.locator("main").innerText() : "";
  await window.close();
  return words;
}

it("is worked through by keyboard", async () => {
  const { page } = desk;
  await go(page, "/staff?status=open&team=highways");
  const rows = page.locator("[data-queue-row]");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  assert.equal(await rows.locator("input:checked").count(), 2);
  assert.match(await page.locator("[data-queue-count]").first().innerText(), /^2 /);
  await page.keyboard.press("k");
  assert.ok(await rows.first().locator("a").first().evaluate((link) => link === document.activeElement));
  await page.keyboard.press("?");
  assert.ok(await page.locator("dialog[open]").isVisible());
  await look(desk, "queue-keys");
  await page.keyboard.press("Escape");
  const reference = await rows.first().locator(".stoa-reference").innerText();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/staff/reports/${reference}*`);
  await page.keyboard.press("q");
  await page.waitForURL("**/staff?*");
});

it("is filtered, and the filter kept as a view", async () => {
  const { page } = desk;
  await go(page, "/staff?status=open");
  // Which kinds of reports are open depends on the day on which the town was made.
  const first = await page.locator(".stoa-queue__link").first().innerText();
  const kind = (await page.locator("select[name=category] option").allTextContents()).find((name) => name.trim() && first.includes(name.trim()));
  await page.getByText("Search and filter").click();
  await page.locator("select[name=category]").selectOption({ label: kind.trim() });
  const slug = await page.locator("select[name=category]").inputValue();
  await click(page, page.locator("select[name=category]").locator("xpath=ancestor::form").locator("button").first());
  const kinds = await page.locator(".stoa-queue__link").allInnerTexts();
  assert.ok(kinds.length > 0 && kinds.every((text) => text.includes(kind.trim())), kinds.join("\n"));
  await look(desk, "queue-filtered");
  await follow(page, "Save this view");
  await page.getByLabel("Name of this view").fill("Dark streets");
  await press(page, "Save view");
  const view = page.getByRole("link", { name: /^Dark streets/ }).first();
  assert.match(await view.getAttribute("href"), new RegExp(`category=${slug}(&|$)`));
  await go(page, "/staff/views?status=open");
  await press(page, "Remove Dark streets");
  assert.doesNotMatch(await main(page), /Dark streets/);
});

it("takes several reports at once", async () => {
  const { page } = desk;
  await go(page, "/staff?status=open&team=highways&assignee=nobody");
  const boxes = page.locator("[data-queue-row] input[type=checkbox]");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await press(page, "Assign to me");
  await look(desk, "bulk-take");
  await press(page, "Do this to 2 reports");
  assert.match(await notice(page), /2 reports were changed/);
});

it("leads a report from the telephone to its honest end", async () => {
  const { page } = desk;
  const reference = await writesDown(page, "A hole by the mill, deep enough for a foot.");
  await look(desk, "written-down");
  await go(page, `/staff/reports/${reference}`);
  await follow(page, "Assign");
  await page.getByLabel("Assigned to").selectOption({ label: "Tom Ellerby" });
  await click(page, page.locator("main form button").first());
  assert.match(await main(page), /Tom Ellerby/);

  await follow(page, "Publish an update");
  await follow(page, "More information, please");
  assert.match(await page.getByLabel("What is being done").inputValue(), /We went to look and could not find it/);
  await press(page, "Publish");
  assert.match(await publicPage(reference), /We went to look and could not find it/);

  await page.getByLabel("Internal note").fill("Ask for plans of the mill race.");
  await press(page, "Add the note");
  assert.doesNotMatch(await publicPage(reference), /mill race/);

  await press(page, "Will not be done");
  await press(page, "Change to “Will not be done”");
  await look(desk, "end-without-reason");
  await page.getByLabel("What residents are told").fill("The lane belongs to the mill; we have written to its owner.");
  await press(page, "Change to “Will not be done”");
  assert.match(await publicPage(reference), /The lane belongs to the mill/);
  await look(desk, "ended");
});

/** Gives a report to a body, the first office whose name begins so. */
async function routes(page, reference, body, reason) {
  await go(page, `/staff/reports/${reference}/route`);
  // Where the map names somebody else by now, that is offered first.
  await page.locator("input[name=to][value=hand]").check();
  const offices = page.getByLabel("Body and team");
  const office = (await offices.locator("option").allInnerTexts()).find((text) => text.startsWith(body));
  await offices.selectOption({ label: office });
  await page.getByLabel("What residents are told").fill(reason);
  await press(page, "Pass on");
  await page.waitForURL(`**/staff/reports/${reference}`);
}

it("hands a report to another body, which answers for it from then on", async () => {
  const { page } = desk;
  const reference = await writesDown(page, "A hole where the pipe was laid.");
  await routes(page, reference, "Northwater", "Their trench has sunk.");
  assert.match(await main(page), /Northwater/);
  assert.match(await publicPage(reference), /Northwater/);
});

it("shows who was faster, and keeps what was typed", async () => {
  const { page } = desk;
  const reference = await writesDown(page, "A hole that two people look after.");
  const colleague = await open(browser, "Priya Raman");
  await go(page, `/staff/reports/${reference}/status?to=fixed`);
  await go(colleague.page, `/staff/reports/${reference}/status?to=in-progress`);
  await colleague.page.getByLabel(/What residents are told/).fill("A crew is on its way.");
  await press(colleague.page, "Change to “Being worked on”");
  await page.getByLabel(/What residents are told/).fill("Filled and rolled.");
  await press(page, "Change to “Fixed”");
  assert.match(await main(page), /What changed while you were writing[\s\S]*A crew is on its way\./);
  assert.equal(await page.getByLabel(/What residents are told/).inputValue(), "Filled and rolled.");
  await look(desk, "conflict");
  await press(page, "Change to “Fixed”");
  assert.match(await publicPage(reference), /Filled and rolled\./);
  await colleague.close();
});

it("merges what was reported twice", async () => {
  const { page } = desk;
  const first = await writesDown(page, "A hole like a saucepan.");
  const second = await writesDown(page, "A hole like a saucepan, again.");
  await go(page, `/staff/reports/${second}/merge`);
  await page.locator(`input[name=into][value=${first}]`).check();
  await look(desk, "merge");
  await press(page, "Merge");
  assert.match(await main(page), /Reported before/);
  assert.match(await publicPage(second), new RegExp(first));
});

it("hides a photo from everybody but colleagues, and shows it again", async () => {
  const { page } = desk;
  await go(page, "/staff?status=any&team=highways&order=newest");
  const row = page.locator("[data-queue-row]", { has: page.locator("img") }).first();
  while (!(await row.count())) await click(page, page.getByRole("link", { name: /^Next/ }));
  await click(page, row.locator("a.stoa-queue__link"));
  const reference = /M-\d+/.exec(page.url())[0];
  const photos = async () => {
    const window = await openWindow(browser);
    const visitor = await window.newPage();
    await visitor.goto(`${town}/reports/${reference}`);
    const count = await visitor.locator(".stoa-photos img").count();
    await window.close();
    return count;
  };
  const before = await photos();
  await follow(page, "Hide photo 1");
  await look(desk, "hide-photo");
  await press(page, "Hide the photo");
  assert.equal(await photos(), before - 1);
  assert.equal(await page.locator(".stoa-photos__item--hidden").count(), 1);
  await look(desk, "photo-hidden");
  await follow(page, "Show photo 1 again");
  await click(page, page.locator("main form button").first());
  assert.equal(await photos(), before);
});

it("changes what it can of many, and says of the rest why not", async () => {
  const { page } = desk;
  const mine = await writesDown(page, "A hole that is only looked at.");
  const theirs = await writesDown(page, "A hole that somebody else fills meanwhile.");
  await go(page, `/staff?status=open&team=highways&order=newest`);
  const box = (reference) => page.locator(`input[name=report][value^="${reference}"]`);
  await box(mine).check();
  await box(theirs).check();
  await press(page, "Change state");
  await follow(page, "Being worked on");
  const colleague = await open(browser, "Priya Raman");
  await go(colleague.page, `/staff/reports/${theirs}/status?to=fixed`);
  await press(colleague.page, "Change to “Fixed”");
  // A window that is closed while its form is still being answered may never be gone.
  await colleague.page.waitForURL(`**/staff/reports/${theirs}`);
  await colleague.close();
  await press(page, "Do this to 2 reports");
  const words = await main(page);
  assert.match(words, /Some reports could not be changed[\s\S]*1 report was changed/);
  assert.match(words, new RegExp(theirs));
  assert.doesNotMatch(words, new RegExp(mine));
  await look(desk, "bulk-partial");
});

for (const language of ["en", "ar"]) {
  it(`names those of many that were changed or are no longer one's own, and why, in ${language}`, async () => {
    const { page } = desk;
    const written = [];
    for (const words of ["A hole over the main.", "A hole over a valve.", "A hole over a drain."]) {
      const reference = await writesDown(page, words);
      await routes(page, reference, "Northwater", "Their trench has sunk.");
      written.push(reference);
    }
    const [taken, told, returned] = written;
    const water = await open(browser, "Ingrid Solheim", { language });
    await go(water.page, "/staff?status=open&agency=northwater&order=newest");
    for (const reference of written) await water.page.locator(`input[name=report][value^="${reference}:"]`).check();
    await water.page.locator("button[name=act][value=take]").first().click();
    await look(water, "bulk-before");
    // While she reads, colleagues tell the public something of one, and take another back.
    await go(page, `/staff/reports/${told}/update`);
    await page.getByLabel("What is being done").fill("We have measured it.");
    await press(page, "Publish");
    const office = await open(browser, "Nadia Karim");
    await routes(office.page, returned, "Merrow", "It is our own drain.");
    await office.close();
    await water.page.locator("main form[action='/staff/bulk'] button").first().click();
    await look(water, "bulk-not-allowed");
    const refused = await water.page.locator(".stoa-ticked__item").allInnerTexts();
    assert.equal(refused.length, 2, refused.join("\n"));
    const reasons = {
      en: { [told]: /Somebody else changed this meanwhile/, [returned]: /You do not have permission/ },
      ar: { [told]: /[\u0600-\u06ff]{3}/, [returned]: /[\u0600-\u06ff]{3}/ },
    };
    for (const [reference, why] of Object.entries(reasons[language])) {
      assert.match(refused.find((line) => line.includes(reference)) ?? "", why);
    }
    assert.notEqual(...refused.map((line) => line.replace(/M-\d+/, "")));
    assert.ok(refused.every((line) => !line.includes(taken)));
    await water.close();
    await go(page, `/staff/reports/${taken}`);
    assert.match(await main(page), /Ingrid Solheim/);
    await go(page, `/staff/reports/${told}`);
    assert.doesNotMatch(await page.locator(".stoa-work__facts").innerText(), /Ingrid Solheim/);
  });
}

/** Somebody asks on a report's page, in Arabic, that something be hidden, and says where to answer. */
async function asksToHide(reference, words, email) {
  const window = await openWindow(browser, { language: "ar" });
  const resident = await window.newPage();
  await resident.goto(`${town}/reports/${reference}/hide`);
  await resident.locator("textarea[name=text]").fill(words);
  await resident.locator("input[name=email]").fill(email);
  await click(resident, resident.locator("main form[method=post] button").last());
  await window.close();
}

it("decides what a resident asks to have hidden, and does it", async () => {
  const { page } = desk;
  const reference = await writesDown(page, "A hole beside my car MR 40 881.");
  const email = `hidden-${Date.now().toString(36)}@example.org`;
  await asksToHide(reference, "The number of my car can be read.", email);
  await go(page, "/staff/hide-requests");
  await look(desk, "hide-requests");
  await click(page, page.getByRole("link", { name: reference }));
  await look(desk, "report-with-request");

  // What they ask may tell of them: reading it takes a purpose, and stands in the history.
  await follow(page, "Read the request");
  await press(page, "Read");
  assert.match(await main(page), /What do you need it for/);
  assert.doesNotMatch(await main(page), /can be read/);
  await page.getByLabel("To answer the person").check();
  await press(page, "Read");
  assert.match(await main(page), /The number of my car can be read\./);
  await look(desk, "hide-request-read");
  assert.doesNotMatch(await main(page), /This page has changed/, "by nobody but the reader");

  await go(page, `/staff/reports/${reference}/text`);
  await page.getByLabel("What everybody will read").fill("A hole beside my car […].");
  await press(page, "Publish the redacted text");
  const everybody = await publicPage(reference);
  assert.match(everybody, /beside my car \[…\]/);
  assert.doesNotMatch(everybody, /40 881/);

  await follow(page, "Decide");
  await look(desk, "hide-request");
  await press(page, "Decide the request");
  await look(desk, "hide-request-refused");
  await page.getByLabel("Yes").check();
  await page.getByLabel("What the resident is told").fill("We have taken the number out.");
  await press(page, "Decide the request");
  assert.match(await notice(page), new RegExp(`The request about ${reference} is decided`));
  await look(desk, "hide-request-decided");
  const mail = await mailTo(email, /We have taken the number out\./);
  assert.match(mail.subject, new RegExp(reference));
  assert.match(mail.text, /[\u0600-\u06ff]{3}/, "they asked in Arabic");
  await go(page, "/staff/hide-requests");
  assert.doesNotMatch(await main(page), new RegExp(reference));
});

it("refuses in Arabic what a resident asks to have hidden, once", async () => {
  const reference = await writesDown(desk.page, "A hole beside the shop.");
  const email = `kept-${Date.now().toString(36)}@example.org`;
  await asksToHide(reference, "The shop does not like it.", email);
  const officer = await open(browser, "Nadia Karim", { language: "ar" });
  const { page } = officer;
  await go(page, "/staff/hide-requests");
  await look(officer, "hide-requests");
  await go(page, `/staff/reports/${reference}`);
  await click(page, page.locator(`#requests a[href*="/hide-requests/"]`));
  const decide = () => click(page, page.locator("main form[method=post] button").last());
  await decide();
  await look(officer, "hide-request-refused");
  const late = await open(browser, "Tom Ellerby", { language: "ar" });
  await late.page.goto(page.url());
  for (const one of [page, late.page]) {
    await one.locator("input[name=granted][value=no]").check();
    await one.locator("textarea[name=answer]").fill("اسم المتجر معروف للجميع.");
  }
  await decide();
  await look(officer, "hide-request-decided");
  await mailTo(email, /اسم المتجر/);
  // A colleague who had the same form open is told so, and nobody is answered twice.
  const form = late.page.url();
  await click(late.page, late.page.locator("main form[method=post] button").last());
  assert.match(await notice(late.page), /[\u0600-\u06ff]{3}/);
  assert.equal(await late.page.locator("#requests a[href*='/hide-requests/']").count(), 0);
  await look(late, "hide-request-decided-already");
  await late.page.goto(form);
  assert.equal(new URL(late.page.url()).pathname, `/staff/reports/${reference}`);
  await late.close();
  await officer.close();
});

it("shows the first report of the queue without scrolling, on a phone too", async () => {
  const { page } = desk;
  await page.setViewportSize(sizes[0]);
  await go(page, "/staff?status=open&team=highways");
  const row = page.locator("[data-queue-row]").first();
  const box = await row.locator("a.stoa-queue__link").boundingBox();
  assert.ok(box.y + box.height <= sizes[0].height, `it begins at ${box.y}`);
  const take = page.getByRole("button", { name: "Assign to me" });
  assert.ok(!(await take.isVisible()));
  await row.getByRole("checkbox").check();
  assert.ok(await take.isVisible());
  await look(desk, "queue-on-a-phone");
  await page.setViewportSize(sizes[1]);
});

it("does all of it without script", async () => {
  const window = await open(browser, "Amina Diallo", { scripts: false });
  const { page } = window;
  await go(page, "/staff?status=open");
  // One that nobody has begun with: of the others, each town has its own.
  const fresh = page.locator("[data-queue-row]").filter({ hasText: "Received" }).first();
  await fresh.getByRole("checkbox").check();
  await press(page, "Change state");
  await follow(page, "Being worked on");
  await press(page, "Do this to 1 report");
  assert.match(await notice(page), /1 report was changed/);
  await click(page, page.locator("a.stoa-queue__link").first());
  await page.getByLabel("Internal note").fill("Seen without script.");
  await press(page, "Add the note");
  assert.match(await main(page), /Seen without script\./);
  await look(window, "report-without-script");
  await window.close();
});
