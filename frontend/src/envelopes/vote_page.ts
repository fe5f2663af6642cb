// Casting a vote: what is chosen is sealed here, and only the envelope is sent, without the browser's cookies.
import { all, make, pageLanguage, text } from "../page";
import { cast, Fault, type Kept, type Town } from "./cast";
import type { Choice, To } from "./envelope";
import { fromHex, toHex } from "./numbers";
import { allows, type Rule } from "./rule";
import { instead, json, moveTo, part, Said, turnRound } from "./way";

export function startVote(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>("form");
  const code = form?.querySelector<HTMLInputElement>("input[name=code]");
  if (!form || !code) return;
  const to: To = {
    election: BigInt(root.dataset.ballot ?? ""),
    modulus: fromHex(root.dataset.modulus ?? ""),
    box: fromHex(root.dataset.box ?? ""),
    room: Number(root.dataset.room),
  };
  const rule = JSON.parse(root.dataset.rule ?? "") as Rule;
  turnRound(root);
  instead(root, form, async () => {
    clear(root);
    const choices = chosen(form);
    const faults: [field: HTMLElement, what: string][] = [];
    if (!allows(rule, choices)) faults.push([fields(form)[0] ?? form, "choice"]);
    if (!code.value.trim()) faults.unshift([code, "code"]);
    if (faults.length > 0) return show(root, faults);
    try {
      finish(root, await cast(to, Number(root.dataset.letters), { code: code.value, choices }, town(root)));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      show(root, [[code, error.what]]);
    }
  });
}

/** Nobody in particular asks: no cookie goes along. */
function town(root: HTMLElement): Town {
  const how = { credentials: "omit", redirect: "error", cache: "no-store", referrerPolicy: "no-referrer" } as const;
  return {
    async papers(start) {
      const answer = await fetch(`${root.dataset.papers}?start=${start}`, how);
      if (!answer.ok) throw new Error(`papers: ${answer.status}`);
      return answer.text();
    },
    async take(envelope) {
      const body = new URLSearchParams({ envelope: toHex(envelope) });
      // Without a cookie the town would not know in which language to say what is wrong.
      const headers = { "Accept-Language": pageLanguage() };
      const answer = await fetch(root.dataset.envelope ?? "", { ...how, method: "POST", body, headers });
      const said = await json(answer);
      if (typeof said.fault === "string") throw new Said(said.fault);
      if (answer.ok && typeof said.receipt === "string") return { receipt: said.receipt };
      if (answer.status === 409 && typeof said.turn === "number") return { turn: said.turn };
      throw new Error(`answer ${answer.status}`);
    },
  };
}

type Field = HTMLInputElement | HTMLSelectElement;

/** The fields of what can be chosen: what is ticked is called `choice` and has its number for a value; `choice-N` holds the value for N. */
function fields(form: HTMLFormElement): Field[] {
  return all<Field>("input[name^=choice], select[name^=choice]", form);
}

function chosen(form: HTMLFormElement): Choice[] {
  return fields(form).flatMap((field) => {
    if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type) && !field.checked) return [];
    const named = /^choice-(\d+)$/.exec(field.name)?.[1];
    const [project, value] = named === undefined ? [Number(field.value), 1] : [Number(named), field.value.trim() === "" ? 0 : Number(field.value)];
    return value === 0 ? [] : [{ project, value }];
  });
}

function clear(root: HTMLElement): void {
  for (const old of all(".govuk-error-summary, .govuk-error-message", root)) old.remove();
  for (const group of all(".govuk-form-group--error", root)) group.classList.remove("govuk-form-group--error");
  for (const input of all(".govuk-input--error", root)) input.classList.remove("govuk-input--error");
}

/** What is wrong, above the form and beside each field, as the server's pages have it. */
function show(root: HTMLElement, faults: [field: HTMLElement, what: string][]): void {
  const summary = make("div", "govuk-error-summary");
  const alert = make("div");
  alert.setAttribute("role", "alert");
  const body = make("div", "govuk-error-summary__body");
  const list = make("ul", "govuk-list govuk-error-summary__list");
  alert.append(make("h2", "govuk-error-summary__title", text(root, "title")), body);
  body.append(list);
  summary.append(alert);
  for (const [field, what] of faults) {
    const link = make("a", "", text(root, what));
    link.href = `#${field.id}`;
    const item = make("li");
    item.append(link);
    list.append(item);
    beside(root, field, what);
  }
  root.prepend(summary);
  summary.tabIndex = -1;
  summary.focus();
}

function beside(root: HTMLElement, field: HTMLElement, what: string): void {
  const group = field.closest("fieldset")?.parentElement ?? field.closest(".govuk-form-group");
  const message = make("p", "govuk-error-message");
  message.id = `${field.id}-error`;
  message.append(make("span", "govuk-visually-hidden", text(root, "error")), ` ${text(root, what)}`);
  group?.classList.add("govuk-form-group--error");
  if (field.classList.contains("govuk-input")) field.classList.add("govuk-input--error");
  const before = field.closest("fieldset") ? field.closest(".govuk-checkboxes, .govuk-radios, .govuk-form-group") : field;
  before?.before(message);
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), message.id].filter(Boolean).join(" "));
}

/** What the voter keeps, in place of all that they filled in. */
function finish(root: HTMLElement, kept: Kept): void {
  const done = part(root, "[data-done]");
  const slot = (name: string) => done.querySelector<HTMLElement>(`[data-kept="${name}"]`);
  for (const name of ["receipt", "tracking"] as const) slot(name)?.append(kept[name]);
  slot("proof")?.setAttribute("href", `/ledger/receipts/${kept.receipt}`);
  if (!kept.replaces) slot("replaces")?.remove();
  (root.parentElement ?? root).replaceChildren(done);
  moveTo(done);
}
