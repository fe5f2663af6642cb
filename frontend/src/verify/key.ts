// Whom the page trusts, and whether one of their keys signed. The key says which algorithm it is, never the token.
import { type Claims, isObject, type Signed, signedIn, textIn } from "./token";

/** An issuer with their keys as JWK (RFC 7517), as the page gives them. */
export interface Issuer {
  issuer: string;
  /** The name by which people know them, where it is another. */
  shown?: string;
  /** Whether they sign nothing but tests, which prove nothing. */
  test?: boolean;
  keys: Claims[];
}

export class UnknownIssuer extends Error {}
export class BadSignature extends Error {}
/** The browser has no Ed25519: that says nothing of the credential. */
export class Unsupported extends Error {}

/** The name of a key within its issuer; the second name of an Ed25519 key in a DID document is the same key. */
function nameWithin(issuer: string, kid: string): string {
  const within = kid.startsWith(`${issuer}#`) ? kid.slice(issuer.length + 1) : kid.replace(/^#/, "");
  return within.replace(/-multikey$/, "");
}

export function issuerOf(payload: Claims): string | null {
  return textIn(payload, "issuer") ?? (isObject(payload.issuer) ? textIn(payload.issuer, "id") : null) ?? textIn(payload, "iss");
}

const ALGORITHMS: { [curve: string]: string[] } = { Ed25519: ["EdDSA", "Ed25519"], "P-256": ["ES256"] };

/** Gives the issuer if a key of theirs signed; throws one of the errors above otherwise. */
export async function verified(signed: Signed, issuers: Issuer[]): Promise<string> {
  const issuer = issuerOf(signed.payload);
  const known = issuers.find((one) => one.issuer === issuer);
  if (!issuer || !known) throw new UnknownIssuer(issuer ?? "");
  const wanted = signed.kid === null ? null : nameWithin(issuer, signed.kid);
  const keys = known.keys.filter((jwk) => wanted === null || nameWithin(issuer, textIn(jwk, "kid") ?? "") === wanted);
  if (keys.length === 0) throw new UnknownIssuer(signed.kid ?? "");
  for (const jwk of keys) {
    if (await signedBy(signed, jwk)) return issuer;
  }
  throw new BadSignature();
}

/** Throws unless the key that the credential names signed what is shown (RFC 9901, section 7.3). Nobody asked a question here, so
 *  it says nothing of who shows it. */
export async function checkBinding(signed: Signed, claims: Claims): Promise<void> {
  if (!signed.binding) return;
  const answer = signedIn(signed.binding.token);
  const jwk = isObject(claims.cnf) && isObject(claims.cnf.jwk) ? claims.cnf.jwk : {};
  const isOfThis = answer.form === "key-binding" && textIn(answer.payload, "sd_hash") === (await signed.binding.hash());
  if (!isOfThis || !(await signedBy(answer, jwk))) throw new BadSignature();
}

async function signedBy(signed: Signed, jwk: Claims): Promise<boolean> {
  if (!ALGORITHMS[textIn(jwk, "crv") ?? ""]?.includes(signed.alg)) return false;
  const isEd25519 = jwk.crv === "Ed25519";
  const name = isEd25519 ? { name: "Ed25519" } : { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  const { kty, crv, x, y } = jwk as unknown as JsonWebKey;
  const bare = { ...(kty && { kty }), ...(crv && { crv }), ...(x && { x }), ...(y && { y }) };
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey("jwk", bare, name, false, ["verify"]);
  } catch (error) {
    throw isEd25519 ? new Unsupported() : error;
  }
  return crypto.subtle.verify(name, key, signed.signature, signed.message);
}
