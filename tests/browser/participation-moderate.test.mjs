// Somebody says that a comment breaks a rule; a moderator hides it with a reason; its author reads why and appeals; somebody else decides; the
// public table shows it all. With and without scripts, from the left and from the right.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { click, go } from "./journey.mjs";
import { linkIn, mailTo } from "./mailbox.mjs";
import { goOn } from "./residents.mjs";
import { openBrowser, town } from "./support.mjs";
import { fill, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const cars = "/participate/old-harbour/cars";
const queue = "/staff/participation/moderation";

for (const tour of walked(tours, "es", "ar")) {
  const name = (page) => `moderate-${page}`;
  const words = `1234 ${tour.language} ${process.pid}`;
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    let author;
    let comment;
    let work;

    it("somebody says that a comment breaks a rule", async () => {
      author = await joins(browser, tour);
      const email = `rude-${tour.language}-${process.pid}@example.org`;
      await author.page.goto(`${town}/sign-in/link?next=${cars}`);
      await author.page.locator("input[name=email]").fill(email);
      await goOn(author.page);
      await author.page.goto(linkIn(await mailTo(email, /\/sign-in\//), /\/sign-in\//));
      await goOn(author.page);
      await go(author.page, `${cars}/comments/new`);
      await fill(author, "text", words);
      await presses(author, "/comments/new");
      comment = pathOf(author.page);
      const reader = await joins(browser, tour);
      await go(reader.page, comment);
      await click(reader.page, reader.page.locator("main a[href^='/participate/flag/']").first());
      const flag = pathOf(reader.page);
      await sees(reader, name("flag"));
      await presses(reader, flag);
      await sees(reader, name("flag-wrong"));
      await fill(reader, "rule", "respect");
      await presses(reader, flag);
      assert.equal(pathOf(reader.page), comment);
      await reader.close();
    });

    it("a moderator hides it with a reason", async () => {
      const staff = await joins(browser, tour, "Tom Ellerby");
      await visits(staff, queue, name("queue"));
      await click(staff.page, staff.page.locator("main a", { hasText: comment.split("/").at(-1) }).first());
      work = pathOf(staff.page);
      await sees(staff, name("work"));
      const decide = 'button[value="decide"]';
      await presses(staff, work, decide);
      await sees(staff, name("work-wrong"));
      await fill(staff, "verdict", "hidden");
      await fill(staff, "rule", "respect");
      await fill(staff, "reason", "5678");
      await presses(staff, work, decide);
      await sees(staff, name("hidden"));
      assert.equal((await main(staff.page)).includes(words), false);
      await fill(staff, "purpose", "9012");
      await presses(staff, work, 'button[value="read"]');
      assert.match(await main(staff.page), new RegExp(words));
      await sees(staff, name("read"));
      await staff.close();
    });

    it("its author reads why, and appeals", async () => {
      await visits(author, comment, name("stub"));
      assert.equal((await main(author.page)).includes(words), false);
      await click(author.page, author.page.locator("main a[href^='/participate/moderation/']").first());
      await sees(author, name("case-own"));
      assert.match(await main(author.page), new RegExp(words));
      await click(author.page, author.page.locator("main a[href$='/appeal']").first());
      await presses(author, "/appeal");
      await sees(author, name("appeal-wrong"));
      await fill(author, "words", "3456");
      await presses(author, "/appeal");
      await sees(author, name("appealed"));
      await author.close();
    });

    it("somebody else decides, and the table shows it all", async () => {
      const staff = await joins(browser, tour, "Priya Raman");
      await visits(staff, work, name("appeal"));
      await fill(staff, "outcome", "granted");
      await fill(staff, "reason", "7890");
      await click(staff.page, staff.page.locator('main button[name=act][value=appeal]'));
      await sees(staff, name("granted"));
      await staff.close();
      const reader = await joins(browser, tour);
      await visits(reader, "/participate/moderation", name("table"));
      assert.match(await main(reader.page), /5678/);
      await go(reader.page, comment);
      assert.match(await main(reader.page), new RegExp(words));
      await reader.close();
    });
  });
}
