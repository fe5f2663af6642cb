//! The index tried from outside: what is found, what is kept, and what a crash leaves.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod crash;
mod finding;
mod following;
mod in_time;
mod keeping;

use std::sync::{Arc, Mutex};

use stoa_kernel::{
    Lang, Timestamp,
    search::{Change, Document, Engine, Hit, Order, Question},
};
use stoa_search::{Place, SearchIndex, Writing};

/// A document that says this, in a language nobody knows.
pub fn document(reference: &str, title: &str, text: &str) -> Document {
    Document {
        reference: reference.to_owned(),
        number: number(reference),
        lang: None,
        title: title.to_owned(),
        text: text.to_owned(),
        tags: Vec::new(),
        at: Timestamp::UNIX_EPOCH,
    }
}

pub fn question(words: &str, lang: Lang) -> Question {
    Question {
        words: words.to_owned(),
        lang,
        tags: Vec::new(),
        order: Order::Best,
        after: None,
        limit: 10,
    }
}

pub fn place(position: i64) -> Place {
    Place {
        position,
        entry: format!("entry {position}"),
    }
}

/// Puts these into the index and commits.
pub fn put(index: &Arc<SearchIndex>, documents: Vec<Document>) {
    let mut writing = Writing::open(index).unwrap();
    for document in documents {
        writing.apply(&Change::Put(document)).unwrap();
    }
    writing.commit(&place(1)).unwrap();
    writing.close().unwrap();
}

pub fn find(index: &SearchIndex, words: &str, lang: Lang) -> Vec<String> {
    ask(index, &question(words, lang))
}

/// The references of what answers a question.
pub fn ask(index: &SearchIndex, question: &Question) -> Vec<String> {
    let hits = index.find(question).unwrap();
    let known = REFERENCES.lock().unwrap();
    let reference = |hit: &Hit| known[usize::try_from(hit.number).unwrap()].clone();
    hits.iter().map(reference).collect()
}

/// Which reference stands for which number: the one under which it was met first.
static REFERENCES: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn number(reference: &str) -> i64 {
    let mut known = REFERENCES.lock().unwrap();
    let place = known.iter().position(|one| one == reference);
    let place = place.unwrap_or_else(|| {
        known.push(reference.to_owned());
        known.len() - 1
    });
    i64::try_from(place).unwrap()
}
