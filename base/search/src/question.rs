//! What was typed, as the engine is asked it.

use stoa_kernel::search::Question;
use tantivy::{
    Term,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, FuzzyTermQuery, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use crate::{documents::Fields, stem::stem, stop_words::is_stop_word, words::words};

/// Words past these are not looked for; nobody types so many by hand.
const MOST_WORDS: usize = 12;
/// A beginning of one letter would find half of everything.
const SHORTEST_BEGINNING: usize = 2;
/// A word of so many letters may have one wrong, and one of so many two.
const ONE_WRONG: usize = 5;
const TWO_WRONG: usize = 9;

/// How much each way of being found counts, beside the word as it stands, which counts 1.
const IN_TITLE: f32 = 1.0;
const BY_STEM: f32 = 0.7;
const BY_BEGINNING: f32 = 0.3;
const BY_LIKENESS: f32 = 0.1;

/// A question that can be asked; `None` when it has no word.
pub struct Asked {
    words: Vec<String>,
    question: Question,
}

impl Asked {
    pub fn of(question: &Question) -> Option<Self> {
        let typed = words(&question.words);
        let telling = |word: &&String| !is_stop_word(word, question.lang);
        let mut words: Vec<String> = typed.iter().filter(telling).cloned().collect();
        if words.is_empty() {
            words = typed;
        }
        words.truncate(MOST_WORDS);
        let question = question.clone();
        (!words.is_empty()).then_some(Asked { words, question })
    }

    /// Finds what has every word.
    pub fn all_words(&self, fields: &Fields) -> Box<dyn Query> {
        self.tagged(self.all_but(None, fields), fields)
    }

    /// Finds what has all words but one; `None` when that would be anything. A union of intersections, each of which is
    /// led by its rarest word: counting matches in every document costs ten times as much.
    pub fn all_but_one(&self, fields: &Fields) -> Option<Box<dyn Query>> {
        let without = |place| self.all_but(Some(place), fields);
        let ways = (0..self.words.len()).map(without).collect();
        let fits = Box::new(BooleanQuery::union(ways));
        (self.words.len() > 1).then(|| self.tagged(fits, fields))
    }

    fn all_but(&self, left_out: Option<usize>, fields: &Fields) -> Box<dyn Query> {
        let last = self.words.len() - 1;
        let words = self.words.iter().enumerate();
        let kept = words.filter(|(place, _)| Some(*place) != left_out);
        let clauses = kept.map(|(place, word)| self.word(word, place == last, fields));
        Box::new(BooleanQuery::intersection(clauses.collect()))
    }

    /// The same, among what has the question's tags.
    fn tagged(&self, fits: Box<dyn Query>, fields: &Fields) -> Box<dyn Query> {
        let mut clauses = vec![fits];
        for tag in &self.question.tags {
            let tagged = ConstScoreQuery::new(Box::new(term(fields.tags, tag)), 0.0);
            clauses.push(Box::new(tagged));
        }
        Box::new(BooleanQuery::intersection(clauses))
    }

    /// All ways in which one word may be found.
    fn word(&self, word: &str, is_last: bool, fields: &Fields) -> Box<dyn Query> {
        let stem = stem(word, self.question.lang);
        let mut ways: Vec<Box<dyn Query>> = vec![
            Box::new(term(fields.words, word)),
            Box::new(BoostQuery::new(
                Box::new(term(fields.title, word)),
                IN_TITLE,
            )),
            Box::new(BoostQuery::new(
                Box::new(term(fields.stems, &stem)),
                BY_STEM,
            )),
        ];
        let letters = word.chars().count();
        if is_last && letters >= SHORTEST_BEGINNING {
            let begins =
                FuzzyTermQuery::new_prefix(Term::from_field_text(fields.words, word), 0, true);
            ways.push(counting(begins, BY_BEGINNING));
        }
        // Numbers are house numbers and references: one digit wrong is another thing.
        let is_number = word.chars().any(|letter| letter.is_ascii_digit());
        if letters >= ONE_WRONG && !is_number {
            let wrong = if letters >= TWO_WRONG { 2 } else { 1 };
            let like = FuzzyTermQuery::new(Term::from_field_text(fields.words, word), wrong, true);
            ways.push(counting(like, BY_LIKENESS));
        }
        Box::new(BooleanQuery::union(ways))
    }
}

fn term(field: Field, text: &str) -> TermQuery {
    TermQuery::new(
        Term::from_field_text(field, text),
        IndexRecordOption::WithFreqs,
    )
}

/// A way of being found that counts the same in every document.
fn counting(query: FuzzyTermQuery, score: f32) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(Box::new(query), score))
}
