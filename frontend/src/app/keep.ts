// A page lost on the way is not lost: what is typed into form[data-keep] stays in this tab until the server leads on from it to a page with
// [data-keep-acknowledged]. A form that could not be sent, or whose answer never came, is filled again when its page is opened again.
import { all, announcer, make, text } from "../page";
import { Shelf, type Typed } from "./shelf";

/** How long after the last key what is typed is kept, in milliseconds. */
const PAUSE = 300;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((one): one is Control => {
    if (one instanceof HTMLInputElement) return one.name !== "" && !["hidden", "password", "file", "submit", "button"].includes(one.type);
    return (one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) && one.name !== "";
  });
}

function isChoice(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
}

function typedIn(form: HTMLFormElement): Typed {
  return controls(form)
    .filter((control) => !isChoice(control) || control.checked)
    .map((control) => [control.name, control.value]);
}

function fill(form: HTMLFormElement, typed: Typed): void {
  const left = [...typed];
  const take = (name: string, wanted: (value: string) => boolean): string | undefined => {
    const place = left.findIndex(([known, value]) => known === name && wanted(value));
    return place < 0 ? undefined : left.splice(place, 1)[0]?.[1];
  };
  for (const control of controls(form)) {
    if (isChoice(control)) control.checked = take(control.name, (value) => value === control.value) !== undefined;
    else control.value = take(control.name, () => true) ?? "";
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function keepForm(form: HTMLFormElement, shelf: Shelf): void {
  const key = form.dataset.keep ?? "";
  const say = announcer(form, "visible");
  const before = typedIn(form);
  const typed = shelf.differs(key, before);
  if (typed) {
    fill(form, typed);
    say(text(form, "restored"));
    const undo = make("button", "govuk-button govuk-button--secondary", text(form, "undo"));
    undo.type = "button";
    undo.addEventListener("click", () => {
      fill(form, before);
      shelf.discard(key);
      undo.remove();
      say("");
    });
    form.append(undo);
  }
  let waiting = 0;
  form.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => shelf.put(key, typedIn(form)), PAUSE);
  });
  // A page that is left before the pause is over.
  window.addEventListener("pagehide", () => {
    if (!waiting) return;
    window.clearTimeout(waiting);
    waiting = 0;
    shelf.put(key, typedIn(form));
  });
  form.addEventListener("submit", (event) => {
    window.clearTimeout(waiting);
    waiting = 0;
    if (navigator.onLine) {
      shelf.send(key, typedIn(form));
      return;
    }
    event.preventDefault();
    shelf.put(key, typedIn(form));
    say(text(form, "offline"));
  });
}

/** The address of ours from which this page was reached; "" if somebody opened it otherwise, as by its link. */
function ledFrom(): string {
  if (!document.referrer) return "";
  const from = new URL(document.referrer);
  return from.origin === location.origin ? from.pathname + from.search : "";
}

export function startKeep(): void {
  const forms = all<HTMLFormElement>("form[data-keep]");
  const marks = all("[data-keep-acknowledged]");
  if (forms.length === 0 && marks.length === 0) return;
  let storage: Storage;
  try {
    storage = window.sessionStorage;
  } catch {
    return;
  }
  const shelf = new Shelf(storage);
  const present = forms.map((form) => form.dataset.keep ?? "");
  if (marks.length > 0) shelf.acknowledge(ledFrom(), present);
  for (const form of forms) keepForm(form, shelf);
}
