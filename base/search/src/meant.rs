//! "Did you mean": the words of the index that stand nearest to those that it does not have.

use std::collections::HashMap;

use stoa_kernel::search::Question;
use tantivy::{
    Searcher, Term,
    collector::Count,
    query::{BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use crate::{documents::Fields, stem::stem, stop_words::is_stop_word, words::words};

/// Words past these are left as they are.
const MOST_WORDS: usize = 12;
/// A shorter word is near too many.
const SHORTEST: usize = 3;
/// From so many letters on two may be wrong.
const TWO_WRONG: usize = 5;
/// So many of the nearest words are tried.
const TRIED: usize = 8;

/// The question with its unknown words replaced by known ones; `None` where all are known, or one has nothing near it. The words are
/// folded as the index holds them: in lower case and without accents.
pub fn meant(
    searcher: &Searcher,
    fields: &Fields,
    question: &Question,
) -> tantivy::Result<Option<String>> {
    let typed = words(&question.words);
    let mut meant = Vec::new();
    let mut is_other = false;
    for word in typed.into_iter().take(MOST_WORDS) {
        // A number with another digit is another thing.
        let is_number = word.chars().any(|sign| sign.is_ascii_digit());
        if is_number
            || is_stop_word(&word, question.lang)
            || is_known(searcher, fields, question, &word)?
        {
            meant.push(word);
            continue;
        }
        let Some(near) = nearest(searcher, fields, question, &word)? else {
            return Ok(None);
        };
        is_other = true;
        meant.push(near);
    }
    Ok(is_other.then(|| meant.join(" ")))
}

/// Whether a document with the question's tags has the word, in any of its forms.
fn is_known(
    searcher: &Searcher,
    fields: &Fields,
    question: &Question,
    word: &str,
) -> tantivy::Result<bool> {
    let stem = stem(word, question.lang);
    Ok(has(searcher, fields, question, (fields.words, word))?
        || has(searcher, fields, question, (fields.stems, &stem))?)
}

fn has(
    searcher: &Searcher,
    fields: &Fields,
    question: &Question,
    (field, text): (Field, &str),
) -> tantivy::Result<bool> {
    let term = |field, text: &str| -> Box<dyn Query> {
        let term = Term::from_field_text(field, text);
        Box::new(ConstScoreQuery::new(
            Box::new(TermQuery::new(term, IndexRecordOption::Basic)),
            1.0,
        ))
    };
    let mut all = vec![term(field, text)];
    all.extend(question.tags.iter().map(|tag| term(fields.tags, tag)));
    Ok(searcher.search(&BooleanQuery::intersection(all), &Count)? > 0)
}

/// The known word with the fewest letters wrong, of those the most frequent.
fn nearest(
    searcher: &Searcher,
    fields: &Fields,
    question: &Question,
    word: &str,
) -> tantivy::Result<Option<String>> {
    let letters = word.chars().count();
    if letters < SHORTEST {
        return Ok(None);
    }
    let wrong = if letters >= TWO_WRONG { 2 } else { 1 };
    let query = FuzzyTermQuery::new(Term::from_field_text(fields.words, word), wrong, true);
    let mut found: HashMap<String, u32> = HashMap::new();
    for reader in searcher.segment_readers() {
        let index = reader.inverted_index(fields.words)?;
        let automaton = query.automaton()?;
        let mut stream = index.terms().search(&automaton).into_stream()?;
        while stream.advance() {
            if let Ok(term) = std::str::from_utf8(stream.key()) {
                *found.entry(term.to_owned()).or_default() += stream.value().doc_freq;
            }
        }
    }
    let mut ranked: Vec<(usize, std::cmp::Reverse<u32>, String)> = found
        .into_iter()
        .map(|(term, count)| (distance(word, &term), std::cmp::Reverse(count), term))
        .collect();
    ranked.sort_unstable();
    for (_, _, term) in ranked.into_iter().take(TRIED) {
        if has(searcher, fields, question, (fields.words, &term))? {
            return Ok(Some(term));
        }
    }
    Ok(None)
}

/// How many letters must be put in, taken out, changed or exchanged with their neighbour (G. Navarro, "A guided tour to approximate
/// string matching", 2001, section 5.1; each letter takes part in one exchange at most).
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != against);
            let mut least = changed.min(last[column + 1] + 1).min(next[column] + 1);
            let is_exchange =
                row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *against;
            if is_exchange {
                least = least.min(before[column - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn letters_that_are_wrong_are_counted() {
        for (one, other, wrong) in [
            ("tree", "tree", 0),
            ("tre", "tree", 1),
            ("tere", "tree", 1),
            ("speceis", "species", 1),
            ("kitten", "sitting", 3),
            ("", "ab", 2),
            ("شجر", "شجره", 1),
        ] {
            assert_eq!(distance(one, other), wrong, "{one} {other}");
            assert_eq!(distance(other, one), wrong);
        }
    }
}
