// A page that is open learns what happens meanwhile: <div data-live="/live?of=M-1&since=7" data-text-updated="…">
// with a hidden [data-live-note] inside. An element with an id and data-live-replace takes its newest form by itself; where
// one with data-live-offer would be another, or there is neither, the note offers the page anew. With data-live-reload on
// the page, it is simply loaded again. A page in the background does not listen: browsers open few connections to a host.
import { all, announcer, text } from "../page";
import { refreshTimes } from "./relative_time";

/** How long the page gathers events before it asks for itself, in milliseconds. */
const GATHER = 400;
/** How long it waits after that before it asks again. */
const REST = 5000;
/** How long it waits when the server has no room for one more listener. */
const NO_ROOM = 60_000;

class LivePage {
  private source: EventSource | null = null;
  private heard = "";
  private asking: Promise<void> | null = null;
  private again = false;
  private readonly say: (sentence: string) => void;

  constructor(private readonly root: HTMLElement) {
    this.say = announcer(root, "hidden");
    document.addEventListener("visibilitychange", () => (document.hidden ? this.rest() : this.listen()));
    addEventListener("pagehide", () => this.rest());
    if (!document.hidden) this.listen();
  }

  private listen(): void {
    if (this.source) return;
    const url = new URL(this.root.dataset.live ?? "", location.href);
    if (this.heard) url.searchParams.set("since", String(Number(this.heard) + 1));
    this.source = new EventSource(url);
    this.source.onmessage = (event) => {
      if (event.lastEventId) this.heard = event.lastEventId;
      this.changed();
    };
    this.source.onerror = () => {
      // The browser tries again by itself, unless the server refused.
      if (this.source?.readyState !== EventSource.CLOSED) return;
      this.source = null;
      setTimeout(() => document.hidden || this.listen(), NO_ROOM * (1 + Math.random()));
    };
  }

  private rest(): void {
    this.source?.close();
    this.source = null;
  }

  /** Brings the page up to date, once for a burst of events. */
  private changed(): void {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = wait(GATHER)
      .then(() => this.bring())
      // The server was away for a moment; the note is true all the same.
      .catch(() => this.note())
      .then(() => wait(REST))
      .then(() => {
        this.asking = null;
        if (this.again) {
          this.again = false;
          this.changed();
        }
      });
  }

  private async bring(): Promise<void> {
    if (document.querySelector("[data-live-reload]")) return location.reload();
    const replaced = all("[data-live-replace]");
    const offered = all("[data-live-offer]");
    if (replaced.length + offered.length === 0) return this.note();
    const answer = await fetch(location.href, { cache: "no-cache", headers: { Accept: "text/html" } });
    if (!answer.ok) return this.note();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    let updated = false;
    for (const old of replaced) {
      const now = fresh.getElementById(old.id);
      if (now === null || old.contains(document.activeElement)) {
        if (now === null || words(now) !== words(old)) this.note();
      } else if (words(now) !== words(old)) {
        old.replaceWith(document.adoptNode(now));
        updated = true;
      }
    }
    if (updated) {
      refreshTimes();
      this.say(text(this.root, "updated"));
    }
    if (offered.some((old) => words(fresh.getElementById(old.id)) !== words(old))) this.note();
  }

  private note(): void {
    for (const note of all("[data-live-note]", this.root)) note.hidden = false;
  }
}

/** What an element says, but for how long ago things were: that passes by itself. */
function words(element: HTMLElement | null): string {
  if (element === null) return "";
  const copy = element.cloneNode(true) as HTMLElement;
  for (const time of all<HTMLTimeElement>("time", copy)) time.textContent = time.dateTime;
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function startLive(): void {
  const root = document.querySelector<HTMLElement>("[data-live]");
  if (root && "EventSource" in window) new LivePage(root);
}
