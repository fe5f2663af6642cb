// Colours of the map: a quiet ground, so that what people reported stands out. The brand colour comes from the theme.

export const colours = {
  ground: "#f5f3ee",
  water: "#b9d6e3",
  waterLine: "#8fb9cc",
  park: "#d5e6c8",
  street: "#ffffff",
  streetEdge: "#c2baac",
  ward: "#5d6b73",
  nobody: "#9aa3a8",
  text: "#2b3438",
  halo: "#ffffff",
} as const;

/** The theme's own brand colour, resolved by the browser. */
export function brandColour(): string {
  return getComputedStyle(document.documentElement).getPropertyValue("--govuk-brand-colour").trim() || "#0b4f5c";
}

/**
 * Colours for who answers for an area: apart for people with colour blindness (Okabe and Ito's set of 2008 without
 * its black and yellow, which text and focus use), and always repeated in words in the legend.
 */
export const categories = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#7a6a9e", "#8c8c3c"] as const;

/** One colour a state of a report; the tile says the state's group. */
export const statusColours: Record<string, string> = { open: "#b3261e", progress: "#8a5a00", fixed: "#0b6e4f", closed: "#48535a" };
