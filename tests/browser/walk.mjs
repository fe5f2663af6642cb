// Walks the site by its links, as one person sees it, and finds one page of each kind.
import { patternOf } from "./routes.mjs";
import { town } from "./support.mjs";

/** Pages that are reached without a link, too. */
const doors = ["/", "/report", "/reports", "/figures", "/ledger", "/staff", "/api", "/sign-in", "/gallery"];

/** Of these, what not everybody may open. */
const mayBeClosed = new Set(["/staff"]);

/** Letters to somebody else: their links are for whoever they were sent to. */
const letters = /^\/staff\/operations\/mails\//;

/** The ledger names datasets from their first day, and they have a page once they are published. */
const isEarly = (from, address) => from.includes("/ledger") && /\/data\/[^/]+$/.test(address);

/** Pages of one kind that are opened while walking, to find links that only some of them have. */
const samples = 3;

/** Links of one kind that are remembered; the town has more reports than need looking at. */
const most = 12;

/** What an address carries along without being another kind of page for it. */
const carried = new Set(["f", "group", "of", "of_file", "page", "sort", "sql", "explain", "queue", "place", "next", "after", "before", "template_lang"]);

/** What makes a list shorter; one short list is looked at. */
const narrowing = new Set(["agency", "theme", "format", "licence", "keyword", "state", "assignee", "category", "hidden", "late", "status", "team", "ward"]);

/** What is asked of a page with these is so different that each value is a kind of its own. */
const telling = new Set(["to", "act"]);

/** The kind of page an address leads to: its route, and the names of the questions that it answers. */
export function kindOf(address) {
  const url = new URL(address);
  const names = [...url.searchParams.keys()].filter((name) => !carried.has(name));
  // A template fills in one form as it does another.
  const isFilled = names.includes("template");
  const asked = names.map((name) => {
    if (telling.has(name) && !isFilled) return `${name}=${url.searchParams.get(name)}`;
    return narrowing.has(name) ? "narrowed" : name;
  });
  const path = patternOf(url.pathname);
  return asked.length ? `${path}?${[...new Set(asked)].sort().join("&")}` : path;
}

/**
 * Follows every link a person finds, with that person's cookies. Gives one page of each kind, with its address and its
 * HTML, and the links that lead nowhere, each with the page that it stands on.
 */
export async function walk(request) {
  const waiting = doors.map((path) => ({ address: town + path, from: "the tests" }));
  const met = new Set(waiting.map((link) => link.address));
  const known = new Map();
  const opened = new Map();
  const pages = new Map();
  const broken = [];
  while (waiting.length) {
    const { address, from } = waiting.shift();
    const kind = kindOf(address);
    if (count(opened, kind) > samples) continue;
    const answer = await request.get(address, { maxRedirects: 5, timeout: 30_000 });
    const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
    const isClosed = from === "the tests" && mayBeClosed.has(new URL(address).pathname);
    const isAwaited = answer.status() === 404 && isEarly(from, address);
    if (answer.status() >= 400 && !isClosed && !isAwaited) broken.push(`${from} links to ${address}: ${answer.status()}`);
    if (!isPage || answer.status() >= 400) continue;
    const arrived = answer.url();
    const html = await answer.text();
    if (!pages.has(kindOf(arrived))) pages.set(kindOf(arrived), { address: arrived, html });
    if (letters.test(new URL(arrived).pathname)) continue;
    for (const link of [...linksOf(html, arrived), ...questionsOf(html, arrived)]) {
      if (met.has(link) || count(known, kindOf(link)) > most) continue;
      met.add(link);
      waiting.push({ address: link, from: arrived });
    }
  }
  return { pages, broken };
}

function count(counts, key) {
  const times = (counts.get(key) ?? 0) + 1;
  counts.set(key, times);
  return times;
}

function ownAddress(quoted, base) {
  const url = new URL(quoted.replaceAll("&amp;", "&"), base);
  url.hash = "";
  return url;
}

/** The addresses in this town that a page's links lead to. */
function linksOf(html, base) {
  const links = new Set();
  for (const [, quoted] of html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)) {
    const url = ownAddress(quoted, base);
    if (url.origin === town) links.add(url.href);
  }
  return links;
}

/** The addresses that buttons with a name lead to, with two boxes ticked where there are some. */
function questionsOf(html, base) {
  const addresses = [];
  for (const [form] of html.matchAll(/<form\b[^>]*\bmethod="get"[\s\S]*?<\/form>/g)) {
    const buttons = [...form.matchAll(/<button\b[^>]*>/g)].map(([tag]) => pair(tag)).filter(Boolean);
    const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
    const hidden = inputs.filter((tag) => tag.includes('type="hidden"'));
    const boxes = inputs.filter((tag) => tag.includes('type="checkbox"') && pair(tag)).slice(0, 2);
    for (const button of buttons) {
      const url = ownAddress(/\baction="([^"]*)"/.exec(form)?.[1] ?? base, base);
      for (const [name, value] of [...hidden.map(pair), ...boxes.map(pair), button]) url.searchParams.append(name, value);
      addresses.push(url.href);
    }
  }
  return addresses;
}

/** The name and value of a control, as written in its tag. */
function pair(tag) {
  const name = /\bname="([^"]*)"/.exec(tag)?.[1];
  const value = /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "";
  return name ? [name, value.replaceAll("&amp;", "&")] : undefined;
}
