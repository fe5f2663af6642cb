//! What a resident has answered so far. It travels in the page's address: packed, and sealed under the installation's
//! key, so that nobody on the way, no log and no history of addresses can read it.

use std::io::{Read, Write};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Error, Point, Result, Timestamp, files::Photo};
use stoa_web::Visitor;

use crate::{drafts::GOOD_FOR, model::Answer};

/// Sets drafts apart from the vault's other secrets, which bear the positive numbers of their owners.
const LABEL: i64 = -311;
/// Longer tokens were not made by us: six photos and a full description need some six thousand characters.
const LONGEST: usize = 16_000;

/// A report that is being written.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Made with the first answer, so that sending twice keeps one report.
    pub key: String,
    pub place: Option<Place>,
    /// What the resident adds to the place: "opposite the school gate".
    pub note: String,
    /// The category's code; empty until one was chosen.
    pub category: String,
    pub description: String,
    pub answers: Vec<Answer>,
    pub photos: Vec<KeptPhoto>,
    /// Whether the last page was reached: from then on, a changed answer leads back there.
    pub is_whole: bool,
    /// How many photos it had that are not kept any more, as it was left for a day.
    #[serde(skip)]
    pub gone: usize,
}

/// Where the problem is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// `None` for an address that the town's own list does not have.
    pub point: Option<Point>,
    /// The street and number, as the town's own list has it; may be empty.
    pub address: String,
}

/// A photo that is already in the file store, by the hashes of its two sizes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPhoto {
    pub full: String,
    pub thumbnail: String,
    pub width: u32,
    pub height: u32,
    /// When it arrived, in seconds since the beginning of 1970.
    #[serde(default)]
    pub kept_at: i64,
}

impl Draft {
    /// The draft of a token; a new one when there is none, or when it is not of our making any more.
    pub fn of(visitor: &Visitor, token: &str) -> Self {
        let mut draft = Draft::open(visitor.app(), token).unwrap_or_default();
        draft.forget_old_photos(visitor.now());
        draft
    }

    /// Leaves out the photos whose files are removed soon, or are already.
    fn forget_old_photos(&mut self, now: Timestamp) {
        let had = self.photos.len();
        let oldest = (now - GOOD_FOR).as_second();
        self.photos.retain(|photo| photo.kept_at > oldest);
        self.gone = had - self.photos.len();
    }

    /// `None` when the token is not of our making.
    pub fn open(app: &App, token: &str) -> Option<Self> {
        if token.is_empty() || token.len() > LONGEST {
            return None;
        }
        let sealed = URL_SAFE_NO_PAD.decode(token).ok()?;
        let packed = app.vault.open_secret(LABEL, &sealed).ok()?;
        let mut json = String::new();
        DeflateDecoder::new(packed.as_slice())
            .read_to_string(&mut json)
            .ok()?;
        serde_json::from_str(&json).ok()
    }

    /// The token to put into the next page's address.
    pub fn seal(&self, app: &App) -> Result<String> {
        let broken = |error: std::io::Error| Error::broken("packing a draft", error);
        let json = serde_json::to_vec(self).map_err(|error| Error::broken("a draft", error))?;
        let mut packing = DeflateEncoder::new(Vec::new(), Compression::best());
        packing.write_all(&json).map_err(broken)?;
        let packed = packing.finish().map_err(broken)?;
        Ok(URL_SAFE_NO_PAD.encode(app.vault.seal_secret(LABEL, &packed)?))
    }

    /// The address with what the resident added, in one line; empty for a bare spot on the map.
    pub fn place_in_words(&self) -> String {
        let address = self
            .place
            .as_ref()
            .map_or("", |place| place.address.as_str());
        match (address, self.note.as_str()) {
            ("", note) => note.to_owned(),
            (address, "") => address.to_owned(),
            (address, note) => format!("{address} ({note})"),
        }
    }
}

impl From<KeptPhoto> for Photo {
    fn from(photo: KeptPhoto) -> Self {
        Photo {
            full: photo.full,
            thumbnail: photo.thumbnail,
            width: photo.width,
            height: photo.height,
        }
    }
}

impl KeptPhoto {
    /// A photo that arrived now.
    pub fn of(photo: Photo, now: Timestamp) -> Self {
        KeptPhoto {
            full: photo.full,
            thumbnail: photo.thumbnail,
            width: photo.width,
            height: photo.height,
            kept_at: now.as_second(),
        }
    }
}
