// Pages of inspections that open without a line: kept for the person who is signed in, in a store of their own. It goes when they sign out,
// when somebody else signs in on the device, and after three days. inspections-worker.ts shows them.
import { all, announcer, text } from "../page";
import { forgetDrafts, hasDrafts } from "./drafts";
import { KEPT_AT, PAGES, ROOM } from "./offline_names";

/** The addresses of what a page is made of: styles, scripts, the icon. */
function parts(): string[] {
  const named = performance.getEntriesByType("resource").map((entry) => entry.name);
  const linked = all<HTMLLinkElement>("link[rel=stylesheet], link[rel=icon]").map((link) => link.href);
  const paths = [...named, ...linked].map((address) => new URL(address, location.href));
  const ours = paths.filter((url) => url.origin === location.origin && url.pathname.startsWith("/assets/"));
  return [...new Set(ours.map((url) => url.pathname))];
}

async function keepPage(store: Cache, path: string): Promise<void> {
  const answer = await fetch(path);
  if (!answer.ok || answer.redirected) return;
  const headers = { "content-type": "text/html; charset=utf-8", [KEPT_AT]: String(Date.now()) };
  await store.put(path, new Response(await answer.text(), { headers }));
}

async function keepInspection(form: HTMLFormElement, person: string): Promise<void> {
  await navigator.serviceWorker.register(`${ROOM}/worker.js`, { scope: ROOM });
  const store = await caches.open(PAGES + person);
  const known = new Set((await store.keys()).map((request) => new URL(request.url).pathname));
  await store.addAll(parts().filter((path) => !known.has(path)));
  await keepPage(store, ROOM);
  await keepPage(store, location.pathname);
  await navigator.serviceWorker.ready;
  announcer(form, "visible")(text(form, "ready"));
}

async function forgetPage(name: string): Promise<void> {
  if (await caches.has(name)) await (await caches.open(name)).delete(location.pathname);
}

async function forgetPages(but: string | null): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PAGES) && name !== but) await caches.delete(name);
  }
}

async function forgetAll(): Promise<void> {
  forgetDrafts();
  await forgetPages(null);
  const known = await navigator.serviceWorker?.getRegistrations();
  await Promise.all((known ?? []).map((one) => one.unregister()));
}

export function startOffline(): void {
  if (!window.isSecureContext || !("caches" in window)) return;
  const person = document.body.dataset.person ?? "";
  for (const form of all<HTMLFormElement>('form[action="/sign-out"]')) {
    for (const warning of all("[data-unsent]")) warning.hidden = !hasDrafts(person);
    form.addEventListener("submit", () => void forgetAll());
  }
  if (!person) return;
  void forgetPages(PAGES + person);
  if (!("serviceWorker" in navigator) || !location.pathname.startsWith(`${ROOM}/`)) return;
  const form = document.querySelector<HTMLFormElement>("form[data-checklist]");
  // A line that broke meanwhile is no fault: what was kept before is still there.
  if (form && !navigator.onLine) return;
  if (form) void keepInspection(form, person).catch((error: unknown) => console.info("the page is not kept", error));
  else void forgetPage(PAGES + person);
}
