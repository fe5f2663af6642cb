//! What the tests share: a source of bytes that is the same each time, the key of RFC 9474's example, and a small election.

use serde_json::Value;
use sha2::{Digest, Sha256};
use stoa_envelopes::{
    Ballot, BoxKey, BoxSecret, Choice, Code, Envelope, Holder, PaperSigner, Tracking, Vote,
    rand_core::{TryCryptoRng, TryRng},
};

/// The election of the tests, and how many projects a ballot of it may have.
pub const NUMBER: u64 = 41;
pub const MOST: u16 = 5;

/// SHA-256 of a seed and a counter: good bytes, and the same ones in every run.
pub struct Bytes {
    seed: u64,
    block: u64,
    held: Vec<u8>,
}

pub fn bytes(seed: u64) -> Bytes {
    Bytes {
        seed,
        block: 0,
        held: Vec::new(),
    }
}

impl TryRng for Bytes {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        let mut four = [0; 4];
        self.try_fill_bytes(&mut four)?;
        Ok(u32::from_le_bytes(four))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut eight = [0; 8];
        self.try_fill_bytes(&mut eight)?;
        Ok(u64::from_le_bytes(eight))
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Self::Error> {
        for byte in out {
            if self.held.is_empty() {
                let block = [self.seed.to_be_bytes(), self.block.to_be_bytes()].concat();
                self.held = Sha256::digest(block).to_vec();
                self.block += 1;
            }
            *byte = self.held.pop().unwrap();
        }
        Ok(())
    }
}

impl TryCryptoRng for Bytes {}

/// A file of tests/vectors.
pub fn vector(text: &str) -> impl Fn(&str) -> Vec<u8> {
    let value: Value = serde_json::from_str(text).unwrap();
    move |name| hex::decode(value[name].as_str().unwrap()).unwrap()
}

/// The key of RFC 9474's examples: to make one takes long, and these tests need no secret.
pub fn signer() -> PaperSigner {
    let of = vector(include_str!("../vectors/rfc9474-a1.json"));
    PaperSigner::from_primes(&[of("p"), of("q")].concat()).unwrap()
}

pub fn box_secret() -> BoxSecret {
    BoxSecret::generate(&mut bytes(7)).unwrap()
}

pub fn ballot(seed: u64, choices: &[(u32, u32)]) -> Ballot {
    let tracking = Tracking::draw(&mut bytes(seed));
    let choice = |(project, value): &(u32, u32)| Choice {
        project: *project,
        value: *value,
    };
    Ballot::new(tracking, choices.iter().map(choice).collect()).unwrap()
}

/// Somebody who has a paper.
pub struct Voter {
    pub holder: Holder,
    pub paper: stoa_envelopes::Paper,
    seed: u64,
}

pub fn voter(signer: &PaperSigner, seed: u64) -> Voter {
    let code = Code::draw(&mut bytes(seed));
    let holder = Holder::new(&code, NUMBER, signer.public()).unwrap();
    let blinded = holder.blinded().unwrap();
    let answer = signer.sign_blinded(&mut bytes(seed + 1), &blinded).unwrap();
    let paper = holder.paper(&answer).unwrap();
    Voter {
        holder,
        paper,
        seed,
    }
}

impl Voter {
    pub fn cast(&self, to: &BoxKey, turn: u32, ballot: &Ballot) -> Envelope {
        let vote = Vote {
            ballot,
            turn,
            room: Ballot::room(MOST),
        };
        let mut rng = bytes(self.seed + 1_000 + u64::from(turn));
        Envelope::seal(&mut rng, &self.holder, self.paper.clone(), to, vote).unwrap()
    }
}
