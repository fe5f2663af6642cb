// Numbers of any size, and the curve P-256 (FIPS 186-5), for what WebCrypto does not give. BigInt is not constant in time: what is computed
// here with a secret can be timed on the voter's own device, and nowhere else.
import type { Bytes } from "../proof/tree";

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
export const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const BASE: Point = {
  x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
};

export interface Point {
  x: bigint;
  y: bigint;
}

/** Big-endian. */
export function toNumber(bytes: Uint8Array): bigint {
  let hex = "0x0";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return BigInt(hex);
}

/** Big-endian, filled with zeros to `length` bytes. */
export function toBytes(number: bigint, length: number): Bytes {
  const hex = number.toString(16).padStart(2 * length, "0");
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [out, square] = [1n, base % modulus];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) out = (out * square) % modulus;
    square = (square * square) % modulus;
  }
  return out;
}

/** 1 / number; throws where there is none. */
export function inverse(number: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [((number % modulus) + modulus) % modulus, modulus, 1n, 0n];
  while (b > 0n) {
    const quotient = a / b;
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  if (a !== 1n) throw new Error("has no inverse");
  return ((x % modulus) + modulus) % modulus;
}

/** The public key of a secret one, which is between 1 and the order. */
export function pointOf(secret: bigint): Point {
  let [sum, double]: [Point | null, Point] = [null, BASE];
  for (let left = secret; left > 0n; left >>= 1n) {
    if (left & 1n) sum = sum === null ? double : plus(sum, double);
    double = plus(double, double);
  }
  if (sum === null) throw new Error("no secret key");
  return sum;
}

function plus(one: Point, other: Point): Point {
  const slope =
    one.x === other.x ? (3n * one.x * one.x - 3n) * inverse(2n * one.y, P) : (other.y - one.y) * inverse(other.x - one.x, P);
  const x = modulo(slope * slope - one.x - other.x);
  return { x, y: modulo(slope * (one.x - x) - one.y) };
}

/** Whether a point is one of the curve. */
export function isOnCurve({ x, y }: Point): boolean {
  return x < P && y < P && modulo(y * y - x * x * x + 3n * x - B) === 0n;
}

function modulo(number: bigint): bigint {
  return ((number % P) + P) % P;
}

/** Throws for what is not hexadecimal. */
export function fromHex(text: string): Bytes {
  if (!/^([0-9a-f]{2})*$/i.test(text)) throw new Error("not hexadecimal");
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
