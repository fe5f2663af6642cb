//! A version of a text under review, and how it stands beside another one.

use std::collections::{HashMap, HashSet};

use stoa_kernel::{Id, Lang, Result, Timestamp};
use stoa_wording::{Paragraph, follow, paragraphs};

use crate::model::{ComponentId, Faults, words};

pub type VersionId = Id<Version>;

/// The longest text, in letters.
const TEXT: usize = 200_000;
/// The most paragraphs of one text, and the longest of them, in letters.
const PARAGRAPHS: usize = 500;
const PARAGRAPH: usize = 5000;

/// A version of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub id: VersionId,
    pub component: ComponentId,
    /// 1 for the first.
    pub number: i64,
    pub lang: Lang,
    /// What changed in it and why.
    pub note: String,
    pub made_at: Timestamp,
}

/// A paragraph where it stands in a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// From 1 on.
    pub position: i64,
    /// By what it is known through all versions.
    pub anchor: i64,
    pub paragraph: Paragraph,
}

/// The paragraphs of a text that staff wrote. `Invalid` on `text`: nothing, or too much of it.
pub fn checked_text(text: &str) -> Result<Vec<Paragraph>> {
    let mut faults = Faults::default();
    let read = paragraphs(text);
    let length = |one: &Paragraph| one.text.chars().count();
    let fits = text.chars().count() <= TEXT && read.len() <= PARAGRAPHS;
    faults.want(!read.is_empty(), "text", "participation-frame-fault-empty");
    faults.want(fits, "text", "participation-document-fault-text");
    let are_short = read.iter().all(|one| length(one) <= PARAGRAPH);
    faults.want(are_short, "text", "participation-document-fault-paragraph");
    faults.done()?;
    Ok(read)
}

/// What staff say of a version. `Invalid` on `note`: too long, or nothing where it is `wanted`.
pub fn note_of(note: &str, is_wanted: bool) -> Result<String> {
    let note = note.trim().replace("\r\n", "\n");
    let mut faults = Faults::default();
    let is_there = !is_wanted || !note.is_empty();
    faults.want(is_there, "note", "participation-document-fault-note");
    let fits = note.chars().count() <= words::QUESTION * 10;
    faults.want(fits, "note", "participation-frame-fault-long");
    faults.done()?;
    Ok(note)
}

/// The paragraphs of a new version where they stand: each that comes from one of the version before is known as that one was, others by numbers
/// after `last`, the last that was ever given.
pub fn anchored(before: &[Passage], last: i64, new: Vec<Paragraph>) -> Vec<Passage> {
    let old: Vec<Paragraph> = before.iter().map(|one| one.paragraph.clone()).collect();
    let from = follow(&old, &new);
    let mut given = last;
    let passages = (1..).zip(new).zip(from);
    let passages = passages.map(|((position, paragraph), from)| {
        let known = from.and_then(|place| before.get(place));
        let anchor = known.map_or_else(
            || {
                given += 1;
                given
            },
            |known| known.anchor,
        );
        Passage {
            position,
            anchor,
            paragraph,
        }
    });
    passages.collect()
}

/// A paragraph of two versions, of the one, the other or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aligned<'a> {
    pub old: Option<&'a Passage>,
    pub new: Option<&'a Passage>,
}

/// Two versions side by side, in the order of the new one; what is no longer there stands after what was before it.
pub fn aligned<'a>(old: &'a [Passage], new: &'a [Passage]) -> Vec<Aligned<'a>> {
    let places: HashMap<i64, usize> = old.iter().map(|one| one.anchor).zip(0..).collect();
    let stays: HashSet<i64> = new.iter().map(|one| one.anchor).collect();
    let (mut all, mut told) = (Vec::new(), 0);
    for passage in new {
        let place = places.get(&passage.anchor).copied();
        if let Some(place) = place.filter(|place| *place >= told) {
            all.extend(gone(&old[told..place], &stays));
            told = place + 1;
        }
        all.push(Aligned {
            old: place.and_then(|place| old.get(place)),
            new: Some(passage),
        });
    }
    all.extend(gone(&old[told..], &stays));
    all
}

fn gone<'a>(old: &'a [Passage], stays: &HashSet<i64>) -> Vec<Aligned<'a>> {
    let gone = old.iter().filter(|one| !stays.contains(&one.anchor));
    let alone = |one| Aligned {
        old: Some(one),
        new: None,
    };
    gone.map(alone).collect()
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Error;
    use stoa_wording::paragraphs;

    use super::{aligned, anchored, checked_text, note_of};

    fn anchors(old: &str, new: &str) -> Vec<i64> {
        let old = anchored(&[], 0, paragraphs(old));
        let last = i64::try_from(old.len()).unwrap();
        let new = anchored(&old, last, paragraphs(new));
        new.iter().map(|one| one.anchor).collect()
    }

    #[test]
    fn a_paragraph_is_known_through_versions() {
        let old = "# Plan\n\nCars stay outside from Monday on.\n\nDogs are welcome.";
        assert_eq!(anchors("", old), [1, 2, 3]);
        let new = "# Plan\n\nTrees.\n\nCars stay outside from Friday on.\n\nDogs are welcome.";
        assert_eq!(anchors(old, new), [1, 4, 2, 3]);
        assert_eq!(anchors(old, "Dogs are welcome.\n\n# Plan"), [3, 1]);
    }

    #[test]
    fn versions_stand_side_by_side() {
        let old = anchored(&[], 0, paragraphs("One.\n\nTwo.\n\nThree."));
        let new = anchored(&old, 3, paragraphs("One.\n\nThree.\n\nFour."));
        let pairs: Vec<(Option<i64>, Option<i64>)> = aligned(&old, &new)
            .iter()
            .map(|one| (one.old.map(|one| one.anchor), one.new.map(|one| one.anchor)))
            .collect();
        let expected = [
            (Some(1), Some(1)),
            (Some(2), None),
            (Some(3), Some(3)),
            (None, Some(4)),
        ];
        assert_eq!(pairs, expected);
        // What moved up is told once, and nothing is lost.
        let moved = anchored(&old, 3, paragraphs("Three.\n\nOne."));
        let pairs = aligned(&old, &moved);
        assert_eq!(pairs.len(), 3);
    }

    #[test]
    fn what_is_no_text_is_told() {
        for text in ["", "a\n\n".repeat(501).as_str(), "a".repeat(5001).as_str()] {
            assert!(matches!(checked_text(text), Err(Error::Invalid(_))));
        }
        assert_eq!(
            checked_text("a\n\n".repeat(500).as_str()).unwrap().len(),
            500
        );
        assert!(note_of(" ", true).is_err());
        assert_eq!(note_of(" new\r\nline ", true).unwrap(), "new\nline");
    }
}
