// A resident's whole way, as they go it: report, follow, be told, answer, prove. On a phone and at a desk, with and without
// JavaScript, in English and in Arabic.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { htmlProblems } from "./checks.mjs";
import { linkIn, mailTo, mailsTo } from "./mailbox.mjs";
import { signIn } from "./people.mjs";
import {
  answerQuestions, beginReport, chooseCategory, drawn, faultsOn, finishReport, goOn, isGood, isMarked, leads, noneOfThese, pathOf, photo,
  press, referenceOn, tapMap, typePlace,
} from "./residents.mjs";
import { account, openBrowser, openWindow, sizes, town, watchedPage } from "./support.mjs";
import { kindOf } from "./walk.mjs";

const browser = await openBrowser();
after(() => browser.close());

const [phone, desktop] = sizes;
/** Addresses of this run alone, so that a town can be walked twice. */
const run = Date.now().toString(36);
const mailbox = (name) => `${name}-${run}@example.org`;

/** The pages that were met on the way as the server wrote them, one of each kind, status and language. */
const met = new Map();

async function keep(answer, language) {
  const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
  if (answer.request().resourceType() !== "document" || !isPage) return;
  const name = `${answer.status()} ${kindOf(answer.url())} ${language}`;
  if (!met.has(name)) met.set(name, await answer.text());
}

/** Opens a person's own window and gives its page; what goes wrong in it fails the test at its end. */
async function visitor(test, options = {}) {
  const { grant, ...window } = options;
  const context = await openWindow(browser, window);
  if (grant) {
    await context.grantPermissions(["geolocation"], { origin: town });
    await context.setGeolocation(grant);
  }
  const { page, wrong } = await watchedPage(context);
  // A window that is closed takes the text of its last page with it; others have met the same kind.
  page.on("response", (answer) => void keep(answer, window.language ?? "en").catch(() => {}));
  test.after(async () => {
    await context.close();
    // A form that comes back with its faults is answered with 422, which browsers note.
    const unexpected = wrong.filter((line) => !/status of 422/.test(line));
    assert.deepEqual(unexpected, []);
  });
  return page;
}

/** A place in the town, as the device would say: the middle of the map, and a little beside it. */
async function somewhere(test, [north, east] = [0, 0]) {
  const page = await visitor(test, { scripts: false });
  await page.goto(`${town}/report`);
  const bounds = await page.locator("[data-bounds]").getAttribute("data-bounds");
  const [west, south, right, top] = bounds.split(",").map(Number);
  return { latitude: (south + top) / 2 + north, longitude: (west + right) / 2 + east };
}

/** Signs in as a member of staff and says that a report is fixed. */
async function saysFixed(test, reference) {
  const cookies = await signIn(browser, account("caseworker"));
  const page = await visitor(test, { cookies });
  await page.goto(`${town}/staff/reports/${reference}/status?to=fixed`);
  await goOn(page);
}

describe("a report with the map, on a phone", () => {
  const email = mailbox("ana");
  let reference;
  let own;

  it("goes from a tap on the map to a reference", async (test) => {
    const page = await visitor(test, { size: phone });
    await beginReport(page);
    await tapMap(page, 0.45, 0.55);
    await isGood(page, "1-place.phone");
    await goOn(page);
    assert.equal(pathOf(page), "/report/category");
    await isGood(page, "2-category.phone");
    await chooseCategory(page, "pothole");
    await goOn(page);
    await noneOfThese(page);
    assert.equal(pathOf(page), "/report/details");
    await page.locator("textarea[name=description]").fill("A deep hole beside the kerb. <b>Bicycles</b> swerve around it.");
    assert.ok((await answerQuestions(page)).length > 0, "the category asks questions of its own");
    await page.locator("input[type=file]").setInputFiles([photo("hole.png", [90, 80, 70]), photo("street.png", [120, 120, 125])]);
    const previews = page.locator(".stoa-photos__image");
    await page.waitForFunction(() => [...document.querySelectorAll(".stoa-photos__image")].every((image) => image.naturalWidth > 0));
    assert.equal(await previews.count(), 2);
    await isGood(page, "3-details.phone");
    await page.locator(".stoa-photos__remove").nth(1).click();
    assert.equal(await previews.count(), 1);
    await page.locator("input[type=file]").setInputFiles([photo("kerb.png", [60, 90, 60])]);
    assert.equal(await previews.count(), 2, "choosing again adds");
    await goOn(page);
    assert.equal(pathOf(page), "/report/check");
    const answers = await page.locator("main").innerText();
    assert.match(answers, /A deep hole beside the kerb\. <b>Bicycles<\/b>/);
    assert.equal(await page.locator("img.stoa-kept-photo").count(), 2);
    await isGood(page, "4-check.phone");
    await page.locator("input[name=email]").fill("not an address");
    await goOn(page);
    assert.deepEqual(await faultsOn(page), ["#email"]);
    await isGood(page, "4-check-wrong.phone");
    await page.locator("input[name=email]").fill(email);
    await page.locator("input[name=name]").fill("Ana Ruiz");
    await goOn(page);
    reference = await referenceOn(page);
    assert.match(await page.locator(".govuk-panel").innerText(), new RegExp(reference));
    await isGood(page, "5-sent.phone");
    // Going back and sending once more makes no second report.
    await page.goBack();
    await page.locator("input[name=email]").fill(email);
    await page.locator("input[name=name]").fill("Ana Ruiz");
    await goOn(page);
    assert.equal(await referenceOn(page), reference);
  });

  it("is confirmed by a mail with a link of its own", async (test) => {
    const mail = await mailTo(email, new RegExp(reference));
    assert.match(mail.headers["list-unsubscribe"], /^<http.*\/stop>$/);
    assert.equal(mail.headers["list-unsubscribe-post"], "List-Unsubscribe=One-Click");
    own = linkIn(mail, /\/follow\/[^/]+$/);
    const page = await visitor(test, { size: phone });
    await page.goto(own);
    assert.match(await page.locator("main").innerText(), new RegExp(reference));
    await isGood(page, "6-own-link.phone");
  });

  it("is proven by a receipt that the browser checks, and a forged one is refuted", async (test) => {
    const page = await visitor(test, { size: phone });
    const entries = page.locator("main a[href*='/ledger/entries/']:not([href$='/receipt'])");
    // It joins the record within a second, or as soon as a busy machine comes to it.
    for (let tries = 0; tries < 30; tries += 1) {
      await page.goto(`${town}/ledger/receipts/${reference}`);
      if ((await entries.count()) > 0) break;
      await page.waitForTimeout(1000);
    }
    await isGood(page, "7-receipts.phone");
    await press(page, entries.first());
    const check = async (name, verdict) => {
      const button = page.locator("button[data-proof-run]");
      if (await button.count()) await button.click();
      await page.locator(`.stoa-proof__verdict--${verdict}`).waitFor();
      await isGood(page, name);
    };
    await check("8-proof.phone", "verified");
    const entry = page.url();
    await page.route(entry, async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      const forged = html.replace(/data-proof="([^"]*)"/, (_, given) => {
        const proof = JSON.parse(given.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
        const bytes = Buffer.from(proof.entry, "base64");
        bytes[bytes.length - 2] ^= 1;
        const json = JSON.stringify({ ...proof, entry: bytes.toString("base64") });
        return `data-proof="${json.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
      });
      assert.notEqual(forged, html);
      await route.fulfill({ response: answer, body: forged });
    });
    await page.goto(entry);
    await check("9-proof-forged.phone", "failed");
  });

  it("stands among the own reports of whoever opens the link in a mail", async (test) => {
    const page = await visitor(test, { size: phone });
    await page.goto(`${town}/my`);
    await page.locator("input[name=email]").fill(email);
    await goOn(page);
    const mail = await mailTo(email, /\/sign-in\//);
    await page.goto(linkIn(mail, /\/sign-in\//));
    const confirm = page.locator("main form[method=post] button[type=submit]");
    if (pathOf(page) !== "/my" && (await confirm.count())) await confirm.first().click();
    await page.goto(`${town}/my`);
    assert.equal(pathOf(page), "/my");
    assert.match(await page.locator("main").innerText(), new RegExp(reference));
    assert.equal(await page.locator("input[name=name]").inputValue(), "Ana Ruiz");
    await isGood(page, "10-my.phone");
    await page.locator("input[name=name]").fill("Ana Ruiz Vega");
    await goOn(page);
    assert.equal(await page.locator("input[name=name]").inputValue(), "Ana Ruiz Vega");
    await page.goto(`${town}/my?lang=ar`);
    await isGood(page, "10-my.phone.ar", "ar");
  });

  it("is supported by a neighbour, who follows it too", async (test) => {
    const page = await visitor(test, { size: desktop });
    const neighbour = mailbox("ben");
    await page.goto(`${town}/reports/${reference}`);
    await isGood(page, "11-report.desktop");
    await press(page, page.locator("form[action$='/support'] button"));
    assert.match(await page.locator(".stoa-do").first().innerText(), /1/);
    await page.locator("#follow input[name=email]").fill("nobody");
    await press(page, page.locator("#follow button"));
    assert.deepEqual(await faultsOn(page), ["#email"]);
    await isGood(page, "12-follow-wrong.desktop");
    await page.locator("input[name=email]").fill(neighbour);
    await goOn(page);
    const mail = await mailTo(neighbour, /\/confirm/);
    await page.goto(linkIn(mail, /\/confirm$/));
    await isGood(page, "13-confirm.desktop");
    await goOn(page);
    assert.equal(pathOf(page), `/reports/${reference}`);
  });

  it("is opened again by its reporter, who was told that it is fixed and sees that it is not", async (test) => {
    await saysFixed(test, reference);
    await mailTo(mailbox("ben"), /fixed/);
    const mail = await mailTo(email, /\/fixed\b/);
    const page = await visitor(test, { size: phone });
    await page.goto(linkIn(mail, /\/fixed$/));
    await isGood(page, "14-fixed.phone");
    await page.locator("input[name=answer][value=no]").check();
    await goOn(page);
    assert.equal((await faultsOn(page)).length, 1, "what is missing has to be said");
    await page.locator("textarea[name=text]").fill("The hole is as deep as before.");
    await goOn(page);
    await page.goto(`${town}/reports/${reference}`);
    const history = await page.locator("main").innerText();
    assert.match(history, /The hole is as deep as before\./);
    assert.equal(await page.locator(".stoa-status--open, .stoa-status--progress").count(), 1);
    await isGood(page, "15-reopened.phone");
  });

  it("takes a request to hide something, and an addition", async (test) => {
    const page = await visitor(test, { size: phone });
    await page.goto(`${town}/reports/${reference}/hide`);
    await goOn(page);
    assert.deepEqual(await faultsOn(page), ["#text"]);
    await page.locator("textarea[name=text]").fill("My number plate is in the second photo.");
    await page.locator("input[name=email]").fill(mailbox("cem"));
    await isGood(page, "16-hide.phone");
    await goOn(page);
    assert.equal(pathOf(page), `/reports/${reference}`);
    assert.doesNotMatch(await page.locator("main").innerText(), /number plate is in the second/);
    await page.goto(`${town}/reports/${reference}/comment`);
    await page.locator("textarea[name=text]").fill("It is worse after the rain.");
    await page.locator("input[type=file]").setInputFiles([photo("rain.png", [40, 60, 90])]);
    await isGood(page, "17-comment.phone");
    await goOn(page);
    assert.match(await page.locator("main").innerText(), /It is worse after the rain\./);
  });

  it("sends no more mails after one click in a mail program", async (test) => {
    const mail = await mailTo(mailbox("ben"), /fixed/);
    const [, stop] = mail.headers["list-unsubscribe"].match(/^<(.*)>$/);
    const page = await visitor(test);
    const answer = await page.request.post(stop, { form: { "List-Unsubscribe": "One-Click" } });
    assert.equal(answer.status(), 200);
    await page.goto(stop.replace(/\/stop$/, ""));
    await isGood(page, "18-link-gone.desktop");
    assert.equal(await page.locator("main form").count(), 0);
  });
});

describe("the same again", () => {
  it("is found nearby, and followed instead of written twice", async (test) => {
    const place = await somewhere(test, [0.0061, 0.0048]);
    const first = await visitor(test, { grant: place });
    const locate = async (page) => {
      await beginReport(page);
      await page.locator(".stoa-map__locate").click();
      await isMarked(page);
      await goOn(page);
    };
    await locate(first);
    const reference = await finishReport(first, { category: "street-lamp", description: "The lamp has been dark for a week." });
    const second = await visitor(test, { grant: place, size: phone });
    await locate(second);
    await chooseCategory(second, "street-lamp");
    await goOn(second);
    assert.equal(pathOf(second), "/report/similar");
    await isGood(second, "20-similar.phone");
    await goOn(second);
    assert.equal((await faultsOn(second)).length, 1);
    await second.locator(`input[name=same][value=${reference}]`).check();
    await goOn(second);
    assert.equal(pathOf(second), `/reports/${reference}`);
    await isGood(second, "21-counted.phone");
    await second.locator("#follow input[name=email]").fill(mailbox("dora"));
    await second.locator("#follow button").click();
    await mailTo(mailbox("dora"), new RegExp(reference));
    await second.goto(`${town}/report?lang=ar`);
    const arabic = await visitor(test, { grant: place, size: desktop, language: "ar" });
    await locate(arabic);
    await chooseCategory(arabic, "street-lamp");
    await goOn(arabic);
    await isGood(arabic, "20-similar.desktop.ar", "ar");
  });

  it("says in words when the device does not tell where it is", async (test) => {
    const page = await visitor(test, { size: phone });
    await beginReport(page);
    await page.locator(".stoa-map__locate").click();
    await page.waitForFunction(() => /street|tap/i.test(document.querySelector(".stoa-map .stoa-said")?.textContent ?? ""));
    await isGood(page, "22-no-location.phone");
  });
});

for (const [language, size] of [["ar", phone], ["en", desktop]]) {
  describe(`a report without JavaScript, ${language}, ${size.name}`, () => {
    const name = (step) => `${step}.${size.name}.${language}.no-script`;
    it("needs no more than an address that is typed", async (test) => {
      const page = await visitor(test, { scripts: false, language, size });
      await beginReport(page);
      await goOn(page);
      assert.deepEqual(await faultsOn(page), ["#place"]);
      await isGood(page, name("30-no-place"), language);
      await page.locator("input[name=place]").fill("Qqxz 999");
      await goOn(page);
      assert.equal(await page.locator("input[name=choice]").count(), 1, "only to keep it as it was written");
      await isGood(page, name("31-nothing-found"), language);
      await typePlace(page, "mill");
      await isGood(page, name("32-offered"), language);
      await goOn(page);
      assert.equal(pathOf(page), "/report/category");
      await isGood(page, name("33-category"), language);
      await goOn(page);
      assert.deepEqual(await faultsOn(page), ["#category"]);
      await page.locator("input[name=category][value=fly-tipping]").check();
      await goOn(page);
      await noneOfThese(page);
      await goOn(page);
      assert.ok((await faultsOn(page)).includes("#description"));
      await isGood(page, name("34-details-missing"), language);
      await page.locator("textarea[name=description]").fill("أكياس سوداء ممزقة منذ يومين.");
      await answerQuestions(page);
      const text = { name: "list.jpg", mimeType: "image/jpeg", buffer: Buffer.from("This is no picture.") };
      await page.locator("input[type=file]").setInputFiles([photo("bags.png", [30, 30, 30]), text]);
      await goOn(page);
      assert.deepEqual(await faultsOn(page), ["#photos"]);
      assert.equal(await page.locator("input[name=remove]").count(), 1, "the good photo is kept");
      await isGood(page, name("35-not-a-picture"), language);
      await goOn(page);
      assert.equal(pathOf(page), "/report/check");
      await isGood(page, name("36-check"), language);
      await goOn(page);
      const reference = await referenceOn(page);
      await isGood(page, name("37-sent"), language);
      await page.goto(`${town}/reports/${reference}`);
      assert.match(await page.locator("main").innerText(), /أكياس سوداء ممزقة/);
      await isGood(page, name("38-report"), language);
    });
  });
}

describe("suggestions while typing", () => {
  it("offer streets, and one that is taken leads on", async (test) => {
    const page = await visitor(test, { size: desktop });
    await beginReport(page);
    await page.locator("input[name=place]").pressSequentially("mill", { delay: 40 });
    const options = page.locator("[role=option]");
    await options.first().waitFor();
    await isGood(page, "40-suggestions.desktop");
    const wanted = await options.first().innerText();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("input[name=place]").inputValue(), wanted);
    await goOn(page);
    // Where one name may mean several places they are offered; else the report goes on.
    if (pathOf(page) === "/report") {
      await page.locator("input[name=choice]").first().check();
      await isMarked(page);
      await isGood(page, "40-chosen.desktop");
      await goOn(page);
    }
    assert.equal(pathOf(page), "/report/category");
  });
});

describe("photos that are too many or too large", () => {
  it("are refused before anything is sent", async (test) => {
    const page = await visitor(test, { size: phone });
    await beginReport(page);
    await typePlace(page, "mill");
    await goOn(page);
    await chooseCategory(page, "graffiti");
    await goOn(page);
    await noneOfThese(page);
    const seven = Array.from({ length: 7 }, (_, number) => photo(`${number}.png`, [number * 30, 80, 90], 32 + number));
    await page.locator("input[type=file]").setInputFiles(seven);
    assert.equal(await page.locator(".stoa-photos__image").count(), 6);
    assert.notEqual(await page.locator("[data-photos] [role=alert]").innerText(), "");
    const huge = { name: "huge.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(20 * 1024 * 1024 + 1) };
    await page.locator(".stoa-photos__remove").first().click();
    await page.locator("input[type=file]").setInputFiles([huge]);
    assert.match(await page.locator("[data-photos] [role=alert]").innerText(), /huge\.jpg/);
    assert.equal(await page.locator(".stoa-photos__image").count(), 5);
    await isGood(page, "41-photo-too-big.phone");
  });
});

describe("following a part of the town", () => {
  it("around a place: asked, confirmed, told at once, listed, ended", async (test) => {
    const email = mailbox("eve");
    const page = await visitor(test, { size: phone });
    await page.goto(`${town}/follow`);
    await isGood(page, "50-follow.phone");
    await page.locator("form[action='/follow/place'] input[name=place]").fill("zzqx");
    await press(page, page.locator("form[action='/follow/place'] button"));
    await isGood(page, "51-follow-nothing.phone");
    const place = await somewhere(test, [-0.004, 0.006]);
    await page.goto(`${town}/follow/place?near=${place.latitude},${place.longitude}`);
    await isGood(page, "52-follow-place.phone");
    await page.locator("input[name=rhythm][value=at-once]").check();
    await goOn(page);
    assert.deepEqual(await faultsOn(page), ["#email"]);
    await page.locator("input[name=email]").fill(email);
    await goOn(page);
    const asked = await mailTo(email, /\/confirm/);
    assert.equal(asked.headers["list-unsubscribe"], undefined, "nothing is sent yet that could be ended");
    await page.goto(linkIn(asked, /\/confirm$/));
    await isGood(page, "53-confirm-place.phone");
    await goOn(page);
    const neighbour = await visitor(test, { grant: place });
    await beginReport(neighbour);
    await neighbour.locator(".stoa-map__locate").click();
    await isMarked(neighbour);
    await goOn(neighbour);
    const reference = await finishReport(neighbour, { category: "graffiti", description: "Paint all over the bench." });
    const news = await mailTo(email, new RegExp(reference));
    assert.equal(news.headers["list-unsubscribe-post"], "List-Unsubscribe=One-Click");
    await page.goto(`${town}/sign-in/link?next=/my`);
    await page.locator("input[name=email]").fill(email);
    await goOn(page);
    await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
    const confirm = page.locator("main form[method=post] button[type=submit]");
    if (pathOf(page) !== "/my" && (await confirm.count())) await confirm.first().click();
    await page.goto(`${town}/my`);
    assert.equal(await page.locator(".stoa-follows__item").count(), 1);
    await isGood(page, "54-my-follows.phone");
    await press(page, page.locator(".stoa-follows__item button"));
    assert.equal(pathOf(page), "/my");
    assert.equal(await page.locator(".stoa-follows__item").count(), 0);
    // Known by the link, the same resident needs no address and no second mail.
    await page.goto(`${town}/follow`);
    assert.equal(await page.locator("input[name=email]").count(), 0);
    await page.locator("select[name=ward]").selectOption({ index: 1 });
    await goOn(page);
    await page.goto(`${town}/my`);
    assert.equal(await page.locator(".stoa-follows__item").count(), 1);
    await press(page, page.locator("a[href='/my/erase']"));
    await isGood(page, "56-erase.phone");
    await goOn(page);
    assert.equal(pathOf(page), "/");
    await page.goto(`${town}/my`);
    assert.notEqual(pathOf(page), "/my", "nobody is known any more");
  });

  it("asks one mailbox only so often", async (test) => {
    const email = mailbox("victim");
    const page = await visitor(test, { scripts: false });
    let faults = [];
    for (let times = 0; times < 8 && faults.length === 0; times += 1) {
      await page.goto(`${town}/follow`);
      await page.locator("select[name=ward]").selectOption({ index: 1 + (times % 3) });
      await page.locator("input[name=email]").fill(email);
      await goOn(page);
      faults = await faultsOn(page);
    }
    assert.deepEqual(faults, ["#email"]);
    assert.ok((await mailsTo(email)).length <= 4);
    await isGood(page, "55-too-many.desktop");
  });
});

describe("finding", () => {
  it("by words: some, none, and by reference", async (test) => {
    const page = await visitor(test, { size: desktop });
    const search = async (words) => {
      await page.goto(`${town}/reports`);
      await page.locator("input[name=q]").fill(words);
      await leads(page, () => page.keyboard.press("Enter"));
    };
    await search("lamp");
    const found = page.locator("main a[href^='/reports/M-']");
    assert.ok((await found.count()) > 0);
    await isGood(page, "60-found.desktop");
    const reference = (await found.first().getAttribute("href")).split("/").pop();
    await search("xyzzyquux");
    assert.equal(await found.count(), 0);
    await isGood(page, "61-nothing.desktop");
    await search(reference);
    assert.equal(pathOf(page), `/reports/${reference}`);
  });

  it("near me, with the same circle as a feed and by mail", async (test) => {
    const place = await somewhere(test);
    const page = await visitor(test, { size: phone, grant: place });
    await page.goto(`${town}/reports`);
    await page.locator("[data-locate] button").click();
    await page.waitForURL(/near=/);
    assert.equal(await page.locator("link[rel=alternate][type='application/atom+xml'][href*='near=']").count(), 1);
    assert.equal(await page.locator("main a[href^='/follow/place?near=']").count(), 1);
    await drawn(page);
    await isGood(page, "62-near-me.phone");
  });

  it("on the map, which comes closer where somebody asks it to", async (test) => {
    const page = await visitor(test, { size: desktop });
    await page.goto(`${town}/reports`);
    await drawn(page);
    const map = page.locator(".stoa-map--drawn canvas.maplibregl-canvas");
    // The whole town is seen at zoom 12; nearer, a tile is of zoom 13 or more.
    const tile = page.waitForResponse((answer) => /\/map\/reports\/1[3-9]\//.test(answer.url()));
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    await page.mouse.dblclick(box.x + box.width / 2, box.y + 100);
    assert.ok((await tile).ok(), (await tile).url());
    await isGood(page, "63-map.desktop");
  });
});

it("every page on the way is valid HTML", async (test) => {
  const problems = await htmlProblems([...met].map(([name, html]) => ({ name, html })));
  if (!problems) return test.skip("Java is not installed");
  assert.ok(met.size > 30, `only ${met.size} pages were met`);
  const found = [...problems].flatMap(([name, lines]) => lines.map((line) => `${name}: ${line}`));
  assert.deepEqual(found, []);
});
