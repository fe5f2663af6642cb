// Tokens: JWS (RFC 7515), SD-JWT (RFC 9901), and documents with a proof of eddsa-jcs-2022. Read here, verified by key.ts.
import { type Bytes, join, sha256 } from "../proof/tree";
import { fromBase58, fromBase64url, toBase64url } from "./letters";

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Claims = { [name: string]: Json };

/** What is signed, by which key and algorithm it says, and what it claims. */
export interface Signed {
  form: "vc-jwt" | "sd-jwt-vc" | "data-integrity" | "status-list" | "key-binding";
  alg: string;
  kid: string | null;
  message: Bytes;
  signature: Bytes;
  payload: Claims;
  /** The claims with what is disclosed; to be asked after the signature was verified. */
  claims: () => Promise<Claims>;
  /** When a proof that stands in the document ends. */
  expires: string | null;
  /** The holder's token at the end of an SD-JWT, and the hash of what stands before it. */
  binding: { token: string; hash: () => Promise<string> } | null;
}

const DEEPEST = 32;
const MOST_DISCLOSURES = 200;
const FORMS: { [typ: string]: Signed["form"] } = {
  "vc+jwt": "vc-jwt",
  "dc+sd-jwt": "sd-jwt-vc",
  "vc+sd-jwt": "sd-jwt-vc",
  "statuslist+jwt": "status-list",
  "kb+jwt": "key-binding",
};

const bytesOfText = (text: string): Bytes => new TextEncoder().encode(text);

export function isObject(value: Json | undefined): value is Claims {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textIn(value: Json | undefined, name: string): string | null {
  const found = isObject(value) && Object.hasOwn(value, name) ? value[name] : null;
  return typeof found === "string" ? found : null;
}

/** Whether a value is no deeper than a reader goes. */
function isShallow(value: Json, left = DEEPEST): boolean {
  if (typeof value !== "object" || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}

function jsonIn(bytes: Bytes): Json {
  const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as Json;
  if (!isShallow(value)) throw new Error("too deep");
  return value;
}

function objectIn(bytes: Bytes): Claims {
  const value = jsonIn(bytes);
  if (!isObject(value)) throw new Error("not a JSON object");
  return value;
}

/** Reads a token of any kind that is known; throws for others. */
export function signedIn(text: string): Signed {
  const [token = "", ...shown] = text.split("~");
  const last = shown.at(-1);
  const before = text.slice(0, text.length - (last ?? "").length);
  const parts = token.split(".");
  const [header = "", payload = "", signature = ""] = parts;
  if (parts.length !== 3) throw new Error("not three parts");
  const head = objectIn(fromBase64url(header));
  const form = FORMS[(textIn(head, "typ") ?? "").replace(/^application\//, "")];
  if (!form || Object.hasOwn(head, "crit") || (form === "sd-jwt-vc") !== shown.length > 0) throw new Error("not a kind of token that is known");
  const claims = objectIn(fromBase64url(payload));
  const disclosures = shown.slice(0, -1);
  return {
    form,
    alg: textIn(head, "alg") ?? "",
    kid: textIn(head, "kid"),
    message: bytesOfText(`${header}.${payload}`),
    signature: fromBase64url(signature),
    payload: claims,
    claims: () => (form === "sd-jwt-vc" ? disclosed(claims, disclosures) : Promise.resolve(claims)),
    expires: null,
    binding: last ? { token: last, hash: async () => toBase64url(await sha256(bytesOfText(before))) } : null,
  };
}

/** RFC 9901, section 7.1. */
async function disclosed(payload: Claims, disclosures: string[]): Promise<Claims> {
  const { _sd_alg, ...open } = payload;
  if ((_sd_alg ?? "sha-256") !== "sha-256" || disclosures.length > MOST_DISCLOSURES) throw new Error("not disclosed by SHA-256");
  const left = new Map<string, Json[]>();
  for (const text of disclosures) {
    const parts = jsonIn(fromBase64url(text));
    const [salt, name] = Array.isArray(parts) ? parts : [];
    const isPart = Array.isArray(parts) && typeof salt === "string" && (parts.length === 2 || (parts.length === 3 && typeof name === "string"));
    const digest = toBase64url(await sha256(bytesOfText(text)));
    if (!isPart || left.has(digest) || (parts.length === 3 && (name === "_sd" || name === "..."))) throw new Error("not a disclosure");
    left.set(digest, parts);
  }
  const seen = new Set<string>();
  const take = (digest: Json | undefined, length: number): Json[] | undefined => {
    if (typeof digest !== "string" || seen.has(digest)) throw new Error("a digest that stands twice");
    seen.add(digest);
    const parts = left.get(digest);
    left.delete(digest);
    if (parts && parts.length !== length) throw new Error("a disclosure in the wrong place");
    return parts;
  };
  const walk = (value: Json, depth: number): Json => {
    if (typeof value !== "object" || value === null) return value;
    if (depth === 0) throw new Error("too deep");
    if (Array.isArray(value)) return value.flatMap((item) => walkItem(item, depth - 1));
    return walkObject(value, depth - 1);
  };
  const walkItem = (item: Json, depth: number): Json[] => {
    if (!isObject(item) || Object.keys(item).join() !== "...") return [walk(item, depth)];
    const parts = take(item["..."], 2);
    return parts ? [walk(parts[1] ?? null, depth)] : [];
  };
  const walkObject = ({ _sd = [], ...rest }: Claims, depth: number): Claims => {
    if (!Array.isArray(_sd) || Object.hasOwn(rest, "...")) throw new Error("not digests");
    const entries = new Map(Object.entries(rest).map(([name, value]) => [name, walk(value, depth)]));
    for (const digest of _sd) {
      const [, name, value] = take(digest, 3) ?? [];
      if (typeof name !== "string") continue;
      if (entries.has(name)) throw new Error("a claim that stands twice");
      entries.set(name, walk(value ?? null, depth));
    }
    // fromEntries makes "__proto__" a name like any other.
    return Object.fromEntries(entries);
  };
  const claims = walkObject(open, DEEPEST - 1);
  if (left.size > 0) throw new Error("a disclosure that the token does not know");
  return claims;
}

/** RFC 8785; ECMAScript writes numbers and texts as it wants them, and the doubles that are read are those that are shown. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (isObject(value)) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** Reads a document with one proof (Data Integrity EdDSA Cryptosuites 1.0, section 3.3.2). */
export async function proofIn(text: string): Promise<Signed> {
  const { proof, ...document } = objectIn(bytesOfText(text));
  if (!isObject(proof)) throw new Error("not one proof");
  const { proofValue, ...configuration } = proof;
  const says = (name: string, wanted: string) => textIn(configuration, name) === wanted;
  if (!says("type", "DataIntegrityProof") || !says("cryptosuite", "eddsa-jcs-2022") || !says("proofPurpose", "assertionMethod")) {
    throw new Error("not an assertion by eddsa-jcs-2022");
  }
  const context = configuration["@context"];
  if (context !== undefined) {
    const list = (value: Json | undefined) => (Array.isArray(value) ? value : [value ?? null]);
    const begins = list(context).every((one, at) => canonical(one) === canonical(list(document["@context"])[at] ?? null));
    if (!begins) throw new Error("another context than was signed");
    document["@context"] = context;
  }
  const hash = (value: Json) => sha256(bytesOfText(canonical(value)));
  return {
    form: "data-integrity",
    alg: "EdDSA",
    kid: textIn(configuration, "verificationMethod"),
    message: join(await hash(configuration), await hash(document)),
    signature: fromBase58(String(proofValue)),
    payload: document,
    claims: () => Promise.resolve(document),
    expires: textIn(configuration, "expires"),
    binding: null,
  };
}
