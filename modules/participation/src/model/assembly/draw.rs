//! A draw: from the commitment through the published list to the panel.

use stoa_kernel::{
    Error, Id, Result, Timestamp,
    db::{FromValue, Value},
};
use stoa_lottery::{drawn_panel, is_committed};

use super::{AssemblyId, Refusal};

pub type DrawId = Id<Draw>;

/// How many equally likely panels a list has: three ten-sided dice draw one of them.
pub const PANELS: u32 = 1000;

/// One draw, without its files.
#[derive(Debug, Clone, PartialEq)]
pub struct Draw {
    pub id: DrawId,
    pub assembly: AssemblyId,
    /// 1 for the first of its assembly.
    pub number: i64,
    /// SHA-256 of the seed, in hexadecimal digits; `None` where dice are thrown.
    pub commitment: Option<String>,
    /// Why the list of volunteers was closed before its day; empty otherwise.
    pub reason: String,
    pub stage: Stage,
    /// Seats to fill.
    pub seats: u32,
    /// Volunteers who can be drawn.
    pub people: u32,
    /// On how many panels of the list the least likely volunteer is, and the most likely.
    pub smallest: u32,
    pub largest: u32,
    /// SHA-256 of the list, in hexadecimal digits; empty while there is none.
    pub list_digest: String,
    pub refusal: Option<Refusal>,
    /// Whether seats are filled anew of those who declined.
    pub replaces: bool,
    /// The panel that was drawn, from 1 to [`PANELS`].
    pub panel: Option<u32>,
    /// The seed that was revealed.
    pub seed: String,
    pub committed_at: Timestamp,
    pub drawn_at: Option<Timestamp>,
}

/// How far a draw is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The list is being made.
    Making,
    /// There is no list, and the draw is over.
    Refused,
    /// The list is published.
    Published,
    /// One of its panels was drawn.
    Drawn,
}

impl Stage {
    pub const ALL: [Stage; 4] = [
        Stage::Making,
        Stage::Refused,
        Stage::Published,
        Stage::Drawn,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Stage::Making => "making",
            Stage::Refused => "refused",
            Stage::Published => "published",
            Stage::Drawn => "drawn",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

impl FromValue for Stage {
    fn from_value(value: &Value) -> Option<Self> {
        Stage::parse(&String::from_value(value)?)
    }
}

/// One of the files of a draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    Quotas,
    Pool,
    /// Of a draw of replacements: who had the seats.
    Holders,
    /// Of a draw of replacements: who cannot come.
    Declined,
    List,
    /// Who has the seats after the draw.
    Members,
}

impl File {
    pub const ALL: [File; 6] = [
        File::Quotas,
        File::Pool,
        File::Holders,
        File::Declined,
        File::List,
        File::Members,
    ];

    /// What it is called when it is saved.
    pub const fn name(self) -> &'static str {
        match self {
            File::Quotas => "quotas.csv",
            File::Pool => "pool.csv",
            File::Holders => "holders.csv",
            File::Declined => "declined.csv",
            File::List => "list.txt",
            File::Members => "members.csv",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        File::ALL.into_iter().find(|file| file.name() == name)
    }
}

/// A list as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub pool: String,
    pub list: String,
    pub people: u32,
    pub smallest: u32,
    pub largest: u32,
    pub digest: String,
}

/// Which panel was drawn, and by which seed; empty where dice were thrown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    pub panel: u32,
    pub seed: String,
}

impl Draw {
    /// The panel that follows from what the dice show, or from the seed that was committed to. `Invalid` on `given` for anything else.
    pub fn draw(&self, given: &str) -> Result<Drawn> {
        match &self.commitment {
            None => {
                let panel = dice(given);
                let panel = panel
                    .ok_or_else(|| Error::invalid("given", "participation-assembly-fault-dice"))?;
                Ok(Drawn {
                    panel,
                    seed: String::new(),
                })
            }
            Some(commitment) if is_committed(given, commitment) => Ok(Drawn {
                panel: drawn_panel(given, PANELS),
                seed: given.to_owned(),
            }),
            Some(_) => Err(Error::invalid("given", "participation-assembly-fault-seed")),
        }
    }
}

/// Three digits, one a die: 000 is the thousandth panel.
fn dice(given: &str) -> Option<u32> {
    let digits: String = given.split_whitespace().collect();
    let is_three = digits.len() == 3 && digits.bytes().all(|one| one.is_ascii_digit());
    match is_three.then(|| digits.parse().ok())?? {
        0 => Some(PANELS),
        panel => Some(panel),
    }
}

/// A commitment as it was copied: 64 hexadecimal digits. `Invalid` on `commitment`.
pub fn read_commitment(text: &str) -> Result<String> {
    let plain: String = text.split_whitespace().collect::<String>().to_lowercase();
    let is_one = plain.len() == 64 && plain.bytes().all(|one| one.is_ascii_hexdigit());
    match is_one {
        true => Ok(plain),
        false => Err(Error::invalid(
            "commitment",
            "participation-assembly-fault-commitment",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_dice_reach_every_panel_and_nothing_else() {
        assert_eq!(dice(" 417 "), Some(417));
        assert_eq!(dice("4 1 7"), Some(417));
        assert_eq!(dice("000"), Some(1000));
        assert_eq!(dice("001"), Some(1));
        for wrong in ["", "17", "1000", "-12", "4a7", "+12"] {
            assert_eq!(dice(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_commitment_is_sixty_four_digits() {
        let digits = "AB".repeat(32);
        assert_eq!(
            read_commitment(&format!(" {digits}\n")).unwrap(),
            digits.to_lowercase()
        );
        for wrong in ["", "ab", &"zz".repeat(32)] {
            assert!(read_commitment(wrong).is_err(), "{wrong}");
        }
    }
}
