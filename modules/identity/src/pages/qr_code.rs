//! A QR code (ISO/IEC 18004) as a picture without any style of its own, which the content security policy would forbid.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};
use stoa_kernel::{Error, Result};
use stoa_web::{Markup, html};

/// Light modules around the code, as the standard asks.
const MARGIN: usize = 4;
/// Pixels of a side.
const SIDE: usize = 240;

/// The picture of a text; `label` says what it is to those who do not see it. Dark on white whatever the page's colours:
/// cameras read nothing else.
pub(super) fn qr_code(text: &str, label: &str) -> Result<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M);
    let code = code.map_err(|error| Error::broken("drawing a QR code", error))?;
    let side = code.width() + 2 * MARGIN;
    let path = dark_runs(&code.to_colors(), code.width())?;
    Ok(html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label=(label) width=(SIDE) height=(SIDE)
            viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#ffffff" {}
            path d=(path) fill="#000000" {}
        }
    })
}

/// Each row's dark modules, those side by side as one rectangle.
fn dark_runs(colours: &[Color], width: usize) -> Result<String> {
    let mut path = String::new();
    for (y, row) in colours.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|left, right| left == right) {
            let length = run.len();
            if run.first() == Some(&Color::Dark) {
                let (left, top) = (x + MARGIN, y + MARGIN);
                write!(path, "M{left} {top}h{length}v1h-{length}z")
                    .map_err(|error| Error::broken("drawing a QR code", error))?;
            }
            x += length;
        }
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::{MARGIN, dark_runs, qr_code};
    use qrcode::Color::{Dark, Light};

    #[test]
    fn dark_modules_side_by_side_are_one_rectangle() {
        let path = dark_runs(&[Dark, Dark, Light, Light, Light, Dark], 3).unwrap();
        assert_eq!(MARGIN, 4);
        assert_eq!(path, "M4 4h2v1h-2zM6 5h1v1h-1z");
    }

    #[test]
    fn the_picture_has_no_style_of_its_own() {
        let svg = qr_code("otpauth://totp/Merrow:ana?secret=ABC", "Code")
            .unwrap()
            .into_string();
        assert!(svg.contains("aria-label=\"Code\"") && !svg.contains("style"));
    }
}
