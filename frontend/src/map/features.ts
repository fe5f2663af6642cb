// Rows of a table where they are: GeoJSON from data-geojson, or vector tiles from data-tiles where there are more than a browser draws
// one by one. Points, lines and areas in the brand's colour, and a popup with what the table tells of a row.
import type { FeatureCollection } from "geojson";
import { Popup, type ExpressionSpecification, type FilterSpecification, type Map as TownMap } from "maplibre-gl";
import { make } from "../page";
import { absolute, townMap } from "./base";
import { brandColour, colours } from "./colours";

const SOURCE = "features";
const LAYERS = ["feature-gathered", "feature-points", "feature-lines", "feature-fills"];

type From = { source: string; "source-layer"?: string };

/** Points of their own are small from afar, so that many stand side by side. */
const alone: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 8, 3, 14, 6, 18, 9];
/** From afar the edges of points that touch would hide them. */
const edge: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 11, 0.25, 14, 1.5];
/** Points that stand for several rows grow with their number. */
const together: ExpressionSpecification = ["interpolate", ["linear"], ["log10", ["get", "count"]], 0, 3, 2, 8, 4, 14];
const isTogether: ExpressionSpecification = ["all", ["has", "count"], [">", ["get", "count"], 1]];

function addLayers(map: TownMap, from: From, mayGather: boolean): void {
  const brand = brandColour();
  const isOf = (kind: string): ["==", ["geometry-type"], string] => ["==", ["geometry-type"], kind];
  map.addLayer({ id: "feature-fills", type: "fill", ...from, filter: isOf("Polygon"), paint: { "fill-color": brand, "fill-opacity": 0.3 } });
  map.addLayer({ id: "feature-lines", type: "line", ...from, filter: ["!=", ["geometry-type"], "Point"], paint: { "line-color": brand, "line-width": 2.5 } });
  const points = (id: string, filter: FilterSpecification, radius: ExpressionSpecification, width: ExpressionSpecification | number): void => {
    map.addLayer({
      id,
      type: "circle",
      ...from,
      filter,
      paint: { "circle-color": brand, "circle-radius": radius, "circle-stroke-color": colours.halo, "circle-stroke-width": width },
    });
  };
  points("feature-points", mayGather ? ["all", isOf("Point"), ["!", isTogether]] : isOf("Point"), alone, edge);
  if (mayGather) points("feature-gathered", ["all", isOf("Point"), isTogether], together, 1.5);
}

/** The names of the columns that a popup tells, by those of the properties; none: all, by their own names. */
function labels(root: HTMLElement): Map<string, string> {
  return new Map(Object.entries(JSON.parse(root.dataset.labels ?? "{}") as Record<string, string>));
}

/** The text of a property; of `title` a link to the page of ours that the property `to` names. */
function toldText(properties: Record<string, unknown>, name: string, to: string | undefined): string | HTMLAnchorElement {
  const value = String(properties[name]);
  const path = to === undefined ? "" : String(properties[to] ?? "");
  if (name !== "title" || !path.startsWith("/") || path.startsWith("//")) return value;
  const link = make("a", "govuk-link", value);
  link.href = path;
  return link;
}

function popupFor(properties: Record<string, unknown>, named: Map<string, string>, to: string | undefined): HTMLElement {
  const box = make("dl", "stoa-popup govuk-body-s");
  for (const name of Object.keys(properties)) {
    if (named.size > 0 && !named.has(name)) continue;
    const told = make("dd");
    told.append(toldText(properties, name, to));
    told.dir = "auto";
    const label = make("dt", "govuk-!-font-weight-bold", named.get(name) ?? name);
    label.dir = "auto";
    box.append(label, told);
  }
  return box;
}

function draw(root: HTMLElement, map: TownMap, named: Map<string, string>): void {
  const filled = (): unknown => map.once("idle", () => root.classList.add("stoa-map--filled"));
  const { tiles, layer, geojson } = root.dataset;
  if (tiles && layer) {
    map.addSource(SOURCE, { type: "vector", tiles: [absolute(tiles)], minzoom: 0, maxzoom: Number(root.dataset.maxTileZoom ?? "16") });
    // A column of the table that is called so is no number of rows.
    addLayers(map, { source: SOURCE, "source-layer": layer }, !named.has("count"));
    filled();
    return;
  }
  void fetch(geojson ?? "", { headers: { Accept: "application/geo+json, application/json" } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<FeatureCollection>) : Promise.reject(new Error(`features: ${answer.status}`))))
    .then((data) => {
      map.addSource(SOURCE, { type: "geojson", data });
      addLayers(map, { source: SOURCE }, false);
      filled();
    })
    .catch((error: unknown) => console.error("the features could not be drawn", error));
}

export function startFeatures(root: HTMLElement): void {
  const map = townMap(root, { keyboard: true });
  const named = labels(root);
  map.on("load", () => draw(root, map, named));
  for (const layer of LAYERS) {
    map.on("click", layer, (event) => {
      const feature = event.features?.[0];
      // One popup a press, of what lies on top.
      if (!feature || event.defaultPrevented) return;
      event.preventDefault();
      const told = popupFor(feature.properties, named, root.dataset.link);
      // What stands for several rows has nothing to tell of one.
      if (layer === "feature-gathered" || !told.hasChildNodes()) {
        map.easeTo({ center: event.lngLat, zoom: Math.min(map.getZoom() + 2, map.getMaxZoom()) });
        return;
      }
      new Popup({ maxWidth: "300px", focusAfterOpen: true }).setLngLat(event.lngLat).setDOMContent(told).addTo(map);
    });
    map.on("mouseenter", layer, () => map.getCanvas().classList.add("stoa-map__canvas--pointing"));
    map.on("mouseleave", layer, () => map.getCanvas().classList.remove("stoa-map__canvas--pointing"));
  }
}
