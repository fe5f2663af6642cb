// The marker of one place, drawn as SVG through the DOM because inline styles are forbidden.

const SVG = "http://www.w3.org/2000/svg";

function shape(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A pin whose tip is the bottom middle of the element: use it with `anchor: "bottom"`. */
export function pin(): HTMLElement {
  const element = document.createElement("div");
  element.className = "stoa-pin";
  const svg = shape("svg", { viewBox: "0 0 32 44", width: "32", height: "44", "aria-hidden": "true", focusable: "false" });
  svg.append(
    shape("path", { d: "M16 43C16 43 30 26 30 15.5A14 14 0 0 0 2 15.5C2 26 16 43 16 43Z", class: "stoa-pin__body" }),
    shape("circle", { cx: "16", cy: "15.5", r: "5.5", class: "stoa-pin__hole" }),
  );
  element.append(svg);
  return element;
}
