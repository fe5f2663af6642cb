// A resident proposes something, finds what is like it, supports, talks and says what they think; staff answer and moderate. With and without
// scripts, from the left and from the right.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { click, go, notice } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, town } from "./support.mjs";
import { fill, fills, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const ideas = "/participate/old-harbour/ideas";
const thoughts = "/participate/old-harbour/thoughts";
/** The button that sends what was written, beside the one that keeps it. */
const send = 'button[value="send"]';

/** Signs a resident in by the link in their mail. */
async function signsIn({ page }, email) {
  await page.goto(`${town}/sign-in/link?next=${ideas}`);
  await page.locator("input[name=email]").fill(email);
  await goOn(page);
  await page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
  await goOn(page);
}

for (const tour of walked(tours, "en", "es", "ar")) {
  const name = (page) => `participation-${page}`;
  // Another wish in each language: what is like one is shown before it is sent.
  const title = { en: "Chess tables under the planes", es: "Una fuente", fr: "Une fontaine", ar: "نافورة للشرب" }[tour.language];
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    let resident;
    let proposal;

    it("a resident proposes something, and finds what is like it first", async () => {
      resident = await joins(browser, tour);
      await visits(resident, "/participate", name("list"));
      await visits(resident, "/participate/old-harbour", name("process"));
      await signsIn(resident, `walker-${tour.language}-${process.pid}@example.org`);
      await visits(resident, ideas, name("ideas"));
      await visits(resident, `${ideas}/new`, name("new"));
      await presses(resident, "/new", send);
      await sees(resident, name("new-wrong"));
      await fills(resident, { title: "Benches along the whole quay", text: "For everybody." });
      await presses(resident, "/new", send);
      await sees(resident, name("alike"));
      assert.match(await main(resident.page), /Benches along the quay/);
      await fills(resident, { title, text: "Two of stone, with boards cut into them." });
      await presses(resident, "/new", 'button[value="keep"]');
      assert.equal(pathOf(resident.page), `${ideas}/new`);
      await visits(resident, "/my/proposals", name("mine"));
      assert.match(await main(resident.page), new RegExp(title));
      await click(resident.page, resident.page.getByRole("link", { name: title }));
      await click(resident.page, resident.page.locator('main a[href*="/new?draft="]'));
      await presses(resident, "/new", send);
      proposal = pathOf(resident.page);
      assert.match(await main(resident.page), new RegExp(title));
      await sees(resident, name("proposal"));
    });

    it("is supported, and talked about", async () => {
      await presses(resident, "/support");
      await sees(resident, name("supported"));
      await presses(resident, "/withdraw-support");
      await presses(resident, "/support");
      await visits(resident, `${proposal}/comments/new`, name("say"));
      await fill(resident, "text", "Mine plays chess.");
      await presses(resident, "/comments/new");
      await sees(resident, name("comment"));
      await presses(resident, "/vote", 'button[value="1"]');
      const comment = pathOf(resident.page);
      await visits(resident, `${comment}/reply`, name("reply"));
      await fill(resident, "text", "So is mine.");
      await presses(resident, "/reply");
      assert.match(await main(resident.page), /So is mine/);
      await visits(resident, `${proposal}/comments`, name("comments"));
      assert.match(await main(resident.page), /Mine plays chess/);
      await visits(resident, "/participate/old-harbour/cars", name("debate"));
    });

    it("says what they think, and sees who thinks alike", async () => {
      await visits(resident, thoughts, name("asked"));
      for (const answer of ["1", "-1", "0"]) await presses(resident, "/votes", `button[value="${answer}"]`);
      await visits(resident, `${thoughts}/map`, name("map"));
      assert.equal(await resident.page.locator("main svg polygon").count().then((count) => count > 5), true);
      await visits(resident, `${thoughts}/statements`, name("statements"));
      await visits(resident, `${thoughts}/statements/new`, name("state"));
      await fill(resident, "text", `Water is free ${tour.language} ${process.pid}`);
      await presses(resident, "/statements/new");
      await notice(resident.page);
    });

    it("is answered by staff, for everybody to read", async () => {
      const staff = await joins(browser, tour, "Priya Raman");
      await visits(staff, `${thoughts}/moderate`, name("moderate"));
      const form = staff.page.locator("main form", { hasText: `Water is free ${tour.language} ${process.pid}` });
      await click(staff.page, form.locator('button[value="accept"]'));
      await notice(staff.page);
      await visits(staff, `${proposal}/answer`, name("answer"));
      await staff.page.locator('input[value="accepted"]').check();
      await fill(staff, "reason", "One is ordered.");
      await presses(staff, "/answer");
      await staff.close();
      await go(resident.page, proposal);
      assert.match(await main(resident.page), /One is ordered/);
      await sees(resident, name("answered"));
      await resident.close();
    });
  });
}
