// A resident takes their paper, writes the code down, and votes with it without being asked who they are; then once more, and looks for the receipt.
// With scripts nothing that leaves the browser holds the code or what was chosen, nor who it is that votes.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { click } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, town } from "./support.mjs";
import { fill, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

/** Everything that a page sends to the town, as it is sent: address, cookie and body of each. */
function listens({ page }) {
  const sent = [];
  page.on("request", (request) => {
    const told = request.allHeaders().then((headers) => ({ cookie: headers.cookie ?? "" }));
    sent.push(told.then((headers) => ({ ...headers, path: request.url().slice(town.length), body: decodeURIComponent(request.postData() ?? "") })));
  });
  return () => Promise.all(sent.splice(0));
}

/** In all the ways in which it is written. */
const spelt = (code) => [code, code.replaceAll("-", ""), code.toLowerCase(), Buffer.from(code).toString("hex"), Buffer.from(code).toString("base64")];

for (const tour of walked(tours, "en", "es", "ar")) {
  const name = (page) => `vote-${page}`;
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    let code;
    let election;

    it("a resident takes one paper", async () => {
      const resident = await joins(browser, tour);
      const { page } = resident;
      const email = `voter-${tour.language}-${process.pid}@example.org`;
      await page.goto(`${town}/sign-in/link?next=/participate/crane/colour`);
      await page.locator("input[name=email]").fill(email);
      await goOn(page);
      await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
      await goOn(page);
      await visits(resident, "/participate/crane/colour", name("vote"));
      await click(page, page.locator('main a[href$="/paper"]').first());
      election = pathOf(page).replace(/\/paper$/, "");
      await sees(resident, name("paper"));
      assert.equal(await page.locator('[data-way="device"]').isVisible(), tour.scripts);
      assert.equal(await page.locator('[data-way="town"]').isVisible(), !tour.scripts);
      const sent = listens(resident);
      await presses(resident, "/paper");
      code = (await page.locator("#voting-code").innerText()).trim();
      await sees(resident, name("code"));
      await presses(resident, "/paper");
      await page.locator(`main a.govuk-button[href$="${election}"]`).waitFor();
      const all = await sent();
      if (tour.scripts) assert.deepEqual(all.map(({ path }) => path), [`${election}/paper`]);
      const tells = spelt(code).some((one) => JSON.stringify(all).includes(one));
      assert.equal(tells, !tour.scripts, "who sees the code");
      await sees(resident, name("ready"));
      await visits(resident, `${election}/paper`, name("taken"));
      assert.equal(await page.locator('main form[action$="/paper"]').count(), 0);
      await resident.close();
    });

    it("votes with the code on another device, and again", async () => {
      const voter = await joins(browser, tour);
      const { page } = voter;
      await visits(voter, election, name("cast"));
      const sent = listens(voter);
      await presses(voter, election);
      await page.locator(".govuk-error-summary").waitFor();
      if (tour.scripts) assert.deepEqual(await sent(), []);
      await sees(voter, name("cast-wrong"));
      const receipts = new Set();
      for (const choice of [0, 1]) {
        await visits(voter, election, name("cast"));
        await fill(voter, "code", code);
        await page.locator('main input[name^="choice"]').nth(choice).check();
        await sent();
        await presses(voter, election);
        await page.locator('main [data-kept="receipt"]').waitFor();
        const all = await sent();
        if (tour.scripts) isSealed(all, code, await page.locator('main [data-kept="tracking"]').innerText());
        assert.equal(await page.locator('main [data-kept="replaces"]').count(), choice);
        await sees(voter, name("done"));
        receipts.add((await main(page)).match(/B-[0-9A-Z]+/)?.[0]);
      }
      assert.equal(receipts.size, 2);
      const [receipt] = receipts;
      await page.goto(`${town}/ledger/receipts/${receipt}`);
      assert.match(await main(page), new RegExp(receipt));
      await visits(voter, `${election}/check`, name("check"));
      await voter.close();
    });
  });
}

/** What was sent for a vote: a question for papers that many have, and envelopes of one length; nobody's. */
function isSealed(sent, code, tracking) {
  const [papers, ...envelopes] = sent;
  assert.match(papers.path, /^\/vote\/\d+\/papers\.txt\?start=[0-9a-f]{0,4}$/);
  assert.ok(envelopes.length > 0);
  for (const { path, body } of envelopes) {
    assert.match(path, /^\/vote\/\d+\/envelope$/);
    assert.match(body, /^envelope=[0-9a-f]+$/, "an envelope and nothing else");
    assert.equal(body.length, envelopes[0].body.length);
  }
  for (const { cookie } of sent) assert.equal(cookie, "", "nobody in particular asks");
  const all = JSON.stringify(sent).toUpperCase();
  for (const secret of [...spelt(code), tracking, Buffer.from(tracking).toString("hex")]) assert.ok(!all.includes(secret.toUpperCase()), secret);
}
