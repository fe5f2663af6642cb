// What every page has to hold: accessible, valid, inside its window, every sentence translated.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds on the page as it stands, one line a place; WCAG 2.2 AA and axe's own good practice. */
export async function accessibilityProblems(page) {
  // As an expression, not a script element: the page's content security policy forbids inline script, rightly.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `axe ${rule.id} (${rule.impact}): ${node.target.join(" ")}: ${rule.help}`),
  );
}

/** What is wrong with the page's frame: language, title, heading, width, sentences nobody wrote. */
export async function frameProblems(page, language) {
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    text: document.body.innerText,
  }));
  const problems = [];
  if (!seen.lang.startsWith(language)) problems.push(`is in ${seen.lang || "no language"}, not in ${language}`);
  if ((seen.dir === "rtl") !== (language === "ar")) problems.push(`is written ${seen.dir || "ltr"} in ${language}`);
  if (!seen.title.trim()) problems.push("has no title");
  if (seen.headings !== 1) problems.push(`has ${seen.headings} first headings`);
  if (seen.overflow > 0) problems.push(`is ${seen.overflow} pixels wider than the window`);
  // A sentence that is missing shows its key.
  const key = seen.text.match(/\b(?:web|kernel|identity|town|reports|opendata|talk|ledger|operations|app)-[a-z]+(?:-[a-z0-9]+)+\b/);
  if (key) problems.push(`shows the text key ${key[0]}`);
  return problems;
}

/** The narrowest window that WCAG asks pages to fit (1.4.10, Reflow). */
const narrowest = { width: 320, height: 640 };

/** Whether the page has to be scrolled sideways in the narrowest window. */
export async function widthProblems(page) {
  await page.setViewportSize(narrowest);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return overflow > 0 ? [`is ${overflow} pixels wider than a window of ${narrowest.width}`] : [];
}

/** What GOV.UK Frontend writes for older browsers and readers: our components are compared with its own HTML. */
const writtenByGovuk = [
  "“aria-hidden” is unnecessary for elements that have attribute “hidden”",
  "“aria-disabled” is unnecessary for elements that have attribute “disabled”",
  "The “group” role is unnecessary for element “fieldset”",
];

/**
 * What the validator of the HTML standard says of each of `pages` ({ name, html }), as a map from name to lines.
 * Null when Java is not installed. All pages in one run: starting the validator takes longer than reading a page.
 */
export async function htmlProblems(pages) {
  const folder = await mkdtemp(join(tmpdir(), "stoa-html-"));
  const found = new Map(pages.map((page) => [page.name, []]));
  try {
    const files = new Map();
    for (const [number, page] of pages.entries()) {
      const file = join(folder, `${number}.html`);
      await writeFile(file, page.html);
      files.set(`file:${file}`, page.name);
    }
    const jar = require.resolve("vnu-jar/build/dist/vnu.jar");
    const options = ["-jar", jar, "--format", "json", "--exit-zero-always", "--stdout", folder];
    const { stdout } = await promisify(execFile)("java", options, { maxBuffer: 1 << 28 });
    for (const message of JSON.parse(stdout).messages) {
      if (message.type === "info" && message.subType !== "warning") continue;
      if (writtenByGovuk.some((words) => message.message.includes(words))) continue;
      const name = files.get(message.url);
      found.get(name)?.push(`${message.message} · ${message.extract ?? ""}`);
    }
    return found;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
