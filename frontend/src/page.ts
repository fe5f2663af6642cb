// What every island needs of the page: its texts, its elements and a way to say something aloud.

/** Gives the sentence in `data-text-<name>` of `element`, with `{placeholders}` filled; "" if the page has none. */
export function text(element: HTMLElement, name: string, values: Record<string, string | number> = {}): string {
  const template = element.getAttribute(`data-text-${name}`) ?? "";
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => (key in values ? localNumber(values[key]) : whole));
}

function localNumber(value: string | number | undefined): string {
  return typeof value === "number" ? value.toLocaleString(pageLanguage()) : (value ?? "");
}

export function pageLanguage(): string {
  return document.documentElement.lang || "en";
}

export function isRightToLeft(): boolean {
  return document.documentElement.dir === "rtl";
}

/** All elements below `root` that match and are HTML. */
export function all<E extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): E[] {
  return [...root.querySelectorAll<E>(selector)];
}

/** Makes an element: `make("li", "stoa-photo", "text")`. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = "", content = ""): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (content) element.textContent = content;
  return element;
}

/** Adds a polite live region to `parent` and returns a function that speaks through it. */
export function announcer(parent: HTMLElement, visible: "visible" | "hidden"): (sentence: string) => void {
  const region = make("p", visible === "hidden" ? "govuk-visually-hidden" : "govuk-hint stoa-said");
  region.setAttribute("role", "status");
  parent.append(region);
  return (sentence) => {
    region.textContent = sentence;
  };
}

/** A native modal dialog with a heading and buttons; resolves to true for the first button. */
export function ask(question: { title: string; body: string; yes: string; no: string }): Promise<boolean> {
  const dialog = make("dialog", "stoa-dialog");
  const heading = make("h2", "govuk-heading-m", question.title);
  heading.id = `dialog-${Math.random().toString(36).slice(2)}`;
  dialog.setAttribute("aria-labelledby", heading.id);
  const form = make("form", "govuk-button-group");
  form.method = "dialog";
  const yes = make("button", "govuk-button govuk-button--warning", question.yes);
  const no = make("button", "govuk-button govuk-button--secondary", question.no);
  yes.value = "yes";
  no.value = "no";
  form.append(yes, no);
  dialog.append(heading);
  if (question.body) dialog.append(make("p", "govuk-body", question.body));
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    dialog.showModal();
    // The harmless answer has the focus, so that Enter pressed by habit destroys nothing.
    no.focus();
  });
}
