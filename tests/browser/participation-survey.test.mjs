// Somebody answers a survey, keeps what they typed when something lacks, and reads the results; a manager asks in one. In a left-to-right and a
// right-to-left language, with and without scripts.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { openBrowser } from "./support.mjs";
import { fill, fills, follows, joins, main, pathOf, presses, sees, tours, visits, walked } from "./tours.mjs";

const browser = await openBrowser();
after(() => browser.close());

const survey = "/participate/getting-about/questions";

for (const tour of walked(tours, "es", "ar")) {
  const name = (page) => `survey-${page}`;
  describe(`in ${tour.language}, ${tour.scripts ? "with" : "without"} scripts`, () => {
    it("somebody answers once, and loses nothing on the way", async () => {
      const somebody = await joins(browser, tour);
      const { page } = somebody;
      await visits(somebody, survey, name("survey"));
      await follows(somebody, "/answer");
      await sees(somebody, name("questions"));
      await fills(somebody, { q1: "c2", q5: "Mehr Bänke, bitte." });
      await presses(somebody, "/answer");
      await sees(somebody, name("wrong"));
      assert.equal(await page.locator('[name="q5"]').inputValue(), "Mehr Bänke, bitte.");
      assert.ok(await page.locator('[name="q1"][value="c2"]').isChecked());
      await fills(somebody, { q2: "c3", q3: "step_4", q4: ["c1", "c3"] });
      await presses(somebody, "/answer");
      assert.equal(pathOf(page), survey);
      await sees(somebody, name("answered"));
      assert.equal(await page.locator('main a[href$="/answer"]').count(), 0);
      await follows(somebody, "/results");
      await sees(somebody, name("results"));
      await visits(somebody, `${survey}/results?rows=q1&columns=q2`, name("cross"));
      assert.match(await main(page), /[%٪]/u);
      await somebody.close();
    });

    it("a manager asks in a survey of their own", async () => {
      const manager = await joins(browser, tour, "Priya Raman");
      const { page } = manager;
      const slug = `asked-${tour.language}-${process.pid}`;
      const title = `title_${tour.language}`;
      await visits(manager, "/staff/participation/new", name("new"));
      await fills(manager, { title_en: "A survey", [title]: "A survey", slug, source: "template-survey" });
      await presses(manager, "/new");
      const work = `/staff/participation/${slug}/surveys/survey`;
      await visits(manager, work, name("build"));
      await visits(manager, `${work}/questions/new`, name("question"));
      await fill(manager, "kind", "one");
      await presses(manager, "/new");
      await sees(manager, name("question-wrong"));
      await fills(manager, { label_en: "Which?", options_en: "This\nThat" });
      await presses(manager, "/new");
      assert.match(await main(page), /That/);
      await visits(manager, `${work}/balance`, name("balance"));
      await fills(manager, { "share.q1.c1": "40", "share.q1.c2": "60", "most.q1.c1": "200" });
      await presses(manager, "/balance");
      await sees(manager, name("built"));
      await manager.close();
    });
  });
}
