//! Who writes: the town's name, address, colour and logo.

use serde::Serialize;

use crate::error::Error;
use crate::logo::Logo;

/// The head of every document of a town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// The town's name.
    pub name: String,
    /// Its address, line by line; also printed small above the recipient's, for letters that come back.
    pub address: Vec<String>,
    /// How to reach it: telephone, mail, hours, one a line.
    pub contact: Vec<String>,
    /// The colour of name and rule.
    pub colour: Colour,
    /// Its logo, an ornament: the name stands beside it.
    pub logo: Option<Logo>,
}

/// A colour of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

#[derive(Debug, Serialize)]
pub(crate) struct HeadParts<'a> {
    name: &'a str,
    address: &'a [String],
    contact: &'a [String],
    colour: String,
    ink: String,
    logo: Option<&'static str>,
}

impl Letterhead {
    pub(crate) fn parts(&self) -> HeadParts<'_> {
        HeadParts {
            name: &self.name,
            address: &self.address,
            contact: &self.contact,
            colour: self.colour.hex(),
            ink: self.colour.ink().hex(),
            logo: self.logo.as_ref().map(Logo::path),
        }
    }
}

impl Colour {
    /// Reads `#rrggbb`.
    ///
    /// # Errors
    /// `Error::Colour` for anything else.
    pub fn new(hex: &str) -> Result<Self, Error> {
        let wrong = || Error::Colour(hex.chars().take(20).collect());
        let digits = hex
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6)
            .ok_or_else(wrong)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(wrong());
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_not_hex| wrong())?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self([red, green, blue]))
    }

    fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The colour for words on white: itself, or black where it would be too pale (WCAG 2.2, 1.4.3: 4.5 to 1).
    fn ink(self) -> Self {
        let contrast = 1.05 / (self.luminance() + 0.05);
        if contrast >= 4.5 {
            self
        } else {
            Self([0, 0, 0])
        }
    }

    /// Relative luminance, from 0 to 1 (WCAG 2.2, glossary).
    fn luminance(self) -> f64 {
        let linear = |byte: u8| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn pale_colours_are_not_for_words() {
        let ink = |hex| Colour::new(hex).map(|colour| colour.ink().hex());
        assert_eq!(ink("#1D4ED8").as_deref(), Ok("#1d4ed8"));
        assert_eq!(ink("#ffd700").as_deref(), Ok("#000000"));
        for wrong in ["", "#", "#12345", "#+12345", "1d4ed8", "#ééé", "#12345g"] {
            assert!(Colour::new(wrong).is_err(), "{wrong}");
        }
    }
}
