// What this device keeps of checklists and the server does not have, on the page of one's inspections: [data-waiting]. It names each, and sends
// all with one button; what cannot be sent so says why, and waits for somebody who looks at it.
import { all, announcer, make, pageLanguage, text } from "../page";
import { type Box, type Draft, draftOf, draftsOf, forgetDraft, keepDraft, markSent } from "./drafts";
import { namesIn } from "./checklist_photos";
import { type Photo, forgetPhotos, isAmong, photosOf } from "./kept_photos";
import { keyOf } from "./sealed";

type Kept = NonNullable<Awaited<ReturnType<typeof draftOf>>>;
/** What became of one that was sent: the server has it; it has changed meanwhile or is no longer one's own; something is wrong with it; no answer. */
type Outcome = "sent" | "changed" | "refused" | "no-line";

/** Where a task of any kind is worked on. */
const pathOf = (task: string) => `/staff/tasks/${task}`;

const pageIn = async (answer: Response) => new DOMParser().parseFromString(await answer.text(), "text/html");
const formIn = (page: Document) => page.querySelector<HTMLFormElement>("form[data-checklist]");
const personOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>("input[name=person]")?.value;
const versionOf = (form: HTMLFormElement) => Number((form.dataset.checklist ?? "").split("-")[1]);

/** The form as its page would send it: what the page was made with, what was typed, the photos, and the button. */
function filled(form: HTMLFormElement, draft: Draft, photos: Photo[]): FormData {
  const body = new FormData();
  for (const own of all<HTMLInputElement>("input[type=hidden]", form)) body.append(own.name, own.value);
  for (const [name, value] of draft.fields) body.append(name, value);
  for (const { field, file } of photos) body.append(field, file);
  body.append("then", draft.waitsFor ?? "keep");
  return body;
}

async function send(box: Box, draft: Kept): Promise<Outcome> {
  const answer = await fetch(pathOf(box.task), { cache: "no-store" });
  const form = formIn(await pageIn(answer));
  // Somebody else may have signed in meanwhile, in another tab.
  if (!answer.ok || !form || personOf(form) !== box.person) return "changed";
  if (versionOf(form) === draft.version) return post(box, draft, form);
  if (!draft.isSent) return "changed";
  // It was sent before, and only the answer was lost.
  await forget(box);
  return "sent";
}

async function post(box: Box, draft: Kept, form: HTMLFormElement): Promise<Outcome> {
  markSent(box, true);
  const shown = namesIn(form);
  const photos = (await photosOf(box)).filter((photo) => !isAmong(photo, shown));
  const body = filled(form, draft, photos);
  const answer = await fetch(form.getAttribute("action") ?? pathOf(box.task), { method: "POST", body });
  if (answer.ok && answer.redirected) {
    await forget(box);
    return "sent";
  }
  // It stays for its page, with the version that what was typed now stands beside.
  const again = formIn(await pageIn(answer));
  markSent(box, false);
  if (again) await keepDraft(box, { fields: draft.fields, waitsFor: null, version: versionOf(again) });
  return "refused";
}

async function forget(box: Box): Promise<void> {
  forgetDraft(box);
  // Those that stay for now are taken away by the next page.
  await forgetPhotos(box).catch(() => {});
}

class Waiting {
  private readonly say: (sentence: string) => void;
  private readonly list = make("ul", "govuk-list govuk-list--bullet");
  private readonly button: HTMLButtonElement | null;

  constructor(
    private readonly root: HTMLElement,
    private readonly boxes: Box[],
  ) {
    this.button = root.querySelector("button");
    this.button?.before(this.list);
    this.say = announcer(root, "visible");
    this.button?.addEventListener("click", () => void this.sendAll());
  }

  async show(): Promise<void> {
    for (const box of this.boxes) {
      const draft = await draftOf(box);
      if (draft) this.list.append(await this.line(box, draft));
    }
    this.root.hidden = this.list.children.length === 0;
    this.root.dataset.waiting = "shown";
  }

  private async line(box: Box, draft: Kept): Promise<HTMLElement> {
    const item = make("li");
    item.dataset.waitingTask = box.task;
    const known = document.querySelector<HTMLAnchorElement>(`main a[href="/staff/inspections/${box.task}"]`);
    const link = make("a", "govuk-link", known?.textContent?.trim() || text(this.root, "task", { task: box.task }));
    link.href = known?.getAttribute("href") ?? pathOf(box.task);
    const when = new Date(draft.at).toLocaleString(pageLanguage(), { dateStyle: "long", timeStyle: "short" });
    const photos = (await photosOf(box)).length;
    const facts = [text(this.root, draft.waitsFor ? "pressed" : "ticked", { when }), photos > 0 ? text(this.root, "photos", { count: photos }) : ""];
    item.append(link, make("div", "govuk-hint", facts.join(" ").trim()));
    return item;
  }

  private async sendAll(): Promise<void> {
    if (!navigator.onLine) return this.say(text(this.root, "no-line"));
    if (this.button) this.button.disabled = true;
    this.say(text(this.root, "sending"));
    const outcomes: Outcome[] = [];
    for (const box of this.boxes) {
      const draft = await draftOf(box);
      if (!draft) continue;
      const outcome = await send(box, draft).catch((): Outcome => "no-line");
      outcomes.push(outcome);
      this.tell(box.task, outcome);
      if (outcome === "no-line") break;
    }
    const worst = (["no-line", "refused", "changed"] as const).find((one) => outcomes.includes(one));
    this.say(text(this.root, worst === "no-line" ? "no-line" : worst ? "some" : "all"));
    if (this.button) {
      this.button.disabled = false;
      this.button.hidden = !worst;
    }
  }

  private tell(task: string, outcome: Outcome): void {
    const hint = this.list.querySelector(`[data-waiting-task="${task}"] .govuk-hint`);
    if (hint) hint.textContent = text(this.root, outcome);
  }
}

export function startWaiting(): void {
  const person = document.body.dataset.person ?? "";
  if (!person || !window.isSecureContext) return;
  for (const root of all("[data-waiting]")) {
    const key = keyOf(root);
    void new Waiting(root, draftsOf(person).map((owner) => ({ ...owner, key }))).show();
  }
}
