// The staff queue: select many rows at once, and move with j and k, select with x, open with Enter, read the keys
// with "?". Single-letter keys can be switched off in the help dialog (WCAG 2.2, 2.1.4) and never act while typing.
import { all, text } from "../page";

const SWITCH = "stoa-queue-shortcuts";

/** Reading storage throws where a browser forbids it; the shortcuts then simply stay on. */
function remembered(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== "off";
  } catch {
    return true;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(SWITCH, on ? "on" : "off");
  } catch {
    // The choice then lasts as long as the page, which is all this browser allows.
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])");
}

class Queue {
  private readonly rows: HTMLElement[];
  private readonly everything: HTMLInputElement | null;
  private readonly help: HTMLDialogElement | null;
  private current = -1;
  private shortcuts = remembered();

  constructor(private readonly root: HTMLElement) {
    this.rows = all("[data-queue-row]", root);
    this.everything = root.querySelector("input[data-queue-all]");
    this.help = document.querySelector("dialog[data-queue-help]");
    this.everything?.addEventListener("change", () => this.selectAll(this.everything?.checked ?? false));
    root.addEventListener("change", () => this.refresh());
    root.addEventListener("focusin", (event) => this.follow(event.target));
    document.addEventListener("keydown", (event) => this.onKey(event));
    this.startHelp();
    this.refresh();
  }

  private startHelp(): void {
    for (const opener of all<HTMLButtonElement>("button[data-queue-help-open]")) {
      opener.hidden = false;
      opener.addEventListener("click", () => this.help?.showModal());
    }
    const toggle = this.help?.querySelector<HTMLInputElement>("input[data-queue-shortcuts]");
    if (!toggle) return;
    toggle.checked = this.shortcuts;
    toggle.addEventListener("change", () => {
      this.shortcuts = toggle.checked;
      remember(toggle.checked);
    });
  }

  private boxOf(row: HTMLElement | undefined): HTMLInputElement | null {
    return row?.querySelector<HTMLInputElement>("input[type=checkbox]") ?? null;
  }

  private selectAll(on: boolean): void {
    for (const row of this.rows) {
      const box = this.boxOf(row);
      if (box) box.checked = on;
    }
  }

  private refresh(): void {
    let selected = 0;
    for (const row of this.rows) {
      const on = this.boxOf(row)?.checked ?? false;
      row.classList.toggle("stoa-queue__row--selected", on);
      if (on) selected += 1;
    }
    for (const count of all("[data-queue-count]", this.root)) count.textContent = text(count, "count", { count: selected });
    for (const action of all<HTMLButtonElement>("button[data-queue-action]", this.root)) action.disabled = selected === 0;
    if (this.everything) {
      this.everything.checked = selected > 0 && selected === this.rows.length;
      this.everything.indeterminate = selected > 0 && selected < this.rows.length;
    }
  }

  private follow(target: EventTarget | null): void {
    const index = this.rows.findIndex((row) => target instanceof Node && row.contains(target));
    if (index >= 0) this.current = index;
  }

  private move(step: number): void {
    this.current = Math.min(Math.max(this.current + step, 0), this.rows.length - 1);
    const row = this.rows[this.current];
    row?.querySelector<HTMLElement>("a[href]")?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }

  private toggle(): void {
    const box = this.boxOf(this.rows[this.current]);
    if (!box) return;
    box.checked = !box.checked;
    this.refresh();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || this.help?.open) return;
    // The way to the switch stays, or nobody could turn the keys on again.
    if (event.key === "?") this.help?.showModal();
    else if (!this.shortcuts) return;
    else if (event.key === "j") this.move(1);
    else if (event.key === "k") this.move(-1);
    else if (event.key === "x") this.toggle();
    else if (event.key === "Enter" && event.target === document.body) this.open();
    else return;
    event.preventDefault();
  }

  /** Enter on a focused link is the browser's own; this serves a page where nothing has the focus yet. */
  private open(): void {
    this.rows[this.current]?.querySelector<HTMLElement>("a[href]")?.click();
  }
}

export function startQueue(): void {
  for (const root of all("[data-queue]")) new Queue(root);
}
