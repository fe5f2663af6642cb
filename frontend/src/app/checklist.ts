// A checklist on the way: what is ticked is kept on the device, and a form that was sent without a line is sent when there is one and its
// page is opened. It is sealed with a key that stands in the page of whoever is signed in and nowhere else, and is theirs alone: nobody
// else's page reads or sends it. Without script the form is sent as any other.
import { all, announcer, text } from "../page";
import { ChecklistPhotos } from "./checklist_photos";
import { type Box, type Draft, type Owner, draftOf, forgetDraft, keepDraft, markSent, onlyDraftsInTime } from "./drafts";
import { forgetPhotos, onlyPhotosInTime } from "./kept_photos";
import { ROOM } from "./offline_names";
import { keyOf } from "./sealed";

/** Fields that belong to the page as it was made, and not to what somebody typed. */
const OWN = new Set(["_form", "seen", "person"]);
/** How long after a line that was none it is tried again, in milliseconds: at first, then twice as long each time, and at most. */
const SOON = 1_000;
const SELDOM = 30_000;

/**
 * How it stands with what is typed, as the form's data-draft says: what lies on the device is still being opened; it is open, and nothing is to be
 * kept; it is being kept; the device has it; the device keeps nothing.
 */
type State = "opening" | "open" | "keeping" | "kept" | "not-kept";

class Checklist {
  private readonly say: (sentence: string) => void;
  private readonly version: number;
  private readonly photos: ChecklistPhotos;
  private readonly opened: Promise<void>;
  /** The fields that somebody came to before what lay on the device was open. */
  private readonly early = new Set<string>();
  private keeping: Promise<void> = Promise.resolve();
  private isTrying = false;
  private pause = SOON;
  private timer = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly box: Box,
  ) {
    this.state = "opening";
    this.say = announcer(form, "visible");
    this.photos = new ChecklistPhotos(form, box, () => void this.keepUnsent());
    this.version = Number((form.dataset.checklist ?? "").split("-")[1]);
    form.addEventListener("input", (event) => this.onInput(event));
    form.addEventListener("submit", (event) => this.onSubmit(event));
    window.addEventListener("online", () => {
      this.pause = SOON;
      void this.tries((by) => this.comesAnew(by));
    });
    this.opened = this.open();
    void this.tries((by) => this.send(by));
  }

  private get state(): State {
    return this.form.dataset.draft as State;
  }

  private set state(state: State) {
    this.form.dataset.draft = state;
  }

  /** What was kept is on the page again. What the server has by now is forgotten. */
  private async open(): Promise<void> {
    const draft = await draftOf(this.box);
    const isOvertaken = draft !== null && draft.version !== this.version;
    const isRefused = draft?.isSent === true && this.isRefused();
    const isThere = draft?.isSent === true && isOvertaken && !isRefused;
    if (!draft || isThere) await forget(this.box);
    else await this.photos.open();
    if (draft && !isThere && !isRefused) this.show(draft, isOvertaken);
    // A page of what is wrong shows what was sent beside it.
    if (isRefused || this.early.size > 0 || (isOvertaken && !isThere)) await this.keepUnsent();
    if (this.state === "opening") this.state = draft && !isThere ? "kept" : "open";
  }

  private show(draft: Draft, isOvertaken: boolean): void {
    this.fill(draft);
    const waits = draft.waitsFor && !navigator.onLine;
    this.say(text(this.form, isOvertaken ? "changed" : waits ? "waits" : "kept"));
  }

  private isRefused(): boolean {
    return this.form.querySelector(".govuk-error-message") !== null;
  }

  private onInput({ target }: Event): void {
    const isPhoto = target instanceof HTMLInputElement && target.type === "file";
    if (isPhoto) void this.onPhotos(target, [...(target.files ?? [])]);
    else if (this.state !== "opening") void this.keepUnsent();
    else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) this.early.add(target.name);
  }

  private async onPhotos(input: HTMLInputElement, files: File[]): Promise<void> {
    if (this.state === "opening") await this.opened;
    void this.photos.take(input, files);
    await this.keepUnsent();
  }

  private keepUnsent(): Promise<void> {
    markSent(this.box, false);
    return this.keep(null);
  }

  /** Sends what waits, one try at a time, and again while there is no line: what a browser announces of its line comes early, late or never. */
  private async tries(send: (by: string) => Promise<void>): Promise<void> {
    if (this.isTrying) return;
    this.isTrying = true;
    window.clearTimeout(this.timer);
    await this.opened;
    await this.keeping;
    const by = (await draftOf(this.box))?.waitsFor;
    if (by && (await hasLine())) await send(by);
    else if (by) this.tryAgain();
    this.isTrying = false;
  }

  private tryAgain(): void {
    if (this.pause === SOON) this.say(text(this.form, "waits"));
    this.timer = window.setTimeout(() => void this.tries((by) => this.comesAnew(by)), this.pause);
    this.pause = Math.min(2 * this.pause, SELDOM);
  }

  /** The page comes anew first, with what it is sent by: whoever is signed in by then, and the task as it is by then. */
  private async comesAnew(by: string): Promise<void> {
    // Photos that the device does not have would not outlive it.
    if (!this.photos.areKept) await this.send(by);
    else location.reload();
  }

  /** What somebody typed meanwhile stays as they typed it. */
  private fill(draft: Draft): void {
    for (const [name, value] of draft.fields) {
      if (this.early.has(name)) continue;
      const found = this.form.elements.namedItem(name);
      if (found instanceof RadioNodeList || found instanceof HTMLTextAreaElement) found.value = value;
      else if (found instanceof HTMLInputElement && found.type === "radio") found.checked = found.value === value;
    }
  }

  private keep(waitsFor: string | null): Promise<void> {
    const fields: Draft["fields"] = [];
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === "string" && !OWN.has(name)) fields.push([name, value]);
    }
    this.state = "keeping";
    const keeping = this.store({ fields, waitsFor, version: this.version }).then((isKept) => {
      // Something that was typed after this may still be on its way.
      if (this.keeping !== keeping) return;
      this.state = isKept ? "kept" : "not-kept";
      if (!isKept) this.say(text(this.form, "lost"));
    });
    this.keeping = keeping;
    return keeping;
  }

  private async store(draft: Draft): Promise<boolean> {
    const isKept = await keepDraft(this.box, draft);
    await this.photos.settled();
    return isKept;
  }

  private onSubmit(event: SubmitEvent): void {
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    if (this.state === "opening" || this.photos.isBusy) {
      event.preventDefault();
      const opened = this.opened.then(() => this.photos.settled());
      void opened.then(() => this.form.requestSubmit(button));
      return;
    }
    // A button that leads elsewhere, as that which removes a photo, does not send what was ticked.
    if (button?.hasAttribute("formaction")) {
      if (!navigator.onLine) event.preventDefault();
      void this.keepUnsent();
      return;
    }
    if (navigator.onLine) {
      markSent(this.box, true);
      void this.keep(null);
      return;
    }
    event.preventDefault();
    void this.keep(button?.value ?? "keep").then(() => {
      if (this.state === "kept") this.say(text(this.form, "waits"));
    });
  }

  private async send(by: string): Promise<void> {
    await this.keep(null);
    const buttons = all<HTMLButtonElement>("button[name=then]", this.form);
    this.form.requestSubmit(buttons.find((button) => button.value === by) ?? null);
  }
}

/** Whether the server answers: a device that is in a network may still reach nothing. */
async function hasLine(): Promise<boolean> {
  try {
    await fetch(`${ROOM}/worker.js`, { method: "HEAD", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

async function forget(owner: Owner): Promise<void> {
  forgetDraft(owner);
  // Those that stay for now are taken away by the next page.
  await forgetPhotos(owner).catch(() => {});
}

export function startChecklists(): void {
  onlyDraftsInTime();
  void onlyPhotosInTime().catch(() => {});
  const person = document.body.dataset.person ?? "";
  // Browsers seal in secure contexts alone; elsewhere nothing is kept.
  if (!person || !window.isSecureContext) return;
  const forms = all<HTMLFormElement>("form[data-checklist]");
  // A task that is finished, or somebody else's by now, has no form to send what was kept with.
  const shown = document.querySelector<HTMLElement>("[data-task]")?.dataset.task;
  if (shown && forms.length === 0) void forget({ person, task: shown });
  for (const form of forms) {
    const task = (form.dataset.checklist ?? "").split("-")[0] ?? "";
    new Checklist(form, { person, task, key: keyOf(form) });
  }
}
