// Who answers for which area: GeoJSON from data-geojson, one colour for each value of the property data-colour-by
// ("agency" unless told), a legend in words, and a popup for each area.
import type { FeatureCollection } from "geojson";
import { Popup, type ExpressionSpecification, type Map as TownMap } from "maplibre-gl";
import { make, pageLanguage, text } from "../page";
import { townMap } from "./base";
import { categories, colours } from "./colours";

type Areas = FeatureCollection;

/**
 * Every value with its colour, in the alphabet of the page, so that colours stay put between visits. The value that
 * stands for nobody comes last and is grey.
 */
function legendOf(areas: Areas, property: string, nobody: string): [value: string, colour: string][] {
  const values = new Set(areas.features.map((feature) => String(feature.properties?.[property] ?? "")));
  const legend = [...values]
    .filter((value) => value !== "" && value !== nobody)
    .sort((a, b) => a.localeCompare(b, pageLanguage()))
    .map((value, index): [string, string] => [value, categories[index % categories.length] ?? categories[0]]);
  if (nobody !== "" && values.has(nobody)) legend.push([nobody, colours.nobody]);
  return legend;
}

function drawLegend(root: HTMLElement, legend: [string, string][]): void {
  const list = make("ul", "stoa-legend");
  if (text(root, "legend")) list.setAttribute("aria-label", text(root, "legend"));
  for (const [value, colour] of legend) {
    const item = make("li", "stoa-legend__item");
    const swatch = make("span", "stoa-legend__swatch");
    // Set through the object model, which the content security policy allows, unlike a style attribute.
    swatch.style.backgroundColor = colour;
    item.append(swatch, document.createTextNode(value));
    list.append(item);
  }
  root.after(list);
}

function drawAreas(map: TownMap, areas: Areas, property: string, legend: [string, string][]): void {
  const colour = (legend.length > 0
    ? ["match", ["get", property], ...legend.flat(), colours.ward]
    : colours.ward) as unknown as ExpressionSpecification;
  map.addSource("areas", { type: "geojson", data: areas });
  map.addLayer({ id: "area-fills", type: "fill", source: "areas", paint: { "fill-color": colour, "fill-opacity": 0.35 } }, "ward-names");
  map.addLayer({ id: "area-lines", type: "line", source: "areas", paint: { "line-color": colour, "line-width": 2.5 } }, "ward-names");
}

function popupFor(properties: Record<string, unknown>, property: string): HTMLElement {
  const box = make("div", "stoa-popup");
  const lines = ["name", property, "team", "topic"].map((key) => properties[key]).filter((value) => typeof value === "string" && value !== "");
  lines.forEach((line, index) => box.append(make("p", `govuk-body-s ${index === 0 ? "govuk-!-font-weight-bold " : ""}stoa-popup__facts`, String(line))));
  return box;
}

export function startAreas(root: HTMLElement): void {
  const property = root.dataset.colourBy || "agency";
  const map = townMap(root, { keyboard: true });
  const fetched = fetch(root.dataset.geojson ?? "", { headers: { Accept: "application/geo+json, application/json" } });
  map.on("load", () => {
    void fetched
      .then((answer) => (answer.ok ? (answer.json() as Promise<Areas>) : Promise.reject(new Error(`areas: ${answer.status}`))))
      .then((areas) => {
        const legend = legendOf(areas, property, text(root, "nobody"));
        drawAreas(map, areas, property, legend);
        drawLegend(root, legend);
      })
      .catch((error: unknown) => console.error("the areas could not be drawn", error));
  });
  map.on("click", "area-fills", (event) => {
    const feature = event.features?.[0];
    if (feature) new Popup({ maxWidth: "280px" }).setLngLat(event.lngLat).setDOMContent(popupFor(feature.properties, property)).addTo(map);
  });
}
