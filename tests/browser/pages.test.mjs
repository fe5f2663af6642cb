// Every kind of page, for everybody who can see it: accessible, valid, in four languages, at phone and desktop size,
// with and without JavaScript, with nothing from another host and no error in the console.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { accessibilityProblems, frameProblems, htmlProblems, widthProblems } from "./checks.mjs";
import { partsOf } from "./markup.mjs";
import { signIn } from "./people.mjs";
import { account, languages, openBrowser, openWindow, picture, sizes, watchedPage } from "./support.mjs";
import { walk } from "./walk.mjs";

const browser = await openBrowser();
after(() => browser.close());

/** Whose pages are looked at: those of a visitor who has not signed in, and those of each role. STOA_ROLES names fewer. */
const roles = (process.env.STOA_ROLES ?? "visitor caseworker manager administrator auditor analyst").split(" ");

/** Pictures are wanted of everything; without them, what has been seen to hold in one way is not looked at in all. */
const withPictures = Boolean(process.env.STOA_SCREENSHOTS);

const [phone, desktop] = sizes;
const readAloud = { scripts: true, sizes: [phone, desktop] };
const bare = { scripts: false, sizes: [phone, desktop] };

/** What residents see: everything in English and from the right in Arabic; where words are longest, what the server writes. */
const whole = languages.flatMap((language) =>
  withPictures || ["en", "ar"].includes(language)
    ? [{ ...readAloud, language }, { ...bare, language }]
    : [{ ...bare, language }],
);

/** What staff see: all of it in English, from the right in Arabic, and where words are longest without script. */
const forStaff = [
  { ...readAloud, language: "en" },
  { scripts: false, sizes: [phone], language: "es" },
  { scripts: false, sizes: [phone], language: "fr" },
  { scripts: true, sizes: withPictures ? sizes : [phone], language: "ar" },
];

/** What another role has seen before: whether it holds with what this one may do, where that makes it another page. */
const again = [{ scripts: true, sizes: [phone], language: "en" }];

/** Of each kind of page that has been looked at, everything that it was made of. */
const seenBefore = new Map();

for (const role of roles) {
  const person = role === "visitor" ? { role } : account(role);
  const cookies = await signIn(browser, person);
  const context = await openWindow(browser, { cookies });
  const { pages, broken } = await walk(context.request);
  await context.close();
  const asked = [];
  for (const [kind, { address, html }] of pages) {
    const [parts, known] = [[...partsOf(html)], seenBefore.get(kind)];
    // What everybody sees looks the same for everybody.
    if (known?.byAll || (known && !withPictures && parts.every((part) => known.parts.has(part)))) continue;
    asked.push({ kind, address, looks: role === "visitor" ? whole : known ? again : forStaff });
    seenBefore.set(kind, { byAll: role === "visitor", parts: new Set([...parts, ...(known?.parts ?? [])]) });
  }

  describe(role, () => {
    it("finds no link that leads nowhere", () => assert.deepEqual(broken, []));
    validHtml(cookies, asked);
    describe("pages", { concurrency: 2 }, () => {
      const windows = new Map();
      before(async () => {
        for (const look of new Set(asked.flatMap((page) => page.looks))) {
          windows.set(look, { window: await openWindow(browser, { ...look, cookies }), tabs: [] });
        }
      });
      after(() => Promise.all([...windows.values()].map(({ window }) => window.close())));
      for (const page of asked) {
        it(page.kind, async () => assert.deepEqual(await lookAt(role, page, windows), []));
      }
    });
  });
}

/** The validator reads every page in each language it is looked at in, all at once. */
function validHtml(cookies, asked) {
  it("is valid HTML on every page", async (test) => {
    const texts = [];
    for (const language of languages) {
      const window = await openWindow(browser, { cookies, language });
      for (const { kind, address, looks } of asked) {
        if (!looks.some((look) => look.language === language)) continue;
        const answer = await window.request.get(address);
        texts.push({ name: `${kind} ${language}`, html: await answer.text() });
      }
      await window.close();
    }
    const problems = await htmlProblems(texts);
    if (!problems) return test.skip("Java is not installed");
    const places = new Map();
    for (const [name, found] of problems) {
      for (const line of found) places.set(line, [...(places.get(line) ?? []), name]);
    }
    assert.deepEqual([...places].map(([line, names]) => `${line} (${names.length} pages: ${names[0]})`), []);
  });
}

/**
 * Everything wrong with one page, in each way that it is looked at. A tab that has shown one page shows the next, as it
 * does for people: a new one costs the browser more than most pages do.
 */
async function lookAt(role, { kind, address, looks }, windows) {
  const problems = new Set();
  for (const look of looks) {
    const { window, tabs } = windows.get(look);
    const tab = tabs.pop() ?? (await watchedPage(window));
    const { page, wrong } = tab;
    // What the page before has done since it was looked at is not this one's.
    wrong.length = 0;
    await page.setViewportSize(look.sizes[0]);
    await page.goto(address, { waitUntil: "load" });
    for (const size of look.sizes) {
      await page.setViewportSize(size);
      const found = await frameProblems(page, look.language);
      if (look.scripts) found.push(...(await accessibilityProblems(page)));
      for (const line of [...found, ...wrong.splice(0)]) {
        problems.add(`${look.language} ${size.name}${look.scripts ? "" : " no script"}: ${line}`);
      }
      const name = kind.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
      if (look.scripts) await picture(page, `${name}.${role}.${look.language}.${size.name}`);
    }
    for (const line of await widthProblems(page)) problems.add(`${look.language}: ${line}`);
    tabs.push(tab);
  }
  return [...problems];
}
