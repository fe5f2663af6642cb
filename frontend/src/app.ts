// Loaded as a module on every page. Each island finds its own elements by data attributes and adds to a page
// that already works; the map and the proof are fetched only by pages that have one.
import { startChecklists } from "./app/checklist";
import { startConfirm } from "./app/confirm";
import { startCopy } from "./app/copy";
import { startGovuk } from "./app/govuk";
import { startInsert } from "./app/insert";
import { startKeep } from "./app/keep";
import { startLive } from "./app/live";
import { startLocate } from "./app/locate";
import { startOffline } from "./app/offline";
import { startPasskeys } from "./app/passkey";
import { startPhotos } from "./app/photos";
import { startQueue } from "./app/queue";
import { startRelativeTime } from "./app/relative_time";
import { startShortcuts } from "./app/shortcuts";
import { startSuggestions } from "./app/suggest";
import { startUploads } from "./app/upload";
import { startWaiting } from "./app/waiting";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

const islands: [name: string, start: () => unknown][] = [
  ["govuk", startGovuk],
  ["confirm", startConfirm],
  ["checklists", startChecklists],
  ["photos", startPhotos],
  ["relative time", startRelativeTime],
  ["shortcuts", startShortcuts],
  ["queue", startQueue],
  ["copy", startCopy],
  ["insert", startInsert],
  ["keep", startKeep],
  ["locate", startLocate],
  ["passkeys", startPasskeys],
  ["suggestions", startSuggestions],
  ["live", startLive],
  ["offline", startOffline],
  ["uploads", startUploads],
  ["waiting", startWaiting],
];
for (const [name, start] of islands) {
  // One broken island must not take the others with it.
  try {
    start();
  } catch (error) {
    console.error(`island "${name}" did not start`, error);
  }
}

if (document.querySelector("[data-map]")) void import("./map").then((map) => map.startMaps());
if (document.querySelector("[data-proof]")) void import("./proof").then((proof) => proof.startProofs());
if (document.querySelector("[data-plot]")) void import("./plot").then((plot) => plot.startPlots());
if (document.querySelector("[data-verify]")) void import("./verify").then((verify) => verify.startVerifying());
if (document.querySelector("[data-ballot], [data-paper]")) void import("./envelopes").then((envelopes) => envelopes.startEnvelopes());
