// How the town's own vector tiles are drawn. Labels are symbol layers without a glyph server: MapLibre then draws each
// letter from the reader's own fonts, in any script, so that nothing is fetched from another host.
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { colours } from "./colours";

const FONT = ["system-ui"];
/** MapLibre reads the weight from the first family's name; there is no such family, so the reader's own follows. */
export const BOLD = ["Town Bold", "system-ui"];

function nameIn(language: string): ExpressionSpecification {
  return ["coalesce", ["get", `name_${language}`], ["get", "name"], ""];
}

/** Width in pixels that grows with the zoom, doubling about every level. */
function widening(at12: number, at18: number): ExpressionSpecification {
  return ["interpolate", ["exponential", 1.6], ["zoom"], 12, at12, 18, at18];
}

/** The same for streets: main roads are broader, paths are lines. */
function streetWidth(at12: number, at18: number): ExpressionSpecification {
  const graded = (width: number): ExpressionSpecification => ["*", width, ["match", ["get", "kind"], "main", 1.5, "path", 0.3, 1]];
  return ["interpolate", ["exponential", 1.6], ["zoom"], 12, graded(at12), 18, graded(at18)];
}

function grounds(source: string): LayerSpecification[] {
  return [
    { id: "parks", type: "fill", source, "source-layer": "parks", paint: { "fill-color": colours.park } },
    {
      id: "water",
      type: "fill",
      source,
      "source-layer": "water",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": colours.water },
    },
    {
      id: "streams",
      type: "line",
      source,
      "source-layer": "water",
      filter: ["==", ["geometry-type"], "LineString"],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colours.waterLine, "line-width": widening(1.5, 12) },
    },
    {
      id: "street-edges",
      type: "line",
      source,
      "source-layer": "streets",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colours.streetEdge, "line-width": streetWidth(1.9, 22) },
    },
    {
      id: "streets",
      type: "line",
      source,
      "source-layer": "streets",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colours.street, "line-width": streetWidth(0.8, 19) },
    },
  ];
}

function labels(source: string, language: string): LayerSpecification[] {
  const paint = { "text-color": colours.text, "text-halo-color": colours.halo, "text-halo-width": 1.5 };
  return [
    {
      id: "street-names",
      type: "symbol",
      source,
      "source-layer": "streets",
      minzoom: 14.5,
      layout: { "symbol-placement": "line", "text-field": nameIn(language), "text-font": FONT, "text-size": 12 },
      paint,
    },
    {
      id: "place-names",
      type: "symbol",
      source,
      "source-layer": "places",
      minzoom: 13,
      layout: { "text-field": nameIn(language), "text-font": FONT, "text-size": 13, "text-max-width": 8 },
      paint,
    },
    {
      id: "ward-names",
      type: "symbol",
      source,
      "source-layer": "wards",
      // Each ward's point comes beside its outline, so that its name is written once and not in every tile.
      filter: ["==", ["geometry-type"], "Point"],
      maxzoom: 15,
      layout: { "text-field": nameIn(language), "text-font": BOLD, "text-size": 14, "text-max-width": 7 },
      paint: { ...paint, "text-color": colours.ward },
    },
  ];
}

/** The layers in drawing order. Over a raster picture only borders and ward names are drawn, as the picture has the rest. */
export function townLayers(source: string, language: string, ground: "alone" | "over a picture"): LayerSpecification[] {
  const border: LayerSpecification = {
    id: "ward-borders",
    type: "line",
    source,
    "source-layer": "wards",
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "line-color": colours.ward, "line-width": 1.2, "line-dasharray": [4, 3], "line-opacity": 0.7 },
  };
  const names = labels(source, language);
  if (ground === "over a picture") return [border, ...names.filter((layer) => layer.id === "ward-names")];
  return [...grounds(source), border, ...names];
}
