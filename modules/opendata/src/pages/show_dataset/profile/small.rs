//! A column as a drawing of the size of a word. The words beside it say the same, so that it is hidden from who hears the page.

use stoa_web::{Markup, html};

use crate::model::TableColumn;

/// The width of a bar with the gap behind it, and the height of the highest.
const STEP: usize = 6;
const HEIGHT: f64 = 22.0;
/// The most bars.
const MOST: usize = 24;

/// How the values are spread, or how often the most frequent stand; nothing where all stand once.
pub fn drawing(column: &TableColumn) -> Markup {
    let heights = heights(&bars(column));
    let width = heights.len() * STEP;
    html! {
        @if heights.len() > 1 {
            svg.stoa-spark width=(width) height=(HEIGHT) viewBox=(format!("0 0 {width} {HEIGHT}")) aria-hidden="true" focusable="false" {
                @for (place, height) in heights.iter().enumerate() {
                    rect.stoa-chart__bar x=(place * STEP) y=(format!("{:.1}", HEIGHT - height)) width=(STEP - 1) height=(format!("{height:.1}")) {}
                }
            }
        }
    }
}

/// The rows of each bar: of a histogram where there is one.
fn bars(column: &TableColumn) -> Vec<f64> {
    let profile = &column.profile;
    let rows = |list: &serde_json::Value| -> Vec<f64> {
        let list = list.as_array().map_or(&[][..], Vec::as_slice);
        let rows = list.iter().map(|one| one["rows"].as_f64().unwrap_or(0.0));
        rows.take(MOST).collect()
    };
    let spread = rows(&profile["histogram"]["bins"]);
    match spread.len() > 1 {
        true => spread,
        false => rows(&profile["frequent"]),
    }
}

/// Heights by the highest; what is there is seen, be it little.
fn heights(rows: &[f64]) -> Vec<f64> {
    let most = rows.iter().copied().fold(0.0, f64::max);
    if most <= 1.0 {
        return Vec::new();
    }
    let height = |rows: &f64| match *rows > 0.0 {
        true => (rows / most * HEIGHT).max(1.0),
        false => 0.0,
    };
    rows.iter().map(height).collect()
}

#[cfg(test)]
mod tests {
    use super::heights;

    #[test]
    fn bars_are_as_high_as_their_share_and_never_unseen() {
        assert_eq!(heights(&[50.0, 100.0, 0.0, 0.1]), [11.0, 22.0, 0.0, 1.0]);
        // An identifier has nothing to show.
        assert!(heights(&[1.0, 1.0, 1.0]).is_empty());
        assert!(heights(&[]).is_empty());
    }
}
