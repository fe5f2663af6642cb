// Rows of a table where they are: GeoJSON from data-geojson, points, lines and areas in the brand's colour, and a popup with what the
// table tells of a row.
import type { FeatureCollection } from "geojson";
import { Popup, type Map as TownMap } from "maplibre-gl";
import { make } from "../page";
import { townMap } from "./base";
import { brandColour, colours } from "./colours";

const SOURCE = "features";

function addLayers(map: TownMap): void {
  const brand = brandColour();
  const isOf = (kind: string): ["==", ["geometry-type"], string] => ["==", ["geometry-type"], kind];
  map.addLayer({ id: "feature-fills", type: "fill", source: SOURCE, filter: isOf("Polygon"), paint: { "fill-color": brand, "fill-opacity": 0.3 } });
  map.addLayer({ id: "feature-lines", type: "line", source: SOURCE, filter: ["!=", ["geometry-type"], "Point"], paint: { "line-color": brand, "line-width": 2.5 } });
  map.addLayer({
    id: "feature-points",
    type: "circle",
    source: SOURCE,
    filter: isOf("Point"),
    paint: {
      "circle-color": brand,
      "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, 3, 14, 6, 18, 9],
      "circle-stroke-color": colours.halo,
      "circle-stroke-width": 1.5,
    },
  });
}

function popupFor(properties: Record<string, unknown>): HTMLElement {
  const box = make("dl", "stoa-popup govuk-body-s");
  for (const [name, value] of Object.entries(properties)) {
    const told = make("dd", "", String(value));
    told.dir = "auto";
    const label = make("dt", "govuk-!-font-weight-bold", name);
    label.dir = "auto";
    box.append(label, told);
  }
  return box;
}

export function startFeatures(root: HTMLElement): void {
  const map = townMap(root, { keyboard: true });
  const fetched = fetch(root.dataset.geojson ?? "", { headers: { Accept: "application/geo+json, application/json" } });
  map.on("load", () => {
    void fetched
      .then((answer) => (answer.ok ? (answer.json() as Promise<FeatureCollection>) : Promise.reject(new Error(`features: ${answer.status}`))))
      .then((data) => {
        map.addSource(SOURCE, { type: "geojson", data });
        addLayers(map);
        map.once("idle", () => root.classList.add("stoa-map--filled"));
      })
      .catch((error: unknown) => console.error("the features could not be drawn", error));
  });
  for (const layer of ["feature-points", "feature-lines", "feature-fills"]) {
    map.on("click", layer, (event) => {
      const feature = event.features?.[0];
      // One popup a press, of what lies on top.
      if (!feature || event.defaultPrevented) return;
      event.preventDefault();
      new Popup({ maxWidth: "300px", focusAfterOpen: true }).setLngLat(event.lngLat).setDOMContent(popupFor(feature.properties)).addTo(map);
    });
    map.on("mouseenter", layer, () => map.getCanvas().classList.add("stoa-map__canvas--pointing"));
    map.on("mouseleave", layer, () => map.getCanvas().classList.remove("stoa-map__canvas--pointing"));
  }
}
