//! A town's logo: what of PNG and SVG is let in.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::error::Error;

const MOST_BYTES: usize = 1 << 20;
const MOST_SVG_BYTES: usize = 256 << 10;
const MOST_PIXELS: u32 = 4_000;
const MOST_DEPTH: usize = 64;

/// A picture that stands in the letterhead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Logo {
    /// A PNG file (ISO/IEC 15948) of at most 1 MiB and 4,000 by 4,000 pixels.
    Png(Vec<u8>),
    /// An SVG file of at most 256 KiB, 64 elements deep. What it refers to outside of itself is not fetched.
    Svg(String),
}

impl Logo {
    pub(crate) fn path(&self) -> &'static str {
        match self {
            Self::Png(_) => "/logo.png",
            Self::Svg(_) => "/logo.svg",
        }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Png(bytes) => bytes.clone(),
            Self::Svg(text) => text.clone().into_bytes(),
        }
    }

    /// Whether the picture is within the limits; whether it can be drawn is known when it is.
    ///
    /// # Errors
    /// `Error::Logo`, with what is wrong.
    pub fn check(&self) -> Result<(), Error> {
        match self {
            Self::Png(bytes) => check_png(bytes),
            Self::Svg(text) => check_svg(text),
        }
    }
}

fn check_png(bytes: &[u8]) -> Result<(), Error> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::Logo("a PNG of more than 1 MiB"));
    }
    let size = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let head = bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16) == Some(b"IHDR");
    let (true, Some(width), Some(height)) = (head, size(16), size(20)) else {
        return Err(Error::Logo("not a PNG"));
    };
    if !(1..=MOST_PIXELS).contains(&width) || !(1..=MOST_PIXELS).contains(&height) {
        return Err(Error::Logo("a PNG of more than 4,000 pixels"));
    }
    Ok(())
}

fn check_svg(text: &str) -> Result<(), Error> {
    if text.len() > MOST_SVG_BYTES {
        return Err(Error::Logo("an SVG of more than 256 KiB"));
    }
    let mut reader = Reader::from_str(text);
    let (mut depth, mut root) = (0_usize, None);
    loop {
        match reader
            .read_event()
            .map_err(|_not_xml| Error::Logo("an SVG that is no XML"))?
        {
            Event::Start(element) => {
                depth += 1;
                root.get_or_insert(element.local_name().as_ref() == "svg");
                check_element(element.local_name().as_ref())?;
            }
            Event::Empty(element) => check_element(element.local_name().as_ref())?,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::DocType(_) => return Err(Error::Logo("an SVG with a document type")),
            Event::Eof => break,
            _ => {}
        }
        if depth > MOST_DEPTH {
            return Err(Error::Logo(
                "an SVG of more than 64 elements inside one another",
            ));
        }
    }
    if root == Some(true) {
        Ok(())
    } else {
        Err(Error::Logo("not an SVG"))
    }
}

/// What multiplies itself, reaches outside or has to be painted pixel by pixel is not for letterheads.
fn check_element(name: &str) -> Result<(), Error> {
    match name {
        "use" | "image" | "filter" | "foreignObject" | "script" | "pattern" => Err(Error::Logo(
            "an SVG with use, image, filter, pattern, script or foreignObject",
        )),
        _ => Ok(()),
    }
}
