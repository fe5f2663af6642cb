// A secret vote on the voter's own device: the code is made here and the vote sealed here, and the town gets neither. Fetched only by the two
// pages of it. Each page says without a script that the town's program does this; that is turned round once the island stands.
import { all } from "./page";
import { startPaper } from "./envelopes/paper_page";
import { startVote } from "./envelopes/vote_page";

export function startEnvelopes(): void {
  // Browsers keep their cryptography from pages that came over plain HTTP: there the town's program does it, and the page goes on saying so.
  if (!globalThis.crypto?.subtle) return;
  for (const root of all("[data-ballot]")) startVote(root);
  for (const root of all("[data-paper]")) startPaper(root);
}
