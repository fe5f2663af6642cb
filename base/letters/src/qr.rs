//! QR codes (ISO/IEC 18004) as SVG.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

use crate::error::Error;

/// How much of a code may be lost before it cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Correction {
    /// 7 %, level L.
    Low,
    /// 15 %, level M: what EPC069-12 asks for.
    Medium,
    /// 25 %, level Q.
    Quartile,
    /// 30 %, level H.
    High,
}

/// The quiet zone on each side, in modules (ISO/IEC 18004, 9.1).
const QUIET: usize = 4;

/// A picture of the code for `payload`: black on white, one unit a module, with its quiet zone.
///
/// # Errors
/// `Error::Qr` if `payload` is longer than version 40 holds (2,953 bytes at level L).
pub fn qr(payload: &[u8], correction: Correction) -> Result<String, Error> {
    let level = match correction {
        Correction::Low => EcLevel::L,
        Correction::Medium => EcLevel::M,
        Correction::Quartile => EcLevel::Q,
        Correction::High => EcLevel::H,
    };
    let code =
        QrCode::with_error_correction_level(payload, level).map_err(|_too_long| Error::Qr)?;
    Ok(draw(&code.to_colors(), code.width()))
}

fn draw(colours: &[Color], width: usize) -> String {
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in colours.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                let long = run.len();
                // Writing into a string cannot fail.
                let _ = write!(path, "M{} {}h{long}v1h-{long}z", x + QUIET, y + QUIET);
            }
            x += run.len();
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    )
}
