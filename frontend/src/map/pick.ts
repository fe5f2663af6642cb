// Choosing a place: tap, drag the pin, use the arrow keys, or ask the device where it is. The choice goes into the two
// inputs that data-lat-input and data-lon-input name; the page's address field keeps working without any of this.
import { Marker, type LngLat, type Map as TownMap } from "maplibre-gl";
import { announcer, make, text } from "../page";
import { townBounds, townMap } from "./base";
import { pin } from "./pin";

/** Pixels a press of an arrow key moves the pin; with Shift it moves finely. */
const STEP = 24;
const FINE_STEP = 3;
/** Six decimals are 11 cm, finer than any device knows. */
const DECIMALS = 6;
/** Closer than this one sees houses; a spot that was tapped from further away is looked at from here. */
const CLOSE = 16;

const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

class PlacePicker {
  private readonly map: TownMap;
  private readonly marker: Marker;
  private readonly say: (sentence: string) => void;
  private placed = false;

  constructor(private readonly root: HTMLElement) {
    this.map = townMap(root, { keyboard: false });
    this.say = announcer(root, "visible");
    this.marker = new Marker({ element: pin(), anchor: "bottom", draggable: true });
    this.marker.on("dragend", () => this.choose(this.marker.getLngLat()));
    this.map.on("click", (event) => {
      this.choose(event.lngLat);
      // From afar a finger covers a street: coming closer shows which house it is, and the pin can be moved.
      if (this.map.getZoom() < CLOSE) this.map.easeTo({ center: event.lngLat, zoom: CLOSE });
    });
    this.map.getCanvas().addEventListener("keydown", (event) => this.onKey(event));
    this.addLocate();
    this.followChoices();
    const lat = this.input("lat")?.value;
    const lon = this.input("lon")?.value;
    if (lat && lon) this.map.once("load", () => this.goTo(Number(lon), Number(lat)));
  }

  private input(which: "lat" | "lon"): HTMLInputElement | null {
    const id = which === "lat" ? this.root.dataset.latInput : this.root.dataset.lonInput;
    const found = document.getElementById(id ?? "");
    return found instanceof HTMLInputElement ? found : null;
  }

  private choose(point: LngLat): void {
    const place = point.wrap();
    this.marker.setLngLat(place);
    if (!this.placed) this.marker.addTo(this.map);
    this.placed = true;
    const lat = this.input("lat");
    const lon = this.input("lon");
    if (lat) lat.value = place.lat.toFixed(DECIMALS);
    if (lon) lon.value = place.lng.toFixed(DECIMALS);
    this.say(this.sentence(place));
    // What is near is known once the map has come to rest there with its tiles.
    this.map.once("idle", () => this.say(this.sentence(this.marker.getLngLat())));
    this.root.dispatchEvent(new CustomEvent("stoa:place", { bubbles: true, detail: { lat: place.lat, lon: place.lng } }));
  }

  /** Says the nearest street and the ward, where the tiles know them; coordinates mean nothing to most people. */
  private sentence(place: LngLat): string {
    if (this.map.getZoom() < CLOSE) return text(this.root, "chosen");
    const at = this.map.project(place);
    const reach = 40;
    const layers = ["streets", "parks"].filter((layer) => this.map.getLayer(layer));
    const near = this.map.queryRenderedFeatures([[at.x - reach, at.y - reach], [at.x + reach, at.y + reach]], { layers });
    const name = near.map((feature) => feature.properties.name as unknown).find((one) => typeof one === "string" && one !== "");
    return typeof name === "string" ? text(this.root, "chosen-near", { name }) : text(this.root, "chosen");
  }

  private onKey(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (arrow) this.nudge(arrow, event.shiftKey ? FINE_STEP : STEP);
    else if (event.key === "Enter" || event.key === " ") this.choose(this.placed ? this.marker.getLngLat() : this.map.getCenter());
    else if (event.key === "+" || event.key === "=") this.map.zoomIn();
    else if (event.key === "-") this.map.zoomOut();
    else return;
    event.preventDefault();
  }

  private nudge([x, y]: [number, number], step: number): void {
    const from = this.map.project(this.placed ? this.marker.getLngLat() : this.map.getCenter());
    const point = this.map.unproject([from.x + x * step, from.y + y * step]);
    this.choose(point);
    this.map.panTo(point, { duration: 0 });
  }

  private goTo(lon: number, lat: number): void {
    this.map.jumpTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), CLOSE) });
    this.choose(this.map.getCenter());
  }

  private addLocate(): void {
    if (!("geolocation" in navigator) || !window.isSecureContext || !text(this.root, "locate")) return;
    const button = make("button", "govuk-button govuk-button--secondary stoa-map__locate", text(this.root, "locate"));
    button.type = "button";
    this.root.before(button);
    button.addEventListener("click", () => {
      this.say(text(this.root, "locating"));
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => this.located(coords),
        (error) => this.say(text(this.root, error.code === error.PERMISSION_DENIED ? "locate-denied" : "locate-failed")),
        { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
      );
    });
  }

  /** A place chosen from the page's list moves the pin, so that list and map never say two things. */
  private followChoices(): void {
    this.root.closest("form")?.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
      const { lat, lon } = target.dataset;
      if (lat && lon) this.goTo(Number(lon), Number(lat));
    });
  }

  private located({ longitude, latitude }: GeolocationCoordinates): void {
    const bounds = townBounds(this.root) as [number, number, number, number] | null;
    const outside = bounds && (longitude < bounds[0] || latitude < bounds[1] || longitude > bounds[2] || latitude > bounds[3]);
    if (outside) this.say(text(this.root, "outside"));
    else this.goTo(longitude, latitude);
  }
}

export function startPick(root: HTMLElement): void {
  new PlacePicker(root);
}
