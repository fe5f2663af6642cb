// The service worker of inspections: where there is no line, it shows the page that was kept of the same address. It keeps nothing itself and
// sends nothing, and it sees no other part of the site.
import { KEPT } from "./app/drafts";
import { KEPT_AT, PAGES } from "./app/offline_names";

/** What of a service worker's world is used here; TypeScript has it in a library that does not go with that of pages. */
interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Beginning extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Worker {
  addEventListener(what: "fetch", act: (event: Asked) => void): void;
  addEventListener(what: "install" | "activate", act: (event: Beginning) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}
const worker = self as unknown as Worker;

/** How long a line may take before the kept page is shown instead, in milliseconds. */
const PATIENCE = 10_000;
/** The same for the page that a form leads to: one that was kept before would not say that it arrived, and the notice that does is shown once. */
const PATIENCE_AFTER_A_FORM = 60_000;

/** Whether the next page that is asked for is what a form leads to. */
let isAfterForm = false;

async function kept(path: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PAGES)) continue;
    const store = await caches.open(name);
    const found = await store.match(path);
    if (!found) continue;
    const age = Date.now() - Number(found.headers.get(KEPT_AT) ?? 0);
    if (age <= KEPT) return found;
    await store.delete(path);
  }
  return undefined;
}

async function page(request: Request, most: number): Promise<Response> {
  const line = fetch(request);
  const patience = new Promise<undefined>((over) => setTimeout(over, most, undefined));
  const { pathname } = new URL(request.url);
  try {
    return (await Promise.race([line, patience])) ?? (await kept(pathname)) ?? (await line);
  } catch {
    return (await kept(pathname)) ?? Response.error();
  }
}

/** Styles and scripts carry a digest of their content in their names: one that is kept is the right one. */
async function part(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const isPage = request.mode === "navigate";
  if (request.method !== "GET") {
    isAfterForm ||= isPage;
    return;
  }
  if (isPage) {
    event.respondWith(page(request, isAfterForm ? PATIENCE_AFTER_A_FORM : PATIENCE));
    isAfterForm = false;
  } else if (new URL(request.url).pathname.startsWith("/assets/")) event.respondWith(part(request));
});
