// GOV.UK Frontend's style sheet speaks of left and right; ours must also read from right to left. This
// rewrites physical properties into logical ones (margin-left into margin-inline-start, and so on), so that
// `dir="rtl"` mirrors the page without a second sheet. Sass's expanded output has one declaration a line,
// which is why lines are enough. Triangles and ticks drawn with borders are left alone (see _rtl.scss).

const SIDES = { left: "inline-start", right: "inline-end" };

function logicalDeclaration(property, value) {
  const side = property.match(/^(margin|padding|scroll-margin|scroll-padding)-(left|right)$/);
  if (side) return [[`${side[1]}-${SIDES[side[2]]}`, value]];
  const border = property.match(/^border-(left|right)(-width|-style|-color)?$/);
  // `inherit` is how GOV.UK Frontend colours one side of a triangle.
  if (border && value !== "inherit") return [[`border-${SIDES[border[1]]}${border[2] ?? ""}`, value]];
  if (property in SIDES) return [[`inset-${SIDES[property]}`, value]];
  if (/^(text-align|float|clear)$/.test(property)) {
    const [word, important] = value.split(/(?= !important$)/);
    const sides = property === "text-align" ? { left: "start", right: "end" } : SIDES;
    if (word in sides) return [[property, sides[word] + (important ?? "")]];
  }
  if (property === "justify-content" && value === "right") return [[property, "flex-end"]];
  if (property === "margin" || property === "padding") {
    const four = value.split(" ");
    if (four.length === 4 && !value.includes("(") && four[1] !== four[3]) {
      return [[`${property}-block`, `${four[0]} ${four[2]}`], [`${property}-inline`, `${four[3]} ${four[1]}`]];
    }
  }
  return [[property, value]];
}

/** @param {string} css expanded CSS, one declaration a line */
export function makeLogical(css) {
  return css.replace(/^([ \t]+)([a-z-]+): ([^;{}]+);$/gm, (_, indent, property, value) =>
    logicalDeclaration(property, value).map(([p, v]) => `${indent}${p}: ${v};`).join("\n"));
}
