//! The opened ballots as a file that is the same to the byte for everybody who opens the same envelopes with the same key: so several
//! keyholders compare one SHA-256, and a voter finds the own ballot in it. Sorted by tracking number, it tells nothing of the order of casting.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::{
    Ballot, BoxSecret, Choice, Envelope, Tracking,
    error::{Result, malformed},
};

const TITLE: &str = "stoa opened ballots v1";
/// Before the receipt of an envelope that has no ballot in it.
const UNREADABLE: &str = "unreadable";

/// What was in the envelopes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    number: u64,
    ballots: Vec<Ballot>,
    unreadable: Vec<String>,
}

impl Opened {
    /// Opens the envelopes that count (`Cast::counted`) of election `number`. What does not open or is no ballot is kept by its receipt. Whether
    /// a ballot keeps to the election's limits is for the count to say, which also publishes those that do not.
    pub fn open(
        secret: &BoxSecret,
        number: u64,
        counted: &[&Envelope],
        room: usize,
    ) -> Result<Self> {
        let (mut ballots, mut unreadable) = (Vec::with_capacity(counted.len()), Vec::new());
        for envelope in counted {
            let plain = envelope.open(secret);
            match plain.and_then(|plain| Ballot::read(&plain, room)) {
                Ok(ballot) => ballots.push(ballot),
                Err(_none) => unreadable.push(envelope.receipt()?),
            }
        }
        ballots.sort_by_cached_key(line);
        unreadable.sort_unstable();
        Ok(Self {
            number,
            ballots,
            unreadable,
        })
    }

    /// The ballots, in the order of their tracking numbers.
    pub fn ballots(&self) -> &[Ballot] {
        &self.ballots
    }

    /// Receipts of envelopes with no ballot in them.
    pub fn unreadable(&self) -> &[String] {
        &self.unreadable
    }

    /// The ballots under a tracking number: one, none, or several if voters took the same number, which then say the same or can be told apart.
    pub fn find(&self, tracking: Tracking) -> &[Ballot] {
        let from = self
            .ballots
            .partition_point(|ballot| ballot.tracking() < tracking);
        let to = self
            .ballots
            .partition_point(|ballot| ballot.tracking() <= tracking);
        &self.ballots[from..to]
    }

    /// The file: a title, the election, a line for each ballot, a line for each envelope without one.
    pub fn to_text(&self) -> String {
        let mut out = format!("{TITLE}\nelection {}\n", self.number);
        for ballot in &self.ballots {
            out.push_str(&line(ballot));
            out.push('\n');
        }
        for receipt in &self.unreadable {
            out.push_str(UNREADABLE);
            out.push(' ');
            out.push_str(receipt);
            out.push('\n');
        }
        out
    }

    /// SHA-256 of the file, which keyholders compare and the result names.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.to_text()).into()
    }

    /// The ballots of a file. Fails for every text that `to_text` does not write.
    pub fn read(text: &str) -> Result<Self> {
        let bad = || {
            malformed(
                "the file of ballots",
                "the lines of opened ballots, in order",
            )
        };
        let mut lines = text.lines();
        if lines.next() != Some(TITLE) {
            return Err(bad());
        }
        let number = lines.next().and_then(|line| line.strip_prefix("election "));
        let number = number.and_then(|number| number.parse().ok());
        let mut opened = Self {
            number: number.ok_or_else(bad)?,
            ballots: Vec::new(),
            unreadable: Vec::new(),
        };
        for line in lines {
            match line.split_once(' ') {
                Some((UNREADABLE, receipt)) => opened.unreadable.push(receipt.to_owned()),
                _ => opened.ballots.push(read_line(line)?),
            }
        }
        let sorted = opened.unreadable.is_sorted() && opened.ballots.is_sorted_by_key(line);
        if !sorted || opened.to_text() != text {
            return Err(bad());
        }
        Ok(opened)
    }
}

/// Tracking number, then `project:value` for each choice. Letters of a tracking number sort as its bytes do.
fn line(ballot: &Ballot) -> String {
    let mut out = ballot.tracking().letters();
    for choice in ballot.choices() {
        let _written = write!(out, " {}:{}", choice.project, choice.value);
    }
    out
}

fn read_line(line: &str) -> Result<Ballot> {
    let bad = || malformed("the file of ballots", "a number and `project:value`");
    let mut words = line.split(' ');
    let tracking = Tracking::read(words.next().unwrap_or_default())?;
    let choice = |word: &str| {
        let (project, value) = word.split_once(':')?;
        Some(Choice {
            project: project.parse().ok()?,
            value: value.parse().ok()?,
        })
    };
    let choices: Option<Vec<Choice>> = words.map(choice).collect();
    Ballot::new(tracking, choices.ok_or_else(bad)?)
}
