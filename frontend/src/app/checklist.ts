// A checklist on the way: what is ticked is kept on the device while the page is open or opened again, and a form that was sent
// without a network is sent when the network is back. Without script the form is sent as any other.
import { all, announcer, text } from "../page";

/** What is kept of one form: its fields, and the button that it waits for to be sent by. */
interface Kept {
  fields: [name: string, value: string][];
  waitsFor: string | null;
}

const PREFIX = "stoa-checklist:";
/** Fields that belong to the page as it was made, and not to what somebody typed. */
const OWN = new Set(["_form", "seen"]);

class Checklist {
  private readonly key: string;
  private readonly say: (sentence: string) => void;

  constructor(private readonly form: HTMLFormElement) {
    this.key = PREFIX + (form.dataset.checklist ?? "");
    this.say = announcer(form, "visible");
    this.forgetOlder();
    this.restore();
    form.addEventListener("input", () => this.keep(null));
    form.addEventListener("submit", (event) => this.onSubmit(event));
    window.addEventListener("online", () => this.sendWaiting());
    this.sendWaiting();
  }

  /** What was kept of an earlier version of the same task has been sent, or was overtaken by what others did. */
  private forgetOlder(): void {
    const [task] = (this.form.dataset.checklist ?? "").split("-");
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${PREFIX}${task ?? ""}-`) && key !== this.key) localStorage.removeItem(key);
    }
  }

  private read(): Kept | null {
    const kept = localStorage.getItem(this.key);
    return kept === null ? null : (JSON.parse(kept) as Kept);
  }

  private keep(waitsFor: string | null): void {
    const fields: [string, string][] = [];
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === "string" && !OWN.has(name)) fields.push([name, value]);
    }
    localStorage.setItem(this.key, JSON.stringify({ fields, waitsFor } satisfies Kept));
  }

  private restore(): void {
    for (const [name, value] of this.read()?.fields ?? []) {
      const found = this.form.elements.namedItem(name);
      if (found instanceof RadioNodeList || found instanceof HTMLTextAreaElement) found.value = value;
      else if (found instanceof HTMLInputElement && found.type === "radio") found.checked = found.value === value;
      this.say(text(this.form, "kept"));
    }
  }

  private onSubmit(event: SubmitEvent): void {
    if (navigator.onLine) return;
    event.preventDefault();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "keep";
    this.keep(button);
    this.say(text(this.form, "waits"));
  }

  /** Sends what waits, by the button that was pressed. */
  private sendWaiting(): void {
    const waitsFor = this.read()?.waitsFor ?? null;
    if (waitsFor === null || !navigator.onLine) return;
    this.keep(null);
    const buttons = all<HTMLButtonElement>("button[name=then]", this.form);
    this.form.requestSubmit(buttons.find((button) => button.value === waitsFor) ?? null);
  }
}

export function startChecklists(): void {
  for (const form of all<HTMLFormElement>("form[data-checklist]")) new Checklist(form);
}
