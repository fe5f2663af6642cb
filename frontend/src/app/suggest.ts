// Streets and addresses as one types: <input data-suggest-url="/map/search" name="q">. The address answers `?q=` with
// {"places": [{"label": "…"}]}. The list follows the combobox pattern of ARIA 1.2; a choice fills the field and, with
// data-suggest-send, sends its form. What was typed can always be sent as it is.
import { all, make, text } from "../page";

/** Milliseconds of rest before we ask, so that a quick typist asks once. */
const REST = 180;

class Suggestions {
  private readonly list = make("ul", "stoa-suggestions");
  private readonly said = make("span", "govuk-visually-hidden");
  private timer = 0;
  private asked: AbortController | null = null;
  private active = -1;

  constructor(private readonly input: HTMLInputElement) {
    this.list.id = `${input.id}-suggestions`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.labelText());
    this.list.hidden = true;
    this.said.setAttribute("role", "status");
    input.autocomplete = "off";
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", this.list.id]] as const) {
      input.setAttribute(name, value);
    }
    const frame = make("div", "stoa-suggest");
    input.before(frame);
    frame.append(input, this.list, this.said);
    input.addEventListener("input", () => this.askSoon());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("blur", () => this.close());
  }

  private labelText(): string {
    return this.input.labels?.[0]?.textContent?.trim() ?? "";
  }

  private options(): HTMLElement[] {
    return [...this.list.children] as HTMLElement[];
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
    if (this.input.value.trim().length < 2) return this.close();
    this.timer = window.setTimeout(() => void this.ask(), REST);
  }

  private async ask(): Promise<void> {
    this.asked = new AbortController();
    const query = new URLSearchParams({ q: this.input.value });
    try {
      const answer = await fetch(`${this.input.dataset.suggestUrl}?${query}`, { signal: this.asked.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) return this.close();
      const found = (await answer.json()) as { places: { label: string }[] };
      this.show(found.places.map((place) => place.label));
    } catch (error) {
      // A later key press took this question back, or there is no connection: the field works without suggestions.
      if (!(error instanceof DOMException)) this.close();
    }
  }

  private show(labels: string[]): void {
    if (labels.length === 0 || document.activeElement !== this.input) return this.close();
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(
      ...labels.map((label, index) => {
        const option = make("li", "stoa-suggestions__option", label);
        option.id = `${this.list.id}-${index}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        // Before the field loses the focus, which would close the list under the finger.
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          this.choose(label);
        });
        return option;
      }),
    );
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.said.textContent = text(this.input, "found", { count: labels.length });
  }

  private close(): void {
    this.list.hidden = true;
    this.list.replaceChildren();
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = "";
  }

  private onKey(event: KeyboardEvent): void {
    const options = this.options();
    if (options.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const from = this.active < 0 && step < 0 ? 0 : this.active;
      this.point((from + step + options.length) % options.length);
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.choose(options[this.active]?.textContent ?? "");
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  private point(at: number): void {
    this.active = at;
    this.options().forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    const option = this.options()[at];
    if (!option) return;
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  private choose(label: string): void {
    this.input.value = label;
    this.close();
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
    if ("suggestSend" in this.input.dataset) this.input.form?.requestSubmit();
  }
}

export function startSuggestions(): void {
  for (const input of all<HTMLInputElement>("input[data-suggest-url]")) new Suggestions(input);
}
