//! A QR code (ISO/IEC 18004) as a picture without any style of its own, as wide as its column.

use std::fmt::Write;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};
use stoa_kernel::{Error, Result};

/// Light modules around the code, as the standard asks.
const MARGIN: usize = 4;

/// The picture of a text; `label` says what it is to those who do not see it. Dark on white whatever the page's colours:
/// cameras read nothing else.
pub fn qr_code(text: &str, label: &str) -> Result<Markup> {
    let drawn = QrCode::with_error_correction_level(text, EcLevel::M);
    let code = drawn.map_err(|error| Error::broken("drawing a QR code", error))?;
    let side = code.width() + 2 * MARGIN;
    let path = dark(&code)?;
    Ok(html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label=(label) width="100%"
            viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#ffffff" {}
            path d=(path) fill="#000000" {}
        }
    })
}

/// Every dark module as a square, those of a row that touch as one.
fn dark(code: &QrCode) -> Result<String> {
    let colours = code.to_colors();
    let mut path = String::new();
    for (y, row) in colours.chunks(code.width()).enumerate() {
        let mut x = MARGIN;
        for run in row.chunk_by(|left, right| left == right) {
            if run.first() == Some(&Color::Dark) {
                let written = write!(path, "M{x} {}h{}v1h-{}z", y + MARGIN, run.len(), run.len());
                written.map_err(|error| Error::broken("drawing a QR code", error))?;
            }
            x += run.len();
        }
    }
    Ok(path)
}
