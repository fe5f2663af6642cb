// Walks the site by its links, as one person sees it, and finds one page of each kind.
import { town } from "./support.mjs";

/** Pages that are reached without a link, too. */
const doors = ["/", "/report", "/reports", "/figures", "/ledger", "/staff", "/api", "/sign-in"];

/** Of these, what not everybody may open. */
const mayBeClosed = new Set(["/staff"]);

/** Links walked for one person at most; the town has more reports than need looking at. */
const most = 600;

/** Pages of one kind that are opened while walking, to find links that only some of them have. */
const samples = 3;

/** The kind of page an address leads to: references and numbers left out, the names of questions kept. */
export function kindOf(address) {
  const url = new URL(address);
  const path = url.pathname
    .split("/")
    .map((part) => (/\d/.test(part) && !/^v\d+$/.test(part) ? "{}" : part))
    .join("/");
  const names = [...new Set(url.searchParams.keys())].sort();
  return names.length ? `${path}?${names.join("&")}` : path;
}

/**
 * Follows every link a person finds, with that person's cookies. Gives one address a kind of page, and the links that
 * lead nowhere, each with the page that it stands on.
 */
export async function walk(request) {
  const waiting = doors.map((path) => ({ address: town + path, from: "the tests" }));
  const met = new Set(waiting.map((link) => link.address));
  const opened = new Map();
  const pages = new Map();
  const broken = [];
  while (waiting.length && met.size < most * 2) {
    const { address, from } = waiting.shift();
    const kind = kindOf(address);
    const times = opened.get(kind) ?? 0;
    if (times >= samples) continue;
    opened.set(kind, times + 1);
    const answer = await request.get(address, { maxRedirects: 5, timeout: 30_000 });
    const isPage = (answer.headers()["content-type"] ?? "").startsWith("text/html");
    if (answer.status() >= 400 && !(from === "the tests" && mayBeClosed.has(new URL(address).pathname))) broken.push(`${from} links to ${address}: ${answer.status()}`);
    if (!isPage || answer.status() >= 400) continue;
    const arrived = answer.url();
    if (!pages.has(kindOf(arrived))) pages.set(kindOf(arrived), arrived);
    for (const link of linksOf(await answer.text(), arrived)) {
      if (met.size >= most || met.has(link)) continue;
      met.add(link);
      waiting.push({ address: link, from: arrived });
    }
  }
  return { pages, broken };
}

/** The addresses in this town that a page's links lead to. */
function linksOf(html, base) {
  const links = new Set();
  for (const [, quoted] of html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)) {
    const url = new URL(quoted.replaceAll("&amp;", "&"), base);
    url.hash = "";
    if (url.origin === town) links.add(url.href);
  }
  return links;
}
