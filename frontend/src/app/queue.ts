// The staff queue: select many rows at once, and move with j and k, select with x, open with Enter. The keys of its
// buttons act on what is selected, or on the row where somebody is.
import { all, text } from "../page";
import { isShortcut, keyed } from "./shortcuts";

class Queue {
  private readonly rows: HTMLElement[];
  private readonly everything: HTMLInputElement | null;
  private current = -1;

  constructor(private readonly root: HTMLElement) {
    this.rows = all("[data-queue-row]", root);
    this.everything = root.querySelector("input[data-queue-all]");
    if (this.everything) this.everything.hidden = false;
    this.everything?.addEventListener("change", () => this.selectAll(this.everything?.checked ?? false));
    root.addEventListener("change", () => this.refresh());
    root.addEventListener("focusin", (event) => this.follow(event.target));
    document.addEventListener("keydown", (event) => this.onKey(event));
    this.refresh();
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

  /** Brings the count, the marks and the buttons in line with what is selected; gives how much that is. */
  private refresh(): number {
    const boxes = this.rows.map((row) => this.boxOf(row));
    const selected = boxes.filter((box) => box?.checked).length;
    this.rows.forEach((row, index) => row.classList.toggle("stoa-queue__row--selected", boxes[index]?.checked ?? false));
    for (const count of all("[data-queue-count]", this.root)) count.textContent = text(count, "count", { count: selected });
    for (const action of all<HTMLButtonElement>("button[data-queue-action]", this.root)) action.disabled = selected === 0;
    // A phone shows the actions only when there is something to act on.
    this.root.toggleAttribute("data-queue-idle", selected === 0);
    this.root.toggleAttribute("data-queue-ticked", selected > 0);
    if (this.everything) {
      const possible = boxes.filter((box) => box !== null).length;
      this.everything.checked = selected > 0 && selected === possible;
      this.everything.indeterminate = selected > 0 && selected < possible;
    }
    return selected;
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
    if (!isShortcut(event)) return;
    const action = keyed(event.key, this.root);
    if (event.key === "j") this.move(1);
    else if (event.key === "k") this.move(-1);
    else if (event.key === "x") this.toggle();
    else if (event.key === "Enter" && event.target === document.body) this.open();
    else if (action) this.press(action);
    else return;
    event.preventDefault();
  }

  /** With nothing selected, an action is meant for the row where somebody is. */
  private press(action: HTMLElement): void {
    if (this.refresh() === 0) this.toggle();
    if (this.refresh() > 0) action.click();
  }

  /** Enter on a focused link is the browser's own; this serves a page where nothing has the focus yet. */
  private open(): void {
    this.rows[this.current]?.querySelector<HTMLElement>("a[href]")?.click();
  }
}

export function startQueue(): void {
  for (const root of all("[data-queue]")) new Queue(root);
}
