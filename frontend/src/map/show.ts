// One point on the map: <div data-map="show" data-lat data-lon>.
import { Marker } from "maplibre-gl";
import { townMap } from "./base";
import { pin } from "./pin";

export function startShow(root: HTMLElement): void {
  const map = townMap(root, { keyboard: true });
  const point = map.getCenter();
  if (root.dataset.lat && root.dataset.lon) new Marker({ element: pin(), anchor: "bottom" }).setLngLat(point).addTo(map);
}
