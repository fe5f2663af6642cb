//! What was cast, looked at by anybody: which envelopes count, which were replaced, which are none, and whether there are more than papers.

use std::collections::{BTreeMap, btree_map::Entry};

use crate::{
    Envelope, PaperKey,
    error::{Error, Result},
};

/// A key that signed papers, and how many it signed, as the town declares it and the ledger has it.
#[derive(Clone, Debug)]
pub struct Issued {
    pub key: PaperKey,
    pub papers: u64,
}

/// An election as it was declared.
#[derive(Clone, Copy, Debug)]
pub struct Election<'a> {
    pub number: u64,
    /// The election's own key, and that of each batch of cards.
    pub issued: &'a [Issued],
    /// The length of its ballots (`Ballot::room`).
    pub room: usize,
}

/// What came of looking at the envelopes of an election.
#[derive(Debug, Default)]
pub struct Cast<'a> {
    /// The last envelope of each paper, in the order of their tokens.
    pub counted: Vec<&'a Envelope>,
    /// Envelopes that their own voters replaced.
    pub replaced: usize,
    /// Envelopes that should not be there, by their place among those given, and why.
    pub refused: Vec<(usize, Error)>,
    /// Keys of which more papers were used than were given out, by their digest: somebody made papers of their own.
    pub beyond_issued: Vec<[u8; 32]>,
}

impl Cast<'_> {
    /// Whether nothing is wrong with what was cast.
    pub fn is_sound(&self) -> bool {
        self.refused.is_empty() && self.beyond_issued.is_empty()
    }
}

/// Looks at all envelopes of an election: each is verified, the last of each paper counts.
pub fn look_at_cast<'a>(envelopes: &'a [Envelope], election: Election<'_>) -> Cast<'a> {
    let mut cast = Cast::default();
    let mut by_paper: BTreeMap<_, BTreeMap<u32, &Envelope>> = BTreeMap::new();
    for (at, envelope) in envelopes.iter().enumerate() {
        if let Err(error) = verify(envelope, election) {
            cast.refused.push((at, error));
            continue;
        }
        let paper = (envelope.paper.token, envelope.signer);
        match by_paper.entry(paper).or_default().entry(envelope.turn) {
            Entry::Vacant(turn) => {
                turn.insert(envelope);
            }
            Entry::Occupied(_) => cast.refused.push((at, Error::SameTurn)),
        }
    }
    for turns in by_paper.values() {
        cast.replaced += turns.len().saturating_sub(1);
        cast.counted.extend(turns.values().next_back());
    }
    cast.beyond_issued = beyond_issued(&cast.counted, election.issued);
    cast
}

fn verify(envelope: &Envelope, election: Election<'_>) -> Result<()> {
    let named = |issued: &&Issued| issued.key.digest() == envelope.signer;
    let issued = election.issued.iter().find(named);
    let key = &issued.ok_or(Error::OtherElection)?.key;
    envelope.verify(election.number, key, election.room)
}

fn beyond_issued(counted: &[&Envelope], issued: &[Issued]) -> Vec<[u8; 32]> {
    let used = |digest: &[u8; 32]| counted.iter().filter(|one| one.signer == *digest).count();
    let beyond =
        |one: &&Issued| u64::try_from(used(&one.key.digest())).unwrap_or(u64::MAX) > one.papers;
    issued
        .iter()
        .filter(beyond)
        .map(|one| one.key.digest())
        .collect()
}
