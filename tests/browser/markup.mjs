// What a page is made of, so that a page made of nothing new need not be looked at again for the next person.

/** Attributes whose values make an element another one to look at or to listen to; of the others the name says enough. */
const telling = new Set(["class", "role", "type", "scope", "rel", "aria-current", "aria-hidden", "aria-live"]);

/** The kinds of element in a page, each with its attributes, and the order of its headings. */
export function partsOf(html) {
  const parts = new Set();
  const headings = [];
  for (const [, name, attributes] of html.matchAll(/<([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>/g)) {
    const written = [...attributes.matchAll(/([a-z][a-z0-9-]*)(?:="([^"]*)")?/g)];
    const kept = written.map(([, key, value]) => (telling.has(key) ? `${key}=${value}` : key));
    parts.add(`${name} ${kept.sort().join(" ")}`);
    if (/^h[1-6]$/.test(name) && headings.at(-1) !== name) headings.push(name);
  }
  return parts.add(headings.join(" "));
}
