// Reports on the map: the server's tiles hold either clusters (with `count`) or single reports. A cluster zooms in, a
// report opens a popup with its link. The list beside the map has the same reports for whoever cannot use a map.
import { Popup, type ExpressionSpecification, type Map as TownMap, type MapGeoJSONFeature } from "maplibre-gl";
import { make, pageLanguage, text } from "../page";
import { reportTiles, townMap } from "./base";
import { brandColour, colours, statusColours } from "./colours";
import { BOLD } from "./town_layers";

const SOURCE = "reports";
const LAYER = { source: SOURCE, "source-layer": "reports" } as const;

function statusColour(): ExpressionSpecification {
  const cases = Object.entries(statusColours).flatMap(([status, colour]) => [status, colour]);
  return ["match", ["get", "status"], ...cases, brandColour()] as unknown as ExpressionSpecification;
}

function addLayers(map: TownMap): void {
  // A circle may stand for a single report; only what has a reference can be opened.
  const isCluster: ExpressionSpecification = ["!", ["has", "reference"]];
  map.addLayer({
    id: "clusters",
    type: "circle",
    ...LAYER,
    filter: isCluster,
    paint: {
      "circle-color": brandColour(),
      "circle-opacity": 0.9,
      "circle-stroke-color": colours.halo,
      "circle-stroke-width": 2,
      "circle-radius": ["interpolate", ["linear"], ["log10", ["get", "count"]], 0, 13, 2, 19, 4, 30],
    },
  });
  map.addLayer({
    id: "cluster-counts",
    type: "symbol",
    ...LAYER,
    filter: isCluster,
    layout: {
      "text-field": ["number-format", ["get", "count"], { locale: pageLanguage() }],
      "text-font": BOLD,
      "text-size": 13,
      "text-allow-overlap": true,
    },
    paint: { "text-color": colours.halo },
  });
  map.addLayer({
    id: "points",
    type: "circle",
    ...LAYER,
    filter: ["!", isCluster],
    paint: { "circle-color": statusColour(), "circle-radius": 8, "circle-stroke-color": colours.halo, "circle-stroke-width": 2 },
  });
}

function popupFor(root: HTMLElement, feature: MapGeoJSONFeature): HTMLElement {
  const { reference, title, status, category } = feature.properties as Record<string, string | undefined>;
  const box = make("div", "stoa-popup");
  const link = make("a", "govuk-link", title || reference || "");
  link.href = (root.dataset.reportUrl || "/reports/{reference}").replace("{reference}", encodeURIComponent(reference ?? ""));
  const heading = make("p", "govuk-body-s govuk-!-font-weight-bold stoa-popup__title");
  heading.append(link);
  box.append(heading);
  const words = [category, text(root, `status-${status}`) || status].filter((word): word is string => Boolean(word));
  if (words.length > 0) box.append(make("p", "govuk-body-s stoa-popup__facts", words.join(" · ")));
  return box;
}

function coordinatesOf(feature: MapGeoJSONFeature): [number, number] | null {
  return feature.geometry.type === "Point" ? [feature.geometry.coordinates[0] ?? 0, feature.geometry.coordinates[1] ?? 0] : null;
}

export function startBrowse(root: HTMLElement): void {
  const map = townMap(root, { keyboard: true });
  map.on("load", () => {
    map.addSource(SOURCE, { type: "vector", tiles: [reportTiles(root)], minzoom: 0, maxzoom: Number(root.dataset.maxReportZoom ?? "16") });
    addLayers(map);
  });
  map.on("click", "clusters", (event) => {
    const at = event.features?.[0] && coordinatesOf(event.features[0]);
    if (at) map.easeTo({ center: at, zoom: Math.min(map.getZoom() + 2, map.getMaxZoom()) });
  });
  map.on("click", "points", (event) => {
    const feature = event.features?.[0];
    const at = feature && coordinatesOf(feature);
    if (at) new Popup({ maxWidth: "280px", offset: 10, focusAfterOpen: true }).setLngLat(at).setDOMContent(popupFor(root, feature)).addTo(map);
  });
  for (const layer of ["clusters", "points"]) {
    map.on("mouseenter", layer, () => map.getCanvas().classList.add("stoa-map__canvas--pointing"));
    map.on("mouseleave", layer, () => map.getCanvas().classList.remove("stoa-map__canvas--pointing"));
  }
}
