//! A QR code (ISO/IEC 18004) as a picture without any style of its own, as wide as its column.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code, as the standard asks.
const MARGIN: usize = 4;

/// The picture of a text; `label` says what it is to those who do not see it. `None` for a text that no code holds. Dark on
/// white whatever the page's colours: cameras read nothing else.
pub fn qr_code(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let side = code.width() + 2 * MARGIN;
    let path = dark(&code);
    Some(html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label=(label) width="100%"
            viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#ffffff" {}
            path d=(path) fill="#000000" {}
        }
    })
}

/// Every dark module as a square, those of a row that touch as one.
fn dark(code: &QrCode) -> String {
    let colours = code.to_colors();
    let mut path = String::new();
    for (y, row) in colours.chunks(code.width()).enumerate() {
        let mut x = MARGIN;
        for run in row.chunk_by(|left, right| left == right) {
            if run.first() == Some(&Color::Dark) {
                let (top, length) = (y + MARGIN, run.len());
                path.push_str(&format!("M{x} {top}h{length}v1h-{length}z"));
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::qr_code;

    #[test]
    fn the_picture_has_its_words_and_no_style_and_ends_where_codes_do() {
        let svg = qr_code("HTTPS://MERROW.EXAMPLE/VERIFY#CE", "Code").unwrap();
        let svg = svg.into_string();
        assert!(svg.contains("aria-label=\"Code\"") && !svg.contains("style"));
        // The corner of the code: seven dark modules behind the margin.
        assert!(svg.contains("M4 4h7v1h-7z"), "{svg}");
        // ISO/IEC 18004, table 7: version 40-M holds 3,391 letters.
        assert!(qr_code(&"A".repeat(3_391), "").is_some());
        assert!(qr_code(&"A".repeat(3_392), "").is_none());
    }
}
