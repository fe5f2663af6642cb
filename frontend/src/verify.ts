// Verifies credentials in the reader's own browser, by keys and status lists that the page brought along: pasted, scanned by camera,
// read from a picture, or in the address that a scanned code opened. Nothing of them is sent anywhere.
import { all, make, text } from "./page";
import type { Issuer } from "./verify/key";
import { type List, listIn } from "./verify/status";
import { type Claims, isObject, type Json } from "./verify/token";
import { type Verdict, verdictOf } from "./verify/verdict";

/** What the page hands over in data-verify. */
interface Given {
  issuers: Issuer[];
  /** Signed status lists. */
  lists: string[];
}

/** The largest credential that is looked at, as in pure/credentials (src/verify.rs). */
const MOST_BYTES = 64 * 1024;

async function listsOf(given: Given, now: number): Promise<List[]> {
  const read = given.lists.map((token) =>
    listIn(token, given.issuers, now).catch((error: unknown) => {
      console.error("a status list could not be read", error);
      return null;
    }),
  );
  return (await Promise.all(read)).filter((list) => list !== null);
}

/** Claims that say how a credential is signed, not what it says. */
const INNER = new Set(["@context", "cnf", "credentialStatus", "status", "proof", "iss", "vct", "iat", "nbf", "exp", "issuer", "validFrom", "validUntil"]);

/** Each claim with its path, in the order of the credential. */
function* rows(value: Json, path: string): Generator<[string, string]> {
  if (typeof value !== "object" || value === null) {
    yield [path, String(value)];
    return;
  }
  for (const [name, inner] of Object.entries(value)) yield* rows(inner, path ? `${path} › ${name}` : name);
}

/** What a credential says: of one of the W3C, what it says of its subject. */
function toldOf(verdict: Verdict): Claims {
  const { type: _type, id: _id, credentialSubject: subject, ...rest } = verdict.claims;
  return verdict.form !== "sd-jwt-vc" && isObject(subject) ? { ...subject, ...rest } : verdict.claims;
}

/** Claims that the page has a word for (data-text-claim-…) stand under it. */
function claimsList(root: HTMLElement, claims: Claims): HTMLElement {
  const list = make("dl", "govuk-summary-list");
  const told = Object.fromEntries(Object.entries(claims).filter(([name]) => !INNER.has(name)));
  for (const [name, value] of rows(told, "")) {
    const row = make("div", "govuk-summary-list__row");
    const said = make("dd", "govuk-summary-list__value stoa-written", value);
    // In the language in which it was issued.
    said.dir = "auto";
    row.append(make("dt", "govuk-summary-list__key", text(root, `claim-${name}`) || name), said);
    list.append(row);
  }
  return list;
}

/** In which way of writing days a page does: in English the day comes first, as everywhere on it. */
function manner(): string {
  const language = document.documentElement.lang || "en";
  return language === "en" ? "en-GB" : language;
}

/** The zone whose days are told: the town's, wherever its reader is. */
function zoneOf(root: HTMLElement): string | undefined {
  return root.dataset.zone || undefined;
}

function begin(root: HTMLElement, moment: number | null): string {
  if (moment === null) return "";
  return new Date(moment).toLocaleString(manner(), { dateStyle: "long", timeStyle: "short", timeZone: zoneOf(root) });
}

/** The last day: what ends at midnight holds through the day before. */
function lastDay(root: HTMLElement, end: number | null): string {
  return end === null ? "" : new Date(end - 1).toLocaleDateString(manner(), { dateStyle: "long", timeZone: zoneOf(root) });
}

/** Shows a verdict in the page's own words. */
function show(root: HTMLElement, out: HTMLElement, { issuers }: Given, verdict: Verdict): void {
  const issuer = issuers.find((one) => one.issuer === verdict.issuer)?.shown ?? verdict.issuer ?? "";
  const heading = make("h2", `govuk-heading-l stoa-verdict stoa-verdict--${verdict.state}`, text(root, `state-${verdict.state}`));
  heading.tabIndex = -1;
  const said = [text(root, `about-${verdict.state}`, { issuer, from: begin(root, verdict.from), until: lastDay(root, verdict.until) })];
  if (Object.keys(verdict.claims).length > 0 && verdict.state !== "test") {
    said.push(text(root, "issuer", { issuer }), text(root, `status-${verdict.status}`));
    if (verdict.until !== null) said.push(text(root, "until", { until: lastDay(root, verdict.until) }));
  }
  const sentences = said.filter((sentence) => sentence).map((sentence) => make("p", "govuk-body", sentence));
  out.replaceChildren(heading, ...sentences, claimsList(root, toldOf(verdict)));
  if (verdict.detail) console.info("the credential was refused:", verdict.detail);
  heading.focus();
}

function say(root: HTMLElement, out: HTMLElement, name: string): void {
  const sentence = make("p", "govuk-body", text(root, name));
  sentence.setAttribute("role", "status");
  out.replaceChildren(sentence);
}

async function run(root: HTMLElement, out: HTMLElement, shown: string): Promise<void> {
  // Browsers keep their cryptography from pages that came over plain HTTP; that says nothing about the credential.
  if (!globalThis.crypto?.subtle) return say(root, out, "insecure");
  const given = JSON.parse(root.dataset.verify ?? "") as Given;
  const now = Date.now();
  show(root, out, given, await verdictOf(shown, given.issuers, now, await listsOf(given, now)));
}

function startCamera(root: HTMLElement, out: HTMLElement, button: HTMLButtonElement): void {
  if (!globalThis.navigator.mediaDevices?.getUserMedia) return;
  button.hidden = false;
  const start = button.textContent ?? "";
  let stop: AbortController | null = null;
  button.addEventListener("click", async () => {
    if (stop) return stop.abort();
    stop = new AbortController();
    button.textContent = text(root, "stop") || start;
    const video = make("video", "stoa-camera");
    video.muted = true;
    video.playsInline = true;
    video.setAttribute("aria-label", text(root, "camera"));
    out.replaceChildren(video);
    try {
      const { textFromCamera } = await import("./verify/scan");
      const found = await textFromCamera(video, stop.signal);
      if (found === null) out.replaceChildren();
      else await run(root, out, found);
    } catch (error) {
      console.error("the camera could not be used", error);
      say(root, out, "no-camera");
    } finally {
      stop = null;
      button.textContent = start;
    }
  });
}

/** A file that is a credential and no picture: nothing but letters that are seen. */
async function textOf(file: File): Promise<string | null> {
  if (file.type.startsWith("image/") || file.size > MOST_BYTES) return null;
  const bytes = await file.arrayBuffer();
  try {
    const said = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
    return said && !/[^\P{Cc}\t\n\f\r]/u.test(said) ? said : null;
  } catch {
    return null;
  }
}

function startPictures(root: HTMLElement, out: HTMLElement, field: HTMLInputElement): void {
  field.addEventListener("change", async () => {
    const picture = field.files?.[0];
    if (!picture) return;
    say(root, out, "reading");
    try {
      const { textInPicture } = await import("./verify/scan");
      const found = (await textOf(picture)) ?? (await textInPicture(picture));
      if (found === null) say(root, out, "no-code");
      else await run(root, out, found);
    } catch (error) {
      console.error("the picture could not be read", error);
      say(root, out, "no-code");
    }
  });
}

export function startVerifying(): void {
  for (const root of all("[data-verify]")) {
    const out = make("div", "stoa-verify__result");
    root.append(out);
    const field = root.querySelector<HTMLTextAreaElement>("[data-verify-text]");
    // With script the text stays here: the form would send it to the server.
    field?.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      if (field.value.trim()) void run(root, out, field.value);
    });
    const camera = root.querySelector<HTMLButtonElement>("button[data-verify-camera]");
    if (camera) startCamera(root, out, camera);
    const pictures = root.querySelector<HTMLInputElement>("input[type=file][data-verify-picture]");
    if (pictures) startPictures(root, out, pictures);
    const follow = () => {
      if (location.hash.length > 20) void run(root, out, location.href);
    };
    globalThis.addEventListener("hashchange", follow);
    follow();
  }
}
