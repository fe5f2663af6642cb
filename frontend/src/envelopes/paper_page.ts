// Getting a paper: the code is drawn here and shown, and the town signs what follows from it without seeing it.
import { text } from "../page";
import { asked } from "./cast";
import { written } from "./code";
import { fromHex, toHex } from "./numbers";
import { finalize } from "./paper";
import { instead, json, moveTo, part, Said, turnRound } from "./way";

export function startPaper(root: HTMLElement): void {
  const begin = root.querySelector<HTMLFormElement>('[data-step="begin"] form');
  if (!begin) return;
  turnRound(root);
  instead(root, begin, async () => {
    const code = await written(crypto.getRandomValues(new Uint8Array(16)));
    const step = go(root, "written");
    const place = step.querySelector<HTMLElement>("#voting-code");
    const form = step.querySelector<HTMLFormElement>("form");
    if (!place || !form) throw new Error("the page has no place for the code");
    place.textContent = code;
    instead(root, form, () => sign(root, form, code));
  });
}

/** Shows a step in place of the one before. */
function go(root: HTMLElement, step: string): HTMLElement {
  const next = part(root, `[data-step="${step}"]`);
  next.dataset.step = step;
  const before = root.querySelector("div[data-step]");
  before?.replaceWith(next);
  moveTo(next);
  return next;
}

async function sign(root: HTMLElement, form: HTMLFormElement, code: string): Promise<void> {
  const modulus = fromHex(root.dataset.modulus ?? "");
  const { from, text: message, blinded } = await asked(code, BigInt(root.dataset.paper ?? ""), modulus);
  const body = new URLSearchParams({ blinded: toHex(blinded) });
  for (const field of form.querySelectorAll<HTMLInputElement>("input[name=_form]")) body.append(field.name, field.value);
  const answer = await fetch(form.action, { method: "POST", body, redirect: "error", headers: { Accept: "application/json" } });
  const said = await json(answer);
  if (typeof said.fault === "string") throw new Said(said.fault);
  if (!answer.ok || typeof said.signature !== "string") throw new Error(`answer ${answer.status}`);
  // A town that signed something else would keep this voter from voting, or know them by it.
  await finalize(message, fromHex(said.signature), from, modulus).catch(() => {
    throw new Said(text(root, "forged"));
  });
  go(root, "ready");
}
