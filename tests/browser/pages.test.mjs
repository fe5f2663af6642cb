// Every kind of page, for everybody who can see it: accessible, valid, in four languages, at phone and desktop size,
// with and without JavaScript, with nothing from another host and no error in the console.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { accessibilityProblems, frameProblems, htmlProblems } from "./checks.mjs";
import { signIn } from "./people.mjs";
import { accounts, languages, openBrowser, openWindow, picture, sizes, watchedPage } from "./support.mjs";
import { walk } from "./walk.mjs";

const browser = await openBrowser();
after(() => browser.close());

/** Whose pages are looked at: those of a visitor who has not signed in, which are everybody's. STOA_ROLES names others. */
const roles = (process.env.STOA_ROLES ?? "").split(" ").filter(Boolean);
const people = [{ role: "visitor" }, ...roles.map((role) => accounts().find((one) => one.role === role))];
const seenBefore = new Set();

for (const person of people) {
  const cookies = await signIn(browser, person);
  const context = await openWindow(browser, { cookies });
  const { pages, broken } = await walk(context.request);
  await context.close();
  // A page that looks the same for everybody is looked at once.
  const own = [...pages].filter(([kind]) => person.role === "visitor" || !seenBefore.has(kind));
  for (const [kind] of own) seenBefore.add(kind);

  describe(person.role, () => {
    it("finds no link that leads nowhere", () => assert.deepEqual(broken, []));

    describe("HTML", () => {
      let problems;
      before(async () => {
        const texts = [];
        for (const language of languages) {
          const window = await openWindow(browser, { cookies, language });
          for (const [kind, address] of own) {
            const answer = await window.request.get(address);
            texts.push({ name: `${kind} ${language}`, html: await answer.text() });
          }
          await window.close();
        }
        problems = await htmlProblems(texts);
      });
      it("is valid on every page", (test) => {
        if (!problems) return test.skip("Java is not installed");
        const places = new Map();
        for (const [name, found] of problems) {
          for (const line of found) places.set(line, [...(places.get(line) ?? []), name]);
        }
        assert.deepEqual([...places].map(([line, names]) => `${line} (${names.length} pages: ${names[0]})`), []);
      });
    });

    describe("pages", () => {
      let windows;
      before(async () => {
        windows = await openWindows(cookies);
      });
      after(() => Promise.all(windows.map(({ window }) => window.close())));
      for (const [kind, address] of own) {
        it(kind, async () => assert.deepEqual(await lookAt(person, kind, address, windows), []));
      }
    });
  });
}

/** Everything wrong with one page, in each language, size and with and without scripts. */
async function lookAt(person, kind, address, windows) {
  const problems = new Set();
  for (const { language, scripts, window } of windows) {
    const { page, wrong } = await watchedPage(window);
    await page.setViewportSize(sizes[0]);
    await page.goto(address, { waitUntil: "load" });
    for (const size of sizes) {
      await page.setViewportSize(size);
      const found = await frameProblems(page, language);
      if (scripts) found.push(...(await accessibilityProblems(page)));
      for (const line of [...found, ...wrong.splice(0)]) {
        problems.add(`${language} ${size.name}${scripts ? "" : " no script"}: ${line}`);
      }
      const name = kind.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home";
      if (scripts) await picture(page, `${name}.${person.role}.${language}.${size.name}`);
    }
    await page.close();
  }
  return [...problems];
}

/** A window for each language, with and without scripts. */
async function openWindows(cookies) {
  const windows = [];
  for (const language of languages) {
    for (const scripts of [true, false]) {
      windows.push({ language, scripts, window: await openWindow(browser, { language, scripts, cookies }) });
    }
  }
  return windows;
}
