//! The fonts that documents are set in, and which characters they have.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Fonts in the order in which they are asked for a character.
pub(crate) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
}

/// Noto Sans for Latin, Greek and Cyrillic; DejaVu Sans for Arabic, Hebrew, Armenian, Georgian and signs.
static EMBEDDED: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 4] = [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        dejavu::sans::regular(),
        dejavu::sans::bold(),
    ];
    files
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});

impl Fonts {
    /// The embedded fonts, and after them those in `files` (TrueType, OpenType, collections; others are left out).
    pub fn new(files: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let more = files
            .into_iter()
            .flat_map(|file| Font::iter(Bytes::new(file)));
        let fonts: Vec<Font> = EMBEDDED.iter().cloned().chain(more).collect();
        Self {
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }

    /// Whether some font has a picture of this character.
    pub fn have(&self, character: char) -> bool {
        let code = u32::from(character);
        self.fonts
            .iter()
            .any(|font| font.info().coverage.contains(code))
    }
}
