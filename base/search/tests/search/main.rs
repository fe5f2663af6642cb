//! The index tried from outside: what is found, what is kept, and what a crash leaves.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod crash;
mod finding;
mod following;
mod keeping;
mod newest;

use std::sync::Arc;

use stoa_kernel::{
    Lang, Timestamp,
    search::{Change, Document, Engine, Order, Question},
};
use stoa_search::{Place, SearchIndex, Writing};

/// A document that says this, in a language nobody knows.
pub fn document(reference: &str, title: &str, text: &str) -> Document {
    Document {
        reference: reference.to_owned(),
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
    index.find(&question(words, lang)).unwrap()
}
