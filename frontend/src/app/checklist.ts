// A checklist on the way: what is ticked is kept on the device, and a form that was sent without a line is sent when there is one and its
// page is opened. It is sealed with a key that stands in the page of whoever is signed in and nowhere else, and is theirs alone: nobody
// else's page reads or sends it. Without script the form is sent as any other.
import { all, announcer, text } from "../page";
import { type Box, type Draft, draftOf, forgetDraft, keepDraft, markSent, onlyDraftsInTime } from "./drafts";

/** Fields that belong to the page as it was made, and not to what somebody typed. */
const OWN = new Set(["_form", "seen", "person"]);

class Checklist {
  private readonly say: (sentence: string) => void;
  private readonly version: number;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly box: Box,
  ) {
    this.say = announcer(form, "visible");
    this.version = Number((form.dataset.checklist ?? "").split("-")[1]);
    form.addEventListener("input", () => {
      markSent(this.box, false);
      void this.keep(null);
    });
    form.addEventListener("submit", (event) => this.onSubmit(event));
    // The page comes anew first, with what it is sent by: whoever is signed in by then, and the task as it is by then.
    window.addEventListener("online", () => void this.onLine());
  }

  private async onLine(): Promise<void> {
    const draft = await draftOf(this.box);
    if (!draft?.waitsFor) return;
    // Photos that were chosen would not outlive it.
    if (this.hasPhotos()) await this.send(draft.waitsFor);
    else location.reload();
  }

  private hasPhotos(): boolean {
    return all<HTMLInputElement>("input[type=file]", this.form).some((input) => input.files?.length);
  }

  /** What was kept is on the page again. What the server has by now is forgotten; what waited to be sent is sent. */
  async begin(): Promise<void> {
    const draft = await draftOf(this.box);
    if (!draft) return;
    const isOvertaken = draft.version !== this.version;
    if (isOvertaken && draft.isSent) return forgetDraft(this.box);
    this.fill(draft);
    if (isOvertaken) {
      await this.keep(null);
      return this.say(text(this.form, "changed"));
    }
    this.say(text(this.form, draft.waitsFor && !navigator.onLine ? "waits" : "kept"));
    if (draft.waitsFor && navigator.onLine) await this.send(draft.waitsFor);
  }

  private fill(draft: Draft): void {
    for (const [name, value] of draft.fields) {
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
    return keepDraft(this.box, { fields, waitsFor, version: this.version });
  }

  private onSubmit(event: SubmitEvent): void {
    if (navigator.onLine) {
      markSent(this.box, true);
      void this.keep(null);
      return;
    }
    event.preventDefault();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "keep";
    void this.keep(button).then(() => {
      this.say(`${text(this.form, "waits")} ${this.hasPhotos() ? text(this.form, "photos") : ""}`.trim());
    });
  }

  private async send(by: string): Promise<void> {
    await this.keep(null);
    const buttons = all<HTMLButtonElement>("button[name=then]", this.form);
    this.form.requestSubmit(buttons.find((button) => button.value === by) ?? null);
  }
}

async function begin(form: HTMLFormElement, person: string): Promise<void> {
  const bytes = Uint8Array.from(atob(form.dataset.checklistKey ?? ""), (sign) => sign.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  const task = (form.dataset.checklist ?? "").split("-")[0] ?? "";
  await new Checklist(form, { person, task, key }).begin();
}

export function startChecklists(): void {
  onlyDraftsInTime();
  const person = document.body.dataset.person ?? "";
  // Browsers seal in secure contexts alone; elsewhere nothing is kept.
  if (!person || !window.isSecureContext) return;
  const forms = all<HTMLFormElement>("form[data-checklist]");
  // A task that is finished, or somebody else's by now, has no form to send what was kept with.
  const task = document.querySelector<HTMLElement>("[data-task]")?.dataset.task;
  if (task && forms.length === 0) forgetDraft({ person, task });
  for (const form of forms) void begin(form, person);
}
