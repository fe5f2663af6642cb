// The program's sentences by their keys, and what of them stands on a page in another language than its own.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { accounts } from "./support.mjs";
import { untranslated } from "./untranslated.mjs";

const root = join(import.meta.dirname, "../..");
const folders = ["base", "modules"].flatMap((floor) =>
  readdirSync(join(root, floor))
    .map((crate) => join(root, floor, crate, "texts"))
    .filter((texts) => existsSync(texts))
    .flatMap((texts) => readdirSync(texts, { recursive: true }).map((file) => join(texts, file)))
    .filter((file) => file.endsWith("en.ftl"))
    .map(dirname),
);
const known = new Map();

/** The messages of a language that stand on one line and have nothing to fill in, by their keys. */
function messages(language) {
  if (known.has(language)) return known.get(language);
  const lines = folders.flatMap((folder) => readFileSync(join(folder, `${language}.ftl`), "utf8").split("\n"));
  const found = lines.map((line) => line.match(/^([a-z][\w-]*) = ([^{}]+)$/)).filter(Boolean);
  const all = new Map(found.map(([, key, text]) => [key, text.trim()]));
  known.set(language, all);
  return all;
}

/** A sentence without anything to fill in. */
export function sentence(language, key) {
  const text = messages(language).get(key);
  if (!text) throw new Error(`there is no sentence ${key} of one line in ${language}`);
  return text;
}

/** What is written in another language on purpose: names of languages, addresses, codes, and what people and files say. */
const own = "[lang]:not(html), [dir=ltr], [dir=auto], code, kbd, pre, script, style, textarea, select, .stoa-reference, .stoa-written, .stoa-qr";

/** Sentences of the program that a page says in English, and on an Arabic one every English word in what the program itself says. */
export async function leftovers(page, language) {
  const found = await untranslated(page, language);
  if (language !== "ar") return found;
  const texts = await page.evaluate((own) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(own)) found.push(walker.currentNode.textContent.replace(/\s+/g, " ").trim());
    }
    return found;
  }, own);
  const words = texts.filter((text) => /[a-z]{3}/.test(text.replace(names, "")));
  return [...found, ...words.map((text) => `has English words: ${text.slice(0, 80)}`)];
}

/** Words that stay as they are in every language: addresses, files, programs, examples of the town's streets, and who works for it. */
const names = new RegExp(
  String.raw`https?:\S+|\S+@\S+|\S+\.(?:png|pdf|txt|xml|sta|csv)\b|\b(?:Stoa|SD-JWT|OpenStreetMap|GitHub|JavaScript|camt|Mill Lane|${accounts()
    .map((one) => one.name)
    .join("|")})\b`,
  "gi",
);
