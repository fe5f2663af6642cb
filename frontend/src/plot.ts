// Charts of open data, fetched only by pages with a [data-plot]: the Vega-Lite specification that the page names, drawn over the server's
// picture, with a way to save it as PNG. Vega's expressions are interpreted, so that the content security policy needs no eval.
import { formatLocale, parse, timeFormatLocale, View, type Spec } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import { all, make, pageLanguage, text } from "./page";

/** The house's typeface and ink, and a chart as wide as its place. */
function dressed(spec: TopLevelSpec, width: number): TopLevelSpec {
  const font = getComputedStyle(document.body).fontFamily;
  const letters = { labelFont: font, titleFont: font, labelFontSize: 14, titleFontSize: 14, labelColor: "#0b0c0c", titleColor: "#0b0c0c" };
  // The page has the title already, as words.
  const { title: _title, ...rest } = spec as TopLevelSpec & { title?: unknown; config?: object };
  const legend = { ...letters, orient: "top", columns: Math.max(1, Math.floor(width / 180)), labelLimit: 160 };
  return {
    ...rest,
    width,
    autosize: { type: "fit-x", contains: "padding" },
    background: "#ffffff",
    config: { ...rest.config, font, axis: { ...letters, labelLimit: Math.round(width * 0.3), labelSeparation: 8, gridColor: "#cecece" }, legend },
  } as unknown as TopLevelSpec;
}

/** Months, days and figures in the language of the page: Vega knows English alone. */
function speak(language: string): void {
  const days = (weekday: "long" | "short"): string[] =>
    // 4 January 1970 was a Sunday, with which D3 begins.
    Array.from({ length: 7 }, (_, day) => new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" }).format(Date.UTC(1970, 0, 4 + day)));
  const months = (month: "long" | "short"): string[] =>
    Array.from({ length: 12 }, (_, number) => new Intl.DateTimeFormat(language, { month, timeZone: "UTC" }).format(Date.UTC(1970, number, 1)));
  timeFormatLocale({
    dateTime: "%-d %B %Y %H:%M",
    date: "%-d.%-m.%Y",
    time: "%H:%M:%S",
    periods: ["AM", "PM"],
    days: days("long"),
    shortDays: days("short"),
    months: months("long"),
    shortMonths: months("short"),
  });
  const parts = new Intl.NumberFormat(language, { useGrouping: true, numberingSystem: "latn" }).formatToParts(-1234567.8);
  const sign = (kind: string, otherwise: string): string => parts.find((part) => part.type === kind)?.value ?? otherwise;
  formatLocale({ decimal: sign("decimal", "."), thousands: sign("group", ","), grouping: [3], currency: ["", ""] });
}

async function draw(root: HTMLElement, place: HTMLElement): Promise<void> {
  const answer = await fetch(root.dataset.plot ?? "", { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`the chart: ${answer.status}`);
  const spec = (await answer.json()) as TopLevelSpec;
  const compiled: Spec = compile(dressed(spec, roomOf(place))).spec;
  const frame = make("div", "stoa-plot__frame");
  // Its parts would be hundreds of stops for a screen reader: the words stand in the table beside it.
  frame.setAttribute("role", "img");
  frame.setAttribute("aria-label", String((spec as { description?: string }).description ?? ""));
  const view = new View(parse(compiled, undefined, { ast: true }), { expr: expressionInterpreter, renderer: "canvas", container: frame, hover: true });
  await view.runAsync();
  place.replaceChildren(frame);
  frame.querySelector("canvas")?.setAttribute("aria-hidden", "true");
  root.classList.add("stoa-plot--drawn");
  offerPicture(root, view);
  // A window may become narrower, a phone be turned.
  new ResizeObserver(() => void view.width(roomOf(place)).runAsync()).observe(place);
}

/** How wide a chart may be. */
function roomOf(place: HTMLElement): number {
  return Math.min(960, Math.max(240, place.clientWidth));
}

function offerPicture(root: HTMLElement, view: View): void {
  const links = document.querySelector<HTMLElement>("[data-plot-links]");
  if (!links) return;
  const button = make("button", "govuk-button govuk-button--secondary stoa-plot__save", text(root, "picture"));
  button.type = "button";
  button.addEventListener("click", () => {
    void view.toImageURL("png", 2).then((url) => {
      const link = make("a");
      link.href = url;
      link.download = "chart.png";
      link.click();
    });
  });
  links.after(button);
}

export function startPlots(): void {
  speak(pageLanguage());
  for (const root of all("[data-plot]")) {
    const place = root.querySelector<HTMLElement>("[data-plot-drawing]");
    // Where it cannot be drawn, the server's picture stays.
    if (place) void draw(root, place).catch((error: unknown) => console.warn("the chart was not drawn anew", error));
  }
}
