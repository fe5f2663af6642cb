//! What changed between two wordings, word by word.

use std::ops::Range;

/// The most pairs of words that are compared; a longer change is told as one.
const PAIRS: usize = 400_000;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It stands in both.
    Kept,
    /// It stands in the old one alone.
    Removed,
    /// It stands in the new one alone.
    Added,
}

/// A piece of one of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'a> {
    pub change: Change,
    pub text: &'a str,
}

/// The pieces of both texts in their order: those that are no `Added` make the old one again, those that are no `Removed` the new one. They come from a
/// longest common subsequence of the words (Wagner and Fischer, The String-to-String Correction Problem, 1974); blanks alone between two changes are
/// part of these, so that a changed phrase is read as one.
pub fn word_changes<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let (one, other) = (tokens(old), tokens(new));
    let words = (texts(old, &one), texts(new, &other));
    let mut pieces = Vec::new();
    let (mut at_old, mut at_new) = (0, 0);
    for (kept_old, kept_new) in kept_runs((&words.0, &words.1)) {
        let removed = (at_old..kept_old.start, at_new..kept_new.start);
        push_change(&mut pieces, (old, &one), (new, &other), removed);
        push(&mut pieces, Change::Kept, slice(new, &other, &kept_new));
        (at_old, at_new) = (kept_old.end, kept_new.end);
    }
    let rest = (at_old..one.len(), at_new..other.len());
    push_change(&mut pieces, (old, &one), (new, &other), rest);
    pieces
}

type Words<'a> = [&'a str];

/// Runs of words, blanks or single other signs, as places in the text. A mark that stands within a word is part of it.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut last = Kind::Sign;
    for (start, letter) in text.char_indices() {
        let kind = Kind::of(letter);
        let end = start + letter.len_utf8();
        match all
            .last_mut()
            .filter(|_| kind == last && kind != Kind::Sign)
        {
            Some(run) => run.end = end,
            None => all.push(start..end),
        }
        last = kind;
    }
    all
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Blank,
    Sign,
}

impl Kind {
    fn of(letter: char) -> Self {
        if letter.is_alphanumeric() || letter == '’' || letter == '\'' {
            Kind::Word
        } else if letter.is_whitespace() {
            Kind::Blank
        } else {
            Kind::Sign
        }
    }
}

fn texts<'a>(text: &'a str, tokens: &[Range<usize>]) -> Vec<&'a str> {
    let token = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    tokens.iter().map(token).collect()
}

fn slice<'a>(text: &'a str, tokens: &[Range<usize>], run: &Range<usize>) -> &'a str {
    let Some(some) = tokens.get(run.clone()) else {
        return "";
    };
    match (some.first(), some.last()) {
        (Some(first), Some(last)) => text.get(first.start..last.end).unwrap_or_default(),
        _ => "",
    }
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, change: Change, text: &'a str) {
    if !text.is_empty() {
        pieces.push(Piece { change, text });
    }
}

type Tokenised<'a, 'b> = (&'a str, &'b [Range<usize>]);

fn push_change<'a>(
    pieces: &mut Vec<Piece<'a>>,
    (old, one): Tokenised<'a, '_>,
    (new, other): Tokenised<'a, '_>,
    (removed, added): (Range<usize>, Range<usize>),
) {
    push(pieces, Change::Removed, slice(old, one, &removed));
    push(pieces, Change::Added, slice(new, other, &added));
}

type Run = (Range<usize>, Range<usize>);

/// The runs of words that both have, in order; blanks alone between two changes are no run.
fn kept_runs((old, new): (&Words<'_>, &Words<'_>)) -> Vec<Run> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = (&old[start..], &new[start..]);
    let backwards = rest.0.iter().rev().zip(rest.1.iter().rev());
    let end = backwards.take_while(|(a, b)| a == b).count();
    let middle = (&rest.0[..rest.0.len() - end], &rest.1[..rest.1.len() - end]);
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|place| (place, place)).collect();
    let found = common(middle.0, middle.1);
    pairs.extend(found.into_iter().map(|(a, b)| (a + start, b + start)));
    let ends = (0..end).rev();
    pairs.extend(ends.map(|back| (old.len() - 1 - back, new.len() - 1 - back)));
    let mut runs: Vec<Run> = Vec::new();
    for (a, b) in pairs {
        match runs.last_mut() {
            Some(last) if last.0.end == a && last.1.end == b => {
                (last.0.end, last.1.end) = (a + 1, b + 1);
            }
            _ => runs.push((a..a + 1, b..b + 1)),
        }
    }
    let is_blank = |run: &Run| {
        let words = new.get(run.1.clone()).unwrap_or_default();
        words.iter().all(|word| word.trim().is_empty())
    };
    let is_within = |run: &Run| {
        let touches_start = run.0.start == 0 && run.1.start == 0;
        let touches_end = run.0.end == old.len() && run.1.end == new.len();
        !touches_start && !touches_end
    };
    runs.retain(|run| !(is_blank(run) && is_within(run)));
    runs
}

/// The places of a longest common subsequence; none where that would take too long.
fn common(old: &Words<'_>, new: &Words<'_>) -> Vec<(usize, usize)> {
    let (height, width) = (old.len(), new.len());
    if height == 0 || width == 0 || height * width > PAIRS {
        return Vec::new();
    }
    // lengths[a][b]: of what is common to old from a on and new from b on.
    let mut lengths = vec![0_u32; (height + 1) * (width + 1)];
    let at = |a: usize, b: usize| a * (width + 1) + b;
    for a in (0..height).rev() {
        for b in (0..width).rev() {
            lengths[at(a, b)] = if old[a] == new[b] {
                lengths[at(a + 1, b + 1)] + 1
            } else {
                lengths[at(a + 1, b)].max(lengths[at(a, b + 1)])
            };
        }
    }
    let (mut a, mut b, mut pairs) = (0, 0, Vec::new());
    while a < height && b < width {
        if old[a] == new[b] {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if lengths[at(a + 1, b)] >= lengths[at(a, b + 1)] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

    use super::{Change, word_changes};

    fn told(old: &str, new: &str) -> String {
        let pieces = word_changes(old, new);
        let told = pieces.iter().map(|piece| match piece.change {
            Change::Kept => piece.text.to_owned(),
            Change::Removed => format!("[-{}-]", piece.text),
            Change::Added => format!("[+{}+]", piece.text),
        });
        told.collect()
    }

    #[test]
    fn changes_are_told_in_whole_words() {
        for (old, new, expected) in [
            (
                "The quay is open.",
                "The quay is open.",
                "The quay is open.",
            ),
            (
                "The quay is open to cars.",
                "The quay is open to people.",
                "The quay is open to [-cars-][+people+].",
            ),
            ("one two three", "one three", "one [-two -]three"),
            ("one three", "one two three", "one [+two +]three"),
            (
                "a red old house",
                "a blue new house",
                "a [-red old-][+blue new+] house",
            ),
            ("", "All new", "[+All new+]"),
            (
                "الرصيف للسيارات",
                "الرصيف للناس",
                "الرصيف [-للسيارات-][+للناس+]",
            ),
        ] {
            assert_eq!(told(old, new), expected);
        }
    }

    #[test]
    fn what_is_too_long_to_compare_is_told_as_one_change() {
        let old = "a b ".repeat(1200);
        let new = "c d ".repeat(1200) + "e";
        assert_eq!(word_changes(&old, &new).len(), 2);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn both_texts_are_in_the_pieces(old in "[ab ,.’\n]{0,40}", new in "[ab ,.’\n]{0,40}") {
            let pieces = word_changes(&old, &new);
            let without = |change: Change| -> String {
                let some = pieces.iter().filter(|piece| piece.change != change);
                some.map(|piece| piece.text).collect()
            };
            prop_assert_eq!(without(Change::Added), old.clone());
            prop_assert_eq!(without(Change::Removed), new.clone());
        }
    }
}
