//! A text as paragraphs, and which paragraph of a new wording comes from which of the old one.

use std::{cmp::Ordering, collections::HashMap};

/// How many of the words of two paragraphs have to be the same for the one to come from the other, in percent.
const ALIKE: usize = 50;

/// A paragraph or a heading of a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Paragraph {
    /// 0 for text; 1 to 3 for headings, 1 for the widest.
    pub level: u8,
    pub text: String,
}

/// The paragraphs of a text: empty lines stand between them, and a line that begins with one to three `#` and a blank is a heading. Lines within a
/// paragraph stay lines.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    let text = text.replace("\r\n", "\n");
    for line in text.split('\n').map(str::trim_end) {
        match heading(line) {
            Some((level, words)) => {
                finish(&mut all, &mut lines);
                let text = words.to_owned();
                all.push(Paragraph { level, text });
            }
            None if line.trim().is_empty() => finish(&mut all, &mut lines),
            None => lines.push(line),
        }
    }
    finish(&mut all, &mut lines);
    all
}

fn finish(all: &mut Vec<Paragraph>, lines: &mut Vec<&str>) {
    if !lines.is_empty() {
        let text = lines.join("\n").trim().to_owned();
        all.push(Paragraph { level: 0, text });
        lines.clear();
    }
}

fn heading(line: &str) -> Option<(u8, &str)> {
    for (level, mark) in [(1, "# "), (2, "## "), (3, "### ")] {
        let words = line.trim_start().strip_prefix(mark).map(str::trim);
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            return Some((level, words));
        }
    }
    None
}

/// Writes paragraphs so that [`paragraphs`] reads them again.
pub fn written(paragraphs: &[Paragraph]) -> String {
    let one = |paragraph: &Paragraph| match paragraph.level {
        0 => paragraph.text.clone(),
        level => format!("{} {}", "#".repeat(usize::from(level)), paragraph.text),
    };
    let all: Vec<String> = paragraphs.iter().map(one).collect();
    all.join("\n\n")
}

/// For each new paragraph, the place of the old one from which it comes; `None` for one that was not there. Equal ones come from each other,
/// wherever they stand, the first from the first. Of the others, headings and texts apart, those come from each other that are most alike: of which half
/// of all words at the least are in both (the coefficient of Dice, 1945, over words as often as they stand there).
pub fn follow(old: &[Paragraph], new: &[Paragraph]) -> Vec<Option<usize>> {
    let mut from = equal_ones(old, new);
    let words = |paragraphs: &'_ [Paragraph]| -> Vec<Vec<String>> {
        paragraphs.iter().map(|one| words_of(&one.text)).collect()
    };
    let (old_words, new_words) = (words(old), words(new));
    let mut pairs = Vec::new();
    for (place, one) in old.iter().enumerate() {
        if from.contains(&Some(place)) {
            continue;
        }
        for (later, other) in new.iter().enumerate() {
            let is_free = from.get(later) == Some(&None);
            if is_free && (one.level == 0) == (other.level == 0) {
                let share = in_common(&old_words[place], &new_words[later]);
                pairs.push((share, place, later));
            }
        }
    }
    pairs.retain(|(share, _, _)| *share >= ALIKE);
    // The most alike first; of these, those that stand at nearly the same place.
    pairs.sort_by_key(|(share, place, later)| (usize::MAX - share, place.abs_diff(*later)));
    for (_, place, later) in pairs {
        if from[later].is_none() && !from.contains(&Some(place)) {
            from[later] = Some(place);
        }
    }
    from
}

fn equal_ones(old: &[Paragraph], new: &[Paragraph]) -> Vec<Option<usize>> {
    let mut places: HashMap<&Paragraph, Vec<usize>> = HashMap::new();
    for (place, paragraph) in old.iter().enumerate().rev() {
        places.entry(paragraph).or_default().push(place);
    }
    let equal = |paragraph| places.get_mut(paragraph).and_then(Vec::pop);
    new.iter().map(equal).collect()
}

/// The words of a text in small letters, sorted.
fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    words.sort();
    words
}

/// How many of the words of two sorted lists are in both, in percent of all.
fn in_common(one: &[String], other: &[String]) -> usize {
    let (mut a, mut b, mut both) = (0, 0, 0_usize);
    while a < one.len() && b < other.len() {
        match one[a].cmp(&other[b]) {
            Ordering::Less => a += 1,
            Ordering::Greater => b += 1,
            Ordering::Equal => (a, b, both) = (a + 1, b + 1, both + 1),
        }
    }
    (200 * both)
        .checked_div(one.len() + other.len())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

    use super::{Paragraph, follow, paragraphs, written};

    fn text(text: &str) -> Paragraph {
        Paragraph {
            level: 0,
            text: text.to_owned(),
        }
    }

    #[test]
    fn headings_and_paragraphs_are_told_apart() {
        let read =
            paragraphs("# The plan\r\nFirst line\nsecond line\n\n\n## Cars\n\n#hash\n #### four");
        let expected = [
            (1, "The plan"),
            (0, "First line\nsecond line"),
            (2, "Cars"),
            (0, "#hash\n #### four"),
        ];
        let read: Vec<(u8, &str)> = read
            .iter()
            .map(|one| (one.level, one.text.as_str()))
            .collect();
        assert_eq!(read, expected);
        assert!(paragraphs(" \n\n ").is_empty());
    }

    #[test]
    fn paragraphs_follow_the_ones_they_come_from() {
        let old = [
            text("Cars stay outside from Monday on."),
            text("There will be forty trees."),
            text("Dogs are welcome."),
        ];
        let new = [
            text("The quay has a name."),
            text("Dogs are welcome."),
            text("Cars stay outside from Friday on."),
        ];
        assert_eq!(follow(&old, &new), [None, Some(2), Some(0)]);
        let twice = [text("Dogs are welcome."), text("Dogs are welcome.")];
        assert_eq!(follow(&old, &twice), [Some(2), None]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        #[test]
        fn what_is_written_is_read_again(text in "[a# \n]{0,40}") {
            let read = paragraphs(&text);
            prop_assert_eq!(paragraphs(&written(&read)), read);
        }

        #[test]
        fn a_text_follows_itself(text in "[ab \n]{0,40}") {
            let read = paragraphs(&text);
            let places: Vec<Option<usize>> = (0..read.len()).map(Some).collect();
            prop_assert_eq!(follow(&read, &read), places);
        }
    }
}
