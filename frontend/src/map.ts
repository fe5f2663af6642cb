// Maps, fetched only by pages with a [data-map]. The worker and the style sheet are files of our own beside this
// script, so that the content security policy needs neither blob: nor inline code.
import { setWorkerUrl } from "maplibre-gl";
import { startAreas } from "./map/areas";
import { startBrowse } from "./map/browse";
import { startFeatures } from "./map/features";
import { startPick } from "./map/pick";
import { startShow } from "./map/show";
import { all, text } from "./page";

const MODES: Record<string, (root: HTMLElement) => unknown> = {
  pick: startPick,
  show: startShow,
  browse: startBrowse,
  areas: startAreas,
  features: startFeatures,
};

function beside(file: string): string {
  return new URL(file, import.meta.url).href;
}

function loadSheet(): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = beside(MAP_CSS);
  document.head.append(link);
  return new Promise((resolve) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
  });
}

export async function startMaps(): Promise<void> {
  setWorkerUrl(beside(MAP_WORKER));
  // The canvas takes the size that the sheet gives it, so the sheet comes first.
  await loadSheet();
  for (const root of all("[data-map]")) {
    try {
      MODES[root.dataset.map ?? ""]?.(root);
    } catch (error) {
      // Without WebGL the page still has its address field or its list; say so and leave those alone.
      console.error("the map did not start", error);
      root.replaceChildren();
      root.textContent = text(root, "unavailable");
      root.classList.add("stoa-map--unavailable");
    }
  }
}
