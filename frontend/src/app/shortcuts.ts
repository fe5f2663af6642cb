// Single-letter keys of staff's pages: an element with data-key is pressed by its key. They can be switched off in the
// help dialog (WCAG 2.2, 2.1.4), never act while somebody types, and leave every combination to the browser.
import { all } from "../page";

const SWITCH = "stoa-shortcuts";

let on = remembered();

/** Reading storage throws where a browser forbids it; the shortcuts then simply stay on. */
function remembered(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== "off";
  } catch {
    return true;
  }
}

function remember(): void {
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

/** Whether a key that was pressed is meant as a shortcut. */
export function isShortcut(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return on && isPlain && !event.defaultPrevented && !isTyping(event.target) && !document.querySelector("dialog[open]");
}

/** The element of a key, if the page has one that can be pressed. */
export function keyed(key: string, root: ParentNode = document): HTMLElement | undefined {
  return all("[data-key]", root).find((one) => one.dataset.key === key);
}

function startHelp(): void {
  const help = document.querySelector<HTMLDialogElement>("dialog[data-keys-help]");
  if (!help) return;
  for (const opener of all<HTMLButtonElement>("button[data-keys-open]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => help.showModal());
  }
  const toggle = help.querySelector<HTMLInputElement>("input[data-keys-switch]");
  if (toggle) {
    toggle.checked = on;
    toggle.addEventListener("change", () => {
      on = toggle.checked;
      remember();
    });
  }
  document.addEventListener("keydown", (event) => {
    // The way to the switch stays, or nobody could turn the keys on again.
    if (event.key !== "?" || event.ctrlKey || event.metaKey || isTyping(event.target) || help.open) return;
    help.showModal();
    event.preventDefault();
  });
}

export function startShortcuts(): void {
  startHelp();
  document.addEventListener("keydown", (event) => {
    // What a queue acts on depends on its row; it looks after its own keys.
    const element = isShortcut(event) ? keyed(event.key) : undefined;
    if (!element || element.closest("[data-queue]")) return;
    element.click();
    event.preventDefault();
  });
}
