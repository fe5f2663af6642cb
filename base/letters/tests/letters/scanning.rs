//! Codes as a telephone sees them: read back from the printed page.

use stoa_letters::{Correction, Error, qr};

use crate::samples::{EPC, bill, paper_form, permit};
use crate::support::{pdf, through};

/// What the codes on a page say, when it is printed at 200 dots an inch.
fn scan(pdf: &[u8]) -> Option<Vec<String>> {
    let picture = through("pdftoppm", &["-gray", "-r", "200", "-singlefile", "-"], pdf)?;
    let mut parts = picture.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(parts.next(), Some(b"P5".as_slice()));
    let mut number = || -> usize {
        std::str::from_utf8(parts.next().expect("a number"))
            .expect("digits")
            .parse()
            .expect("a number")
    };
    let (width, height) = (number(), number());
    let pixels = &picture[picture.len() - width * height..];
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    Some(
        image
            .detect_grids()
            .iter()
            .map(|grid| grid.decode().expect("a code that can be read").1)
            .collect(),
    )
}

#[test]
fn printed_codes_can_be_scanned() {
    let permit_says = "https://merrow.example/verify/P-2026-0042#k7Qm2vXw9rT4";
    for code in ["en", "ar"] {
        let permit = permit(code);
        for (bytes, expected) in [
            (pdf(&permit), permit_says),
            (pdf(&permit.card()), permit_says),
            (pdf(&bill(code)), EPC),
            (pdf(&paper_form(code)), "F-parking-v3"),
        ] {
            let Some(found) = scan(&bytes) else { return };
            assert_eq!(found, [expected]);
        }
    }
}

#[test]
fn codes_hold_what_the_standard_lets_them() {
    let longest = vec![0xff; 2_953];
    assert!(qr(&longest, Correction::Low).is_ok());
    for level in [Correction::Medium, Correction::Quartile, Correction::High] {
        assert_eq!(qr(&longest, level), Err(Error::Qr));
    }
    let svg = qr(b"01234567", Correction::Medium).expect("a code");
    assert!(
        svg.starts_with("<svg") && svg.contains("viewBox=\"0 0 29 29\""),
        "{svg}"
    );
}
