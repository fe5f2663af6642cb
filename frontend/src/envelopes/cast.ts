// Casting a vote from the voter's own device: the code, what is chosen and the number under which it is published never leave it.
import { type Bytes } from "../proof/tree";
import { sha256, toLetters, typed, unfold, type Unfolded } from "./code";
import { ballot, type Choice, envelope, receipt, type To } from "./envelope";
import { fromHex, toHex } from "./numbers";
import { blind, finalize, message, type Paper, token } from "./paper";

/** No paper is asked for by more letters of its name than these, whatever a page says. */
const MOST_LETTERS = 4;
/** How often an envelope is closed anew because another of the same code came first. */
const TRIES = 4;

/** What the town does for whoever votes: it knows neither who asks nor what for. */
export interface Town {
  /** The papers whose names begin so, a line each: name and blind signature. */
  papers(start: string): Promise<string>;
  /** Takes an envelope: its receipt, or the turn that would have been right. */
  take(envelope: Bytes): Promise<{ receipt: string } | { turn: number }>;
}

/** What somebody fills in. */
export interface Filled {
  code: string;
  choices: Choice[];
}

/** What the voter keeps. */
export interface Kept {
  receipt: string;
  tracking: string;
  replaces: boolean;
}

/** Something that whoever votes can mend: the code, or that no paper was given out for it. */
export class Fault extends Error {
  constructor(readonly what: "code" | "paper") {
    super(what);
  }
}

/** What a town is asked to sign for a code. */
export async function asked(code: string, election: bigint, modulus: Bytes): Promise<{ from: Unfolded; text: Bytes; blinded: Bytes }> {
  const seed = await typed(code).catch(() => {
    throw new Fault("code");
  });
  const from = await unfold(seed, election, modulus);
  const text = await message(from, election, modulus);
  return { from, text, blinded: await blind(text, from, modulus) };
}

/** Seals and casts. `letters`: by how many letters of its name the paper is asked for, so that it is one of many. */
export async function cast(to: To, letters: number, { code, choices }: Filled, town: Town): Promise<Kept> {
  const { from, text, blinded } = await asked(code, to.election, to.modulus);
  const name = toHex(await sha256(blinded));
  const papers = await town.papers(name.slice(0, Math.min(letters, MOST_LETTERS)));
  const answer = papers.split("\n").find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  if (answer === undefined) throw new Fault("paper");
  const signature = await finalize(text, fromHex(answer), from, to.modulus);
  const paper: Paper = { prefix: from.prefix, token: token(from), signature };
  const tracking = crypto.getRandomValues(new Uint8Array(10));
  const plain = ballot(tracking, choices, to.room);
  let turn = 1;
  for (let round = 0; round < TRIES; round++) {
    const bytes = await envelope(to, from, paper, turn, plain);
    const taken = await town.take(bytes);
    if ("receipt" in taken) {
      if (taken.receipt !== (await receipt(bytes))) throw new Error("another receipt than the envelope's");
      return { receipt: taken.receipt, tracking: toLetters(tracking), replaces: turn > 1 };
    }
    if (!Number.isInteger(taken.turn) || taken.turn < 1 || taken.turn > 0xffffffff) throw new Error("no turn");
    turn = taken.turn;
  }
  throw new Error("the turn was never right");
}
