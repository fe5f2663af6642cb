// What walks through services share: answering pages one after the other by the names of their fields, whatever the language.
import assert from "node:assert/strict";
import { accessibilityProblems } from "./checks.mjs";
import { look as lookAsAlways } from "./journey.mjs";
import { openWindow, sizes, town } from "./support.mjs";
import { leftovers, sentence } from "./texts.mjs";
import { main, pathOf } from "./tours.mjs";

export { main, pathOf };

/** As every journey looks at a page; and with axe where no scripts run, too, and for sentences of another language. */
export async function look(somebody, name) {
  const { page, language, scripts } = somebody;
  await page.waitForLoadState("load");
  const problems = await leftovers(page, language);
  if (!scripts) problems.push(...(await problemsWithoutScripts(somebody)));
  assert.deepEqual([...new Set(problems)], [], `${name}: ${page.url()}`);
  await lookAsAlways(somebody, name);
}

/** What axe says of a page of a browser without scripts, where it would wait for timers: of the same HTML in a window of its own. */
async function problemsWithoutScripts(somebody) {
  const { page, language } = somebody;
  if (!somebody.twin) {
    somebody.twin = await (await openWindow(page.context().browser(), { language })).newPage();
    await somebody.twin.route("**/*.js", (route) => route.abort());
  }
  const { twin } = somebody;
  const body = await page.content();
  const same = (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" });
  await twin.route(page.url(), same, { times: 1 });
  await twin.goto(page.url(), { waitUntil: "load" });
  const problems = [];
  for (const size of sizes) {
    await twin.setViewportSize(size);
    problems.push(...(await accessibilityProblems(twin)));
  }
  return problems;
}

/** Presses what leads to a page, and waits until all of that has come: with scripts, a click may be over before the page begins to. */
export const click = (page, place) => Promise.all([page.waitForEvent("load"), place.click()]);

/** Presses the page's own button that goes on. */
export const goOn = (page) => click(page, page.locator("main form[method=post] button:not([name])").last());

/** Presses the one button of the form that is sent to an address with this end. */
export const sends = (page, end) => click(page, page.locator(`main form[action$="${end}"] button`).last());

/** Unfolds the details that this stands in, where they are closed. */
export async function unfold(page, selector) {
  const place = page.locator("details:not([open])", { has: page.locator(selector) });
  if (await place.count()) await place.locator("summary").first().click();
}

/** Follows the first link that leads to an address with this end. */
export const leads = (page, end) => click(page, page.locator(`main a[href$="${end}"]`).first());

/** Fills in fields by their names. */
export async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    // What another form of the page carries along is not what somebody fills in.
    const field = `[name="${name}"]:not([type=hidden])`;
    const control = page.locator(field).first();
    if ((await control.getAttribute("type")) === "radio") await page.locator(`${field}[value="${value}"]`).check();
    else if (await control.evaluate((node) => node.tagName === "SELECT")) await control.selectOption(String(value));
    else await control.fill(String(value));
  }
}

/** A day so many days from now, as the three fields of a question. */
export function day(key, days) {
  const at = new Date(Date.now() + days * 86_400_000);
  return { [`${key}.day`]: at.getUTCDate(), [`${key}.month`]: at.getUTCMonth() + 1, [`${key}.year`]: at.getUTCFullYear() };
}

/** Sends a page that lacks something: it comes back and says what, in the summary and beside the field. */
export async function isRefused(somebody, name) {
  const { page } = somebody;
  assert.ok(await page.locator(".govuk-error-summary a").count(), `${name}: no error is told`);
  assert.ok(await page.locator(".govuk-error-message").count(), `${name}: nothing stands beside the field`);
  await look(somebody, name);
}

/** Answers the page of a form that is open, and looks at it first. */
export async function answers(somebody, name, slug, fields) {
  const { page } = somebody;
  assert.equal(pathOf(page).split("/page/")[1], slug);
  await look(somebody, `${name}-${slug}`);
  await fill(page, fields);
  await goOn(page);
}

/** The page says the sentence of this key in its language. */
export async function says({ page, language }, key) {
  const wanted = sentence(language, key);
  assert.ok((await main(page)).includes(wanted), `${page.url()} does not say “${wanted}”`);
}

const PAYS = "4242 4242 4242 4242";
const DECLINES = "4000 0000 0000 0002";

/** Pays what the open page asks for: by what is no card, by a card that is declined, and by one that is not. */
export async function pays(somebody, name) {
  const { page } = somebody;
  for (const [card, what] of [[DECLINES, "declined"], [PAYS, "paid"]]) {
    await sends(page, "/card");
    await look(somebody, `${name}-go`);
    await click(page, page.locator('main a[href*="/pay/test/"]'));
    if (card === DECLINES) {
      await fill(page, { card: "1234" });
      await click(page, page.locator("button[name=act][value=pay]"));
      await isRefused(somebody, `${name}-no-card`);
    }
    await fill(page, { card });
    await click(page, page.locator("button[name=act][value=pay]"));
    await look(somebody, `${name}-${what}`);
    await says(somebody, card === PAYS ? "services-pay-nothing-open" : "services-pay-failed");
  }
}

/** What is downloaded by the link with this end. */
export async function downloads(page, end) {
  const links = page.locator(`main a[download]:is([href$="${end}"], [href*="${end}?"])`);
  const path = await links.first().getAttribute("href");
  const answer = await page.request.get(town + path);
  assert.equal(answer.status(), 200, path);
  return answer.body();
}

export const isPdf = (bytes) => assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
