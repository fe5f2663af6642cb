// Status lists: Token Status List and Bitstring Status List 1.0. A list counts once its own signature was verified.
import { fromBase64url, unpack } from "./letters";
import { type Issuer, verified } from "./key";
import { numericDate, stamp } from "./moment";
import { type Claims, isObject, type Json, signedIn, textIn } from "./token";

const MOST_BYTES = 4 * 1024 * 1024;
const FEWEST_ENTRIES = 131_072;

export interface List {
  uri: string;
  issuer: string;
  purpose: string | null;
  /** When a newer one should be fetched, in milliseconds. */
  until: number;
  at: (index: number) => number | null;
}

export type Found = { list: string; index: number | null; state: "valid" | "revoked" | "suspended" | "unknown"; stale: boolean };

/** Reads a signed list; throws for lists of strangers and for changed ones. */
export async function listIn(token: string, issuers: Issuer[], now: number): Promise<List> {
  const signed = signedIn(token.trim());
  const issuer = await verified(signed, issuers);
  if (signed.form === "status-list") return tokenList(signed.payload, issuer, now);
  if (signed.form === "vc-jwt") return bitstring(signed.payload, issuer, now);
  throw new Error("not a status list");
}

async function tokenList(claims: Claims, issuer: string, now: number): Promise<List> {
  const list = isObject(claims.status_list) ? claims.status_list : {};
  const bits = Number(list.bits);
  const issued = numericDate(claims, "iat");
  if (![1, 2, 4, 8].includes(bits) || issued === null || issued > now) throw new Error("not a status list of now");
  const bytes = await unpack(fromBase64url(textIn(list, "lst") ?? ""), "deflate", MOST_BYTES);
  const renewed = typeof claims.ttl === "number" ? issued + claims.ttl * 1000 : Number.POSITIVE_INFINITY;
  const perByte = 8 / bits;
  const at = (index: number) => {
    const byte = bytes[Math.floor(index / perByte)];
    return byte === undefined ? null : (byte >> ((index % perByte) * bits)) & ((1 << bits) - 1);
  };
  const until = Math.min(numericDate(claims, "exp") ?? Number.POSITIVE_INFINITY, renewed);
  return { uri: textIn(claims, "sub") ?? "", issuer, purpose: null, until, at };
}

async function bitstring(claims: Claims, issuer: string, now: number): Promise<List> {
  const subject = isObject(claims.credentialSubject) ? claims.credentialSubject : {};
  const encoded = textIn(subject, "encodedList") ?? "";
  const from = stamp(claims.validFrom);
  const isOne = subject.type === "BitstringStatusList" && encoded.startsWith("u") && (subject.statusSize ?? 1) === 1;
  if (!isOne || (from !== null && from > now)) throw new Error("not a status list of now");
  const bytes = await unpack(fromBase64url(encoded.slice(1)), "gzip", MOST_BYTES);
  if (bytes.length * 8 < FEWEST_ENTRIES) throw new Error("too short a list");
  const at = (index: number) => {
    const byte = bytes[Math.floor(index / 8)];
    return byte === undefined ? null : (byte >> (7 - (index % 8))) & 1;
  };
  const until = stamp(claims.validUntil) ?? Number.POSITIVE_INFINITY;
  return { uri: textIn(claims, "id") ?? "", issuer, purpose: textIn(subject, "statusPurpose"), until, at };
}

interface Place {
  list: string;
  index: number;
  purpose: string | null;
}

function places(claims: Claims): Place[] {
  const many = (value: Json | undefined) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
  const index = (text: unknown) => (/^\d{1,15}$/.test(String(text)) ? Number(text) : Number.NaN);
  const entries = many(claims.credentialStatus).flatMap((entry): Place[] => {
    const list = textIn(entry, "statusListCredential") ?? textIn(entry, "id") ?? "";
    if (!isObject(entry) || !many(entry.type).includes("BitstringStatusListEntry")) return [{ list, index: Number.NaN, purpose: "" }];
    const purpose = textIn(entry, "statusPurpose");
    // Other purposes, such as messages, say nothing of validity.
    return purpose === "revocation" || purpose === "suspension" ? [{ list, index: index(entry.statusListIndex), purpose }] : [];
  });
  if (claims.status === undefined) return entries;
  const inner = isObject(claims.status) && isObject(claims.status.status_list) ? claims.status.status_list : {};
  return [...entries, { list: textIn(inner, "uri") ?? "", index: index(inner.idx), purpose: null }];
}

/** What the lists say of a credential; `index` is null where none of them was the one that it names. */
export function look(claims: Claims, issuer: string, lists: List[], now: number): Found[] {
  return places(claims).map((place): Found => {
    const fitting = lists.filter((list) => list.uri === place.list && list.purpose === place.purpose && list.issuer === issuer);
    const list = fitting.sort((a, b) => b.until - a.until)[0];
    const value = list && Number.isSafeInteger(place.index) ? list.at(place.index) : null;
    if (!list || value === null) return { list: place.list, index: null, state: "valid", stale: false };
    const names = place.purpose === "suspension" ? ["valid", "suspended"] : place.purpose === null ? ["valid", "revoked", "suspended"] : ["valid", "revoked"];
    return { list: list.uri, index: place.index, state: (names[value] ?? "unknown") as Found["state"], stale: now >= list.until };
  });
}
