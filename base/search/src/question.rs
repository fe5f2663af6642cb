//! What was typed, as the engine is asked it.

use stoa_kernel::search::{Hit, Order, Question};
use tantivy::{
    Term,
    query::{BooleanQuery, BoostQuery, ConstScoreQuery, FuzzyTermQuery, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use crate::{
    documents::Fields, in_time::Lacking, stem::stem, stop_words::is_stop_word, words::words,
};

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

    /// Finds what has the words and the tags. What may lack a word is a union of intersections, each of which is led by its
    /// rarest word: counting matches in every document costs ten times as much.
    pub fn query(&self, lacking: Lacking, fields: &Fields) -> Box<dyn Query> {
        let without = |place| self.all_but(Some(place), fields);
        let fits: Box<dyn Query> = match lacking {
            Lacking::None => self.all_but(None, fields),
            Lacking::One => Box::new(BooleanQuery::union(
                (0..self.words.len()).map(without).collect(),
            )),
        };
        self.tagged(fits, fields)
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
        let ways = self.ways_of(word, is_last, fields).into_iter();
        let queries = ways.map(|(way, score)| way.query(score));
        Box::new(BooleanQuery::union(queries.collect()))
    }

    /// For each word all ways in which it may be found, with how much each counts.
    pub fn ways<'a>(&'a self, fields: &'a Fields) -> impl Iterator<Item = Vec<(Way, f32)>> + 'a {
        let last = self.words.len() - 1;
        let words = self.words.iter().enumerate();
        words.map(move |(place, word)| self.ways_of(word, place == last, fields))
    }

    pub fn order(&self) -> Order {
        self.question.order
    }

    /// After which place in time.
    pub fn after(&self) -> Option<Hit> {
        self.question.after
    }

    /// The same from the beginning, where only one is wanted.
    pub fn at_all(&self) -> Self {
        Asked {
            words: self.words.clone(),
            question: Question {
                after: None,
                limit: 1,
                ..self.question.clone()
            },
        }
    }

    /// How many are wanted; one at least.
    pub fn limit(&self) -> usize {
        self.question.limit.max(1)
    }

    /// What was asked for beside the words.
    pub fn tags(&self) -> &[String] {
        &self.question.tags
    }

    /// Whether there are several words, of which one may be lacking.
    pub fn has_several(&self) -> bool {
        self.words.len() > 1
    }

    fn ways_of(&self, word: &str, is_last: bool, fields: &Fields) -> Vec<(Way, f32)> {
        let stem = stem(word, self.question.lang);
        let mut ways = vec![
            (Way::Exactly(fields.words, word.to_owned()), 1.0),
            (Way::Exactly(fields.title, word.to_owned()), IN_TITLE),
            (Way::Exactly(fields.stems, stem), BY_STEM),
        ];
        let letters = word.chars().count();
        let term = || Term::from_field_text(fields.words, word);
        if is_last && letters >= SHORTEST_BEGINNING {
            let begins = FuzzyTermQuery::new_prefix(term(), 0, true);
            ways.push((Way::Alike(fields.words, begins), BY_BEGINNING));
        }
        // Numbers are house numbers and references: one digit wrong is another thing.
        let is_number = word.chars().any(|letter| letter.is_ascii_digit());
        if letters >= ONE_WRONG && !is_number {
            let wrong = if letters >= TWO_WRONG { 2 } else { 1 };
            let like = FuzzyTermQuery::new(term(), wrong, true);
            ways.push((Way::Alike(fields.words, like), BY_LIKENESS));
        }
        ways
    }
}

/// A way in which a word may be found: in this field, as it stands, or by an automaton.
pub enum Way {
    Exactly(Field, String),
    Alike(Field, FuzzyTermQuery),
}

impl Way {
    fn query(self, score: f32) -> Box<dyn Query> {
        match self {
            Way::Exactly(field, text) => {
                Box::new(BoostQuery::new(Box::new(term(field, &text)), score))
            }
            // It counts the same in every document.
            Way::Alike(_, query) => Box::new(ConstScoreQuery::new(Box::new(query), score)),
        }
    }
}

fn term(field: Field, text: &str) -> TermQuery {
    TermQuery::new(
        Term::from_field_text(field, text),
        IndexRecordOption::WithFreqs,
    )
}
