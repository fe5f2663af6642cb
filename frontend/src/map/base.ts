// The map under every mode: its frame in the page, the town's own layers, controls with the page's own words.
import { AttributionControl, LngLatBounds, Map as TownMap, NavigationControl, type LngLatBoundsLike, type StyleSpecification } from "maplibre-gl";
import { make, pageLanguage, isRightToLeft, text } from "../page";
import { colours } from "./colours";
import { townLayers } from "./town_layers";

/** Tiles are fetched by the worker, which has no page to resolve a relative address against. */
export function absolute(path: string): string {
  // URL() would escape the braces of {z}/{x}/{y}.
  return /^[a-z]+:/.test(path) ? path : `${location.origin}${path.startsWith("/") ? "" : "/"}${path}`;
}

export function reportTiles(root: HTMLElement): string {
  return absolute(root.dataset.reportsUrl || "/map/reports/{z}/{x}/{y}.mvt");
}

function style(root: HTMLElement): StyleSpecification {
  const town = absolute(root.dataset.townUrl || "/map/tiles/{z}/{x}/{y}.mvt");
  const raster = root.dataset.tileUrl;
  const built: StyleSpecification = {
    version: 8,
    sources: { town: { type: "vector", tiles: [town], minzoom: 0, maxzoom: Number(root.dataset.maxTileZoom ?? "16") } },
    layers: [{ id: "ground", type: "background", paint: { "background-color": colours.ground } }],
  };
  if (raster) {
    built.sources.raster = { type: "raster", tiles: [absolute(raster)], tileSize: 256, attribution: root.dataset.attribution ?? "" };
    built.layers.push({ id: "raster", type: "raster", source: "raster" });
  }
  built.layers.push(...townLayers("town", pageLanguage(), raster ? "over a picture" : "alone"));
  return built;
}

/** The town's extent, `data-bounds="west,south,east,north"` in degrees. */
export function townBounds(root: HTMLElement): LngLatBoundsLike | null {
  const sides = (root.dataset.bounds ?? "").split(",").map(Number);
  const [west, south, east, north] = sides;
  if (west === undefined || south === undefined || east === undefined || north === undefined || sides.some(Number.isNaN)) return null;
  return [west, south, east, north];
}

/** MapLibre's own words, from the page's texts where it has them. */
function locale(root: HTMLElement): Record<string, string> {
  const words: [string, string][] = [
    ["NavigationControl.ZoomIn", "zoom-in"],
    ["NavigationControl.ZoomOut", "zoom-out"],
    ["Map.Title", "label"],
    ["Popup.Close", "close"],
    ["AttributionControl.ToggleAttribution", "attribution"],
    ["Marker.Title", "marker"],
  ];
  return Object.fromEntries(words.flatMap(([key, name]) => (text(root, name) ? [[key, text(root, name)]] : [])));
}

/** Draws the map in `root`, replacing what the page showed there without script. */
export function townMap(root: HTMLElement, options: { keyboard: boolean }): TownMap {
  const frame = make("div", "stoa-map__frame");
  root.replaceChildren(frame);
  root.classList.add("stoa-map--drawn");
  const lat = Number(root.dataset.lat || NaN);
  const lon = Number(root.dataset.lon || NaN);
  const bounds = townBounds(root);
  const hasPoint = Number.isFinite(lat) && Number.isFinite(lon);
  const map = new TownMap({
    container: frame,
    style: style(root),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    keyboard: options.keyboard,
    maxZoom: 19,
    fadeDuration: 0,
    locale: locale(root),
    ...(hasPoint ? { center: [lon, lat], zoom: Number(root.dataset.zoom ?? "16") } : {}),
    ...(!hasPoint && bounds ? { bounds, fitBoundsOptions: { padding: 20 } } : {}),
    ...(bounds ? { maxBounds: widened(bounds) } : {}),
  });
  map.touchZoomRotate.disableRotation();
  // For whoever waits until there is something to see: a printer, a test.
  map.once("idle", () => root.classList.add("stoa-map--still"));
  map.addControl(new NavigationControl({ showCompass: false }), isRightToLeft() ? "top-left" : "top-right");
  if (root.dataset.attribution) map.addControl(new AttributionControl({ compact: true, customAttribution: root.dataset.tileUrl ? "" : root.dataset.attribution }));
  return map;
}

/** People may look a little beyond the town, but not lose it. */
function widened(bounds: LngLatBoundsLike): LngLatBoundsLike {
  const town = LngLatBounds.convert(bounds);
  const margin = 0.6;
  const width = (town.getEast() - town.getWest()) * margin;
  const height = (town.getNorth() - town.getSouth()) * margin;
  return [town.getWest() - width, town.getSouth() - height, town.getEast() + width, town.getNorth() + height];
}
