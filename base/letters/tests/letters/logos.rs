//! Which pictures may stand in a letterhead.

use stoa_letters::{Document, Error, Logo};

use crate::samples::letter;
use crate::support::{noon, pdf};

/// A PNG of one red pixel.
const PIXEL: &str = "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000\
000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082";

fn pixel() -> Vec<u8> {
    let digits = PIXEL.as_bytes();
    digits
        .chunks(2)
        .map(|pair| {
            u8::from_str_radix(std::str::from_utf8(pair).expect("digits"), 16).expect("digits")
        })
        .collect()
}

fn with(logo: Logo) -> Result<Vec<u8>, Error> {
    let mut letter = letter("en");
    letter.town.logo = Some(logo);
    letter.pdf(noon())
}

#[test]
fn a_png_is_printed() {
    let printed = with(Logo::Png(pixel())).expect("a letter");
    assert!(
        printed.len()
            > pdf(&{
                let mut bare = letter("en");
                bare.town.logo = None;
                bare
            })
            .len()
    );
}

#[test]
fn what_is_no_logo_is_refused() {
    let svg = |inside: &str| {
        Logo::Svg(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>"
        ))
    };
    let mut huge = pixel();
    huge[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    let refused = [
        Logo::Png(Vec::new()),
        Logo::Png(b"GIF89a".to_vec()),
        Logo::Png(huge),
        Logo::Png(vec![0; 2 << 20]),
        Logo::Svg("<html/>".to_owned()),
        Logo::Svg("<svg".to_owned()),
        Logo::Svg(" ".repeat(300 << 10)),
        svg("<image href=\"file:///etc/passwd\"/>"),
        svg("<g id=\"a\"><use href=\"#a\"/></g>"),
        svg("<svg:use xmlns:svg=\"http://www.w3.org/2000/svg\" href=\"#a\"/>"),
        svg(&("<g a='\"' b=\"/>\">".repeat(5_000) + &"</g>".repeat(5_000))),
        Logo::Svg("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>".to_owned()),
    ];
    for logo in refused {
        let found = with(logo.clone());
        assert!(matches!(found, Err(Error::Logo(_))), "{logo:?}");
    }
}

#[test]
fn a_broken_picture_is_an_error_and_no_crash() {
    let mut broken = pixel();
    broken.truncate(45);
    assert!(with(Logo::Png(broken)).is_err());
    assert!(
        with(Logo::Svg(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M nonsense\"/></svg>".to_owned()
        ))
        .is_ok()
    );
}
