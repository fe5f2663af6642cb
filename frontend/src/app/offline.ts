// Pages of inspections that open without a line: kept for the person who is signed in, in a store of their own. It goes when they sign out,
// when somebody else signs in on the device, and after three days. inspections-worker.ts shows them.
import { all, announcer, text } from "../page";
import { draftsOf, forgetAllButOthers, hasDraftsOfOthers } from "./drafts";
import { forgetPhotos } from "./kept_photos";
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

/** Told through the storage to other tabs, that they forget what they keep by themselves. */
const LEFT = "stoa-left";

async function forgetOwn(person: string): Promise<void> {
  forgetAllButOthers(person);
  localStorage.setItem(LEFT, String(Date.now()));
  localStorage.removeItem(LEFT);
  sessionStorage.clear();
  await forgetPhotos({ person });
  await forgetPages(null);
  const known = await navigator.serviceWorker?.getRegistrations();
  await Promise.all((known ?? []).map((one) => one.unregister()));
}

/** How long a browser may take to forget, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Where others did not send something yet, what is one's own is taken away before the session ends, and the form says that the rest is theirs.
 * Otherwise, or when this fails, the answer has the browser clear all that there is.
 */
async function leave(form: HTMLFormElement, person: string): Promise<void> {
  const left = form.elements.namedItem("left");
  const late = new Promise((_, fail) => setTimeout(fail, PATIENCE, new Error("the browser does not forget")));
  try {
    await Promise.race([forgetOwn(person), late]);
    if (left instanceof HTMLInputElement) left.value = "others";
  } catch (error) {
    console.info("the browser is asked to clear all", error);
  }
  form.submit();
}

export function startOffline(): void {
  if (!window.isSecureContext || !("caches" in window)) return;
  const person = document.body.dataset.person ?? "";
  for (const form of all<HTMLFormElement>('form[action="/sign-out"]')) {
    for (const warning of all("[data-unsent]")) warning.hidden = draftsOf(person).length === 0;
    form.addEventListener("submit", (event) => {
      if (!hasDraftsOfOthers(person)) return void forgetOwn(person);
      event.preventDefault();
      void leave(form, person);
    });
  }
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === LEFT && newValue !== null) sessionStorage.clear();
  });
  if (!person) return;
  void forgetPages(PAGES + person);
  if (!("serviceWorker" in navigator) || !location.pathname.startsWith(`${ROOM}/`)) return;
  const form = document.querySelector<HTMLFormElement>("form[data-checklist]");
  // A line that broke meanwhile is no fault: what was kept before is still there.
  if (form && !navigator.onLine) return;
  if (form) void keepInspection(form, person).catch((error: unknown) => console.info("the page is not kept", error));
  else void forgetPage(PAGES + person);
}
