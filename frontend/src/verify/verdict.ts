// What a verifier says of a credential: the same words as the server's (pure/credentials, verdict.rs), found without it.
import { tokenIn } from "./code";
import { BadSignature, checkBinding, type Issuer, issuerOf, UnknownIssuer, Unsupported, verified } from "./key";
import { numericDate, stamp } from "./moment";
import { type List, look } from "./status";
import { type Claims, proofIn, type Signed, signedIn, textIn } from "./token";

/** From the worst to the best; `unsupported` where the browser lacks the key's algorithm. */
const STATES = ["malformed", "unknown-issuer", "tampered", "unsupported", "revoked", "suspended", "expired", "not-yet-valid", "valid"] as const;
/** `test`: signed by the key of permits that are only tried, whatever else is right with it. */
export type State = (typeof STATES)[number] | "test";

export interface Verdict {
  state: State;
  form: Signed["form"] | null;
  /** Who issued it; for an unknown issuer, who it claims to be. */
  issuer: string | null;
  /** Empty unless a trusted issuer signed them. */
  claims: Claims;
  status: "no-list" | "checked" | "stale" | "not-checked";
  from: number | null;
  until: number | null;
  /** For the console, and for who wants to know. */
  detail: string;
}

const MOST_LETTERS = 64 * 1024;

async function read(text: string): Promise<Signed> {
  if (text.length > MOST_LETTERS) throw new Error("too long");
  if (text.startsWith("{")) return proofIn(text);
  const signed = signedIn(text.startsWith("VC1:") || text.includes("#") ? await tokenIn(text) : text);
  if (signed.form === "status-list" || signed.form === "key-binding") throw new Error("not a credential");
  return signed;
}

function refused(state: State, signed: Signed | null, error: unknown): Verdict {
  const issuer = signed && issuerOf(signed.payload);
  return { state, form: signed?.form ?? null, issuer, claims: {}, status: "not-checked", from: null, until: null, detail: String(error) };
}

function stateOf(error: unknown): State {
  if (error instanceof UnknownIssuer) return "unknown-issuer";
  if (error instanceof BadSignature) return "tampered";
  return error instanceof Unsupported ? "unsupported" : "malformed";
}

/** Says what is to be said of a token, a document with its proof, or the text of a code; `now` in milliseconds. */
export async function verdictOf(text: string, issuers: Issuer[], now: number, lists: List[]): Promise<Verdict> {
  let signed: Signed | null = null;
  try {
    signed = await read(text.trim());
    const issuer = await verified(signed, issuers);
    const claims = await signed.claims();
    await checkBinding(signed, claims);
    const said = genuine(signed, issuer, claims, now, lists);
    return issuers.find((one) => one.issuer === issuer)?.test ? { ...said, state: "test" } : said;
  } catch (error) {
    return refused(stateOf(error), signed, error);
  }
}

function genuine(signed: Signed, issuer: string, claims: Claims, now: number, lists: List[]): Verdict {
  const isW3c = signed.form !== "sd-jwt-vc";
  const types = [claims.type].flat();
  if (isW3c ? !types.includes("VerifiableCredential") : textIn(claims, "vct") === null) throw new Error("not a credential");
  const soonest = (...moments: (number | null)[]) => moments.filter((moment) => moment !== null).sort((a, b) => a - b);
  const until = soonest(stamp(signed.expires), numericDate(claims, "exp"), isW3c ? stamp(claims.validUntil) : null)[0] ?? null;
  const from = soonest(numericDate(claims, "nbf"), isW3c ? stamp(claims.validFrom) : null).at(-1) ?? null;
  const found = look(claims, issuer, lists, now);
  const said: State[] = ["valid"];
  if (until !== null && until <= now) said.push("expired");
  if (from !== null && now < from) said.push("not-yet-valid");
  for (const { state } of found) said.push(state === "unknown" ? "suspended" : state);
  const state = STATES.find((one) => said.includes(one)) ?? "malformed";
  const status = found.length === 0 ? "no-list" : found.some((one) => one.index === null) ? "not-checked" : found.some((one) => one.stale) ? "stale" : "checked";
  return { state, form: signed.form, issuer, claims, status, from, until, detail: "" };
}
