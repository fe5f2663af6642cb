//! Every parser, given anything: it never panics, and what it accepts it writes back unchanged.

use std::fmt::Display;

use proptest::prelude::*;
use stoa_merkle::{
    AddCheckpoint, Bundle, LogKey, LogSigner, Note, Receipt, SignedCheckpoint, Tile, WitnessKey,
};

use crate::samples::{add_checkpoint, cosigned_checkpoint, log, receipt, witness};

fn writes_back<T: Display, E>(input: &[u8], parsed: Result<T, E>) {
    if let Ok(value) = parsed {
        assert_eq!(value.to_string().as_bytes(), input);
    }
}

fn parse_as_everything(input: &[u8]) {
    writes_back(input, Note::parse(input));
    writes_back(input, SignedCheckpoint::parse(input));
    writes_back(input, AddCheckpoint::parse(input));
    writes_back(input, Receipt::parse(input));
    for width in [1, 2, 256] {
        let _ = Tile::new(0, 0, width).unwrap().decode(input);
        let _ = Bundle::new(0, width).unwrap().decode(input);
    }
    let _ = cosigned_checkpoint(1).add_cosignatures(input, witness().key());
    if let Ok(text) = std::str::from_utf8(input) {
        writes_back(input, text.parse::<Tile>());
        writes_back(input, text.parse::<Bundle>());
        writes_back(input, text.parse::<LogKey>());
        writes_back(input, text.parse::<WitnessKey>());
        writes_back(
            input,
            LogSigner::from_secret_text(text).map(|key| key.to_secret_text()),
        );
    }
}

fn valid_texts() -> Vec<String> {
    vec![
        cosigned_checkpoint(5).to_string(),
        add_checkpoint(3, 8).to_string(),
        receipt(2, 7).to_string(),
        "tile/0/x001/x234/067.p/17".to_owned(),
        "tile/entries/x001/x234/067".to_owned(),
        log().key().to_string(),
        witness().key().to_string(),
        log().to_secret_text(),
    ]
}

#[test]
fn valid_texts_write_back() {
    valid_texts()
        .iter()
        .for_each(|text| parse_as_everything(text.as_bytes()));
}

proptest! {
    #[test]
    fn any_bytes(input in prop::collection::vec(any::<u8>(), 0..600)) {
        parse_as_everything(&input);
    }

    #[test]
    fn any_text(input in "[a-z0-9+/=. x\n\u{2014}]{0,200}") {
        parse_as_everything(input.as_bytes());
    }

    #[test]
    fn valid_texts_with_a_piece_replaced(
        which: prop::sample::Index,
        start: prop::sample::Index,
        length in 0_usize..40,
        piece in "[A-Za-z0-9+/=. \r\n\u{2014}]{0,8}",
    ) {
        let texts = valid_texts();
        let mut bytes = which.get(&texts).clone().into_bytes();
        let start = start.index(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, piece.bytes());
        parse_as_everything(&bytes);
    }
}
