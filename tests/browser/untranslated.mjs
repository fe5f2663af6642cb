// Sentences that stayed in English on a page in another language: of the program's texts, those that the page shows as they are in
// English although they are written otherwise in its language.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Shorter ones are too often a name, or the same in two languages. */
const shortest = 4;

/** The folders that hold a file of texts for each language. */
function folders() {
  const roots = ["base", "modules"].flatMap((floor) => readdirSync(join(root, floor)).map((name) => join(root, floor, name, "texts")));
  return roots.flatMap((folder) => {
    try {
      const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      return [folder, ...inside.map((entry) => join(folder, entry.name))];
    } catch {
      return [];
    }
  });
}

/** The texts of one language in one folder that are one line without anything to fill in, by their keys. */
function texts(folder, language) {
  try {
    const lines = readFileSync(join(folder, `${language}.ftl`), "utf8").matchAll(/^(?<key>[a-z][\w-]*) = (?<text>[^{}\n]+)$/gm);
    return new Map([...lines].map(({ groups }) => [groups.key, groups.text.trim()]));
  } catch {
    return new Map();
  }
}

const known = new Map();

/** English sentences that a page in this language does not have: no text of the language reads like them. */
function english(language) {
  if (known.has(language)) return known.get(language);
  const [sentences, own] = [new Set(), new Set()];
  for (const folder of folders()) {
    for (const text of texts(folder, "en").values()) if (text.length >= shortest) sentences.add(text);
    for (const text of texts(folder, language).values()) own.add(text);
  }
  const left = new Set([...sentences].filter((text) => !own.has(text)));
  known.set(language, left);
  return left;
}

/** What of the page as it stands is in English, one line a sentence; what somebody wrote is theirs. */
export async function untranslated(page, language) {
  if (language === "en") return [];
  const lines = await page.evaluate(() => {
    const found = [document.title.split(" – ")[0]];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent.closest("script, style, [lang]:not(html), .stoa-written")) continue;
      found.push(walker.currentNode.textContent.trim());
    }
    return found;
  });
  const sentences = english(language);
  return [...new Set(lines)].filter((line) => sentences.has(line)).map((line) => `is in English: ${line}`);
}
