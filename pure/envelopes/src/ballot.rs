//! What somebody voted, as bytes: one spelling for each ballot, and one length for all of an election, so that a ciphertext's length says nothing.

use rsa::rand_core::CryptoRng;

use crate::{
    error::{Error, Result, exactly, malformed},
    letters,
};

const VERSION: u8 = 1;
const HEAD: usize = 13;
const CHOICE: usize = 8;
const TRACKING: usize = 10;

/// The voter's own number, under which the ballot is published: 80 random bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tracking([u8; TRACKING]);

impl Tracking {
    /// A new number.
    pub fn draw<R: CryptoRng + ?Sized>(rng: &mut R) -> Self {
        let mut bytes = [0; TRACKING];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// A number of its bytes.
    pub fn from_bytes(bytes: [u8; TRACKING]) -> Self {
        Self(bytes)
    }

    /// A number as it was written down.
    pub fn read(text: &str) -> Result<Self> {
        let bytes = letters::decode("the tracking number", text)?;
        exactly("the tracking number", &bytes).map(Self)
    }

    /// Sixteen letters and digits. Their order is the order of the numbers.
    pub fn letters(&self) -> String {
        letters::encode(&self.0)
    }
}

/// One project that was chosen, and what was given to it: 1, points, a place, or money, as the election's rule has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The number of the project within the election.
    pub project: u32,
    pub value: u32,
}

/// What somebody voted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    tracking: Tracking,
    choices: Vec<Choice>,
}

impl Ballot {
    /// A ballot; choices are put in the order of their projects. Fails if a project is there twice. No choices are a ballot too: a blank one.
    pub fn new(tracking: Tracking, mut choices: Vec<Choice>) -> Result<Self> {
        choices.sort_unstable_by_key(|choice| choice.project);
        if choices
            .windows(2)
            .any(|pair| pair[0].project == pair[1].project)
        {
            return Err(malformed("the ballot", "each project once"));
        }
        Ok(Self { tracking, choices })
    }

    /// The voter's own number.
    pub fn tracking(&self) -> Tracking {
        self.tracking
    }

    /// The choices, in the order of their projects.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// How many bytes the ballots of an election have, where nobody can choose more than `most` projects.
    pub fn room(most: u16) -> usize {
        HEAD + CHOICE * usize::from(most)
    }

    /// The ballot in exactly `room` bytes; fails if it has more choices than fit.
    pub fn to_bytes(&self, room: usize) -> Result<Vec<u8>> {
        let count = u16::try_from(self.choices.len()).unwrap_or(u16::MAX);
        if Self::room(count) > room {
            return Err(malformed(
                "the ballot",
                "no more choices than the election allows",
            ));
        }
        let mut out = Vec::with_capacity(room);
        out.push(VERSION);
        out.extend_from_slice(&self.tracking.0);
        out.extend_from_slice(&count.to_be_bytes());
        for choice in &self.choices {
            out.extend_from_slice(&choice.project.to_be_bytes());
            out.extend_from_slice(&choice.value.to_be_bytes());
        }
        out.resize(room, 0);
        Ok(out)
    }

    /// The ballot of `to_bytes`. Fails for every other spelling: choices out of order, a project twice, anything but zeros after them.
    pub fn read(bytes: &[u8], room: usize) -> Result<Self> {
        if bytes.len() != room {
            return Err(Error::Length {
                what: "the ballot",
                expected: room,
                found: bytes.len(),
            });
        }
        let short = || malformed("the ballot", "a version, a number and choices");
        let (head, rest) = bytes.split_at_checked(HEAD).ok_or_else(short)?;
        if head[0] != VERSION {
            return Err(malformed("the ballot", "version 1"));
        }
        let count = usize::from(u16::from_be_bytes([head[11], head[12]]));
        let (chosen, empty) = rest.split_at_checked(CHOICE * count).ok_or_else(short)?;
        let choices: Vec<Choice> = chosen.chunks_exact(CHOICE).map(choice).collect();
        let rising = choices
            .windows(2)
            .all(|pair| pair[0].project < pair[1].project);
        if !rising || empty.iter().any(|byte| *byte != 0) {
            return Err(malformed("the ballot", "choices in order, then zeros"));
        }
        let tracking = Tracking(exactly("the tracking number", &head[1..11])?);
        Ok(Self { tracking, choices })
    }
}

fn choice(bytes: &[u8]) -> Choice {
    let number =
        |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    Choice {
        project: number(0),
        value: number(4),
    }
}
