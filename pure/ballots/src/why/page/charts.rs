//! Bars: always beside the number that they show, which is what a screen reader reads.

use super::Page;
use crate::Exact;

/// A bar in a frame, for a part of a whole.
pub(super) fn meter(page: &mut Page, part: &Exact, label: &str) {
    let width = width(part);
    page.tags("<div class=\"meter\" role=\"img\" aria-label=\"")
        .text(&format!("{label}: {width} per cent"))
        .tags("\"><span style=\"width:")
        .tags(&width)
        .tags("%\"></span></div>\n");
}

/// A cell with a bar, for a part of a whole; nothing to read.
pub(super) fn bar(page: &mut Page, part: &Exact) {
    page.tags("<td class=\"chart\" aria-hidden=\"true\"><span class=\"bar\" style=\"width:")
        .tags(&width(part))
        .tags("%\"></span></td>\n");
}

fn width(part: &Exact) -> String {
    let hundred = part * &Exact::from(100);
    if hundred > Exact::from(100) {
        "100".to_owned()
    } else {
        hundred.decimal(1)
    }
}
