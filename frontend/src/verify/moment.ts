// Moments in claims, as milliseconds since 1970.
import type { Claims } from "./token";

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** An `xsd:dateTimeStamp`, as the W3C's model has them; null if there is none, an error for other texts. */
export function stamp(text: unknown): number | null {
  if (text === undefined || text === null) return null;
  const moment = typeof text === "string" && STAMP.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) throw new Error("not a moment");
  return moment;
}

/** Seconds since 1970 under `name` (RFC 7519). */
export function numericDate(claims: Claims, name: string): number | null {
  const seconds = claims[name];
  if (seconds === undefined) return null;
  if (typeof seconds !== "number") throw new Error("not a moment");
  return Math.floor(seconds) * 1000;
}
