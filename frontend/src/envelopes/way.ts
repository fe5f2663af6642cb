// What the two pages of a vote share: which way is being used, what is said of it, and one thing at a time.
import { all, announcer, text } from "../page";

/** Says on the page that it is this device that does it. */
export function turnRound(root: HTMLElement): void {
  for (const way of all("[data-way]", root)) way.hidden = way.dataset.way !== "device";
}

/** A copy of what a template of the page holds. */
export function part(root: HTMLElement, selector: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template${selector}`);
  const copy = document.createElement("div");
  if (template) copy.append(template.content.cloneNode(true));
  return copy;
}

/** Does something once at a time when the form is sent, instead of sending it, and says what failed: `text-<name>` of the page. */
export function instead(root: HTMLElement, form: HTMLFormElement, act: () => Promise<void>): void {
  const say = announcer(form, "visible");
  let busy = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    say(text(root, "working"));
    act()
      .then(
        () => say(""),
        (error: unknown) => {
          say(error instanceof Said ? error.message : text(root, "failed"));
          if (!(error instanceof Said)) console.error("on this device", error);
        },
      )
      .finally(() => (busy = false));
  });
}

/** Something that is said to whoever votes, in their language. */
export class Said extends Error {}

/** Moves whoever votes to a new part of the page: its heading is read. */
export function moveTo(place: HTMLElement): void {
  const heading = place.querySelector<HTMLElement>("h1, h2, p");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}

/** The JSON of an answer; throws where it is another page, such as one that asks to sign in. */
export async function json(answer: Response): Promise<Record<string, unknown>> {
  if (!answer.headers.get("content-type")?.startsWith("application/json")) throw new Error(`answer ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
}
