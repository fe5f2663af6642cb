//! What a file breaks of its format: each violation with its place, in words, saying how to mend it.

mod kind;
mod place;

use std::{collections::BTreeMap, fmt};

pub use kind::{Kind, Weight};
pub use place::Place;

/// So many of one kind are kept in full; the rest are counted.
const KEPT_OF_A_KIND: u64 = 200;

/// One violation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub place: Place,
    pub kind: Kind,
    /// What is there, what was expected, how to mend it.
    pub words: Box<str>,
    /// What was read in its stead, if that can be said.
    pub repair: Option<Box<str>>,
}

impl fmt::Display for Finding {
    /// `line 12, column 5: …`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Place::File => f.write_str(&self.words),
            ref place => write!(f, "{place}: {}", self.words),
        }
    }
}

/// How much a reader lets pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tolerance {
    /// Nothing that the format does not have.
    Strict,
    /// What real files are known for and leaves the count as it is.
    #[default]
    Usual,
    /// Also what can be repaired, as the findings say.
    Repairing,
}

/// All violations of a file, in the order in which they were found. Memory stays bounded: of each kind the first 200 are
/// kept, and all are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    kept: Vec<Finding>,
    counts: BTreeMap<Kind, Count>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    all: u64,
    beyond_repair: u64,
}

impl Findings {
    /// Adds one for which there is no repair. The words are made only if they are kept.
    pub(crate) fn add<W: Into<Box<str>>>(
        &mut self,
        kind: Kind,
        place: Place,
        words: impl FnOnce() -> W,
    ) {
        self.put(kind, place, || (words().into(), None));
    }

    /// Adds one that was repaired: its words, and what was read in its stead.
    pub(crate) fn mend<W: Into<Box<str>>, R: Into<Box<str>>>(
        &mut self,
        kind: Kind,
        place: Place,
        words: impl FnOnce() -> (W, R),
    ) {
        self.put(kind, place, || {
            let (words, repair) = words();
            (words.into(), Some(repair.into()))
        });
        if let Some(count) = self.counts.get_mut(&kind) {
            count.beyond_repair -= 1;
        }
    }

    fn put(
        &mut self,
        kind: Kind,
        place: Place,
        words: impl FnOnce() -> (Box<str>, Option<Box<str>>),
    ) {
        let count = self.counts.entry(kind).or_default();
        count.all += 1;
        count.beyond_repair += 1;
        if count.all <= KEPT_OF_A_KIND {
            let (words, repair) = words();
            self.kept.push(Finding {
                place,
                kind,
                words,
                repair,
            });
        }
    }

    /// Those that are kept in full, in the order of the file.
    pub fn kept(&self) -> &[Finding] {
        &self.kept
    }

    /// Each kind with the number of its findings.
    pub fn counts(&self) -> impl Iterator<Item = (Kind, u64)> {
        self.counts.iter().map(|(kind, count)| (*kind, count.all))
    }

    /// How many of this kind were counted beyond those that are kept.
    pub fn more(&self, kind: Kind) -> u64 {
        let all = self.counts.get(&kind).map_or(0, |count| count.all);
        all.saturating_sub(KEPT_OF_A_KIND)
    }

    /// How many there are in all.
    pub fn len(&self) -> u64 {
        self.counts.values().map(|count| count.all).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// How many stand in the way of reading the file with this tolerance.
    pub fn refusals(&self, tolerance: Tolerance) -> u64 {
        let refused = self.counts.iter().map(|(kind, count)| match tolerance {
            Tolerance::Strict => count.all,
            Tolerance::Usual if kind.weight() == Weight::Fault => count.all,
            Tolerance::Repairing if kind.weight() == Weight::Fault => count.beyond_repair,
            Tolerance::Usual | Tolerance::Repairing => 0,
        });
        refused.sum()
    }

    /// Whether this finding is one of those that refuse the file.
    pub fn refuses(finding: &Finding, tolerance: Tolerance) -> bool {
        let fault = finding.kind.weight() == Weight::Fault;
        match tolerance {
            Tolerance::Strict => true,
            Tolerance::Usual => fault,
            Tolerance::Repairing => fault && finding.repair.is_none(),
        }
    }

    /// In the order of their places, which differs from that of finding where something is known only at the end.
    pub(crate) fn sort(&mut self) {
        self.kept.sort_by(|one, other| one.place.cmp(&other.place));
    }
}

impl fmt::Display for Findings {
    /// A line each, and a line for each kind of which there are more.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.kept {
            writeln!(f, "{finding}")?;
            if let Some(repair) = &finding.repair {
                writeln!(f, "    read as: {repair}")?;
            }
        }
        for kind in self.counts.keys() {
            match self.more(*kind) {
                0 => {}
                more => writeln!(f, "and {more} more like these: {}", kind.about())?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_kept_is_counted() {
        let mut findings = Findings::default();
        for line in 1..=1000 {
            let place = Place::Line { line, column: 1 };
            findings.mend(Kind::UnknownProject, place, || {
                ("no such project", "left out")
            });
        }
        findings.add(Kind::MissingSection, Place::File, || "no votes");
        assert_eq!((findings.kept().len(), findings.len()), (201, 1001));
        assert_eq!(findings.more(Kind::UnknownProject), 800);
        assert_eq!(findings.refusals(Tolerance::Usual), 1001);
        assert_eq!(findings.refusals(Tolerance::Repairing), 1);
        assert!(
            findings
                .to_string()
                .ends_with("and 800 more like these: a vote for a project that is not listed\n")
        );
    }
}
