//! A document as the index keeps it: its words, their stems, its tags, instant and number; of the texts themselves nothing.

use stoa_kernel::{clock::to_micros, search::Document};
use tantivy::{
    TantivyDocument, Term,
    schema::{FAST, Field, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions},
    tokenizer::{PreTokenizedString, Token},
};

use crate::{stem::stem, stem::stems, words::words};

/// The name of the column that holds a document's instant, in microseconds since 1970.
pub const AT: &str = "at";
/// The name of the column that holds its number.
pub const NUMBER: &str = "number";

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    pub reference: Field,
    /// The title's words.
    pub title: Field,
    /// All words, the title's among them.
    pub words: Field,
    /// The stems of all words, in the document's language or in all.
    pub stems: Field,
    pub tags: Field,
    at: Field,
    number: Field,
}

impl Fields {
    /// The schema, and its fields.
    pub fn new() -> (Schema, Fields) {
        let mut schema = Schema::builder();
        let counted = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs);
        let texts = TextOptions::default().set_indexing_options(counted);
        let fields = Fields {
            reference: schema.add_text_field("reference", STRING),
            title: schema.add_text_field("title", texts.clone()),
            words: schema.add_text_field("words", texts.clone()),
            stems: schema.add_text_field("stems", texts),
            tags: schema.add_text_field("tags", STRING),
            at: schema.add_i64_field(AT, FAST),
            number: schema.add_i64_field(NUMBER, FAST),
        };
        (schema.build(), fields)
    }

    /// What is written for a document.
    pub fn document(&self, document: &Document) -> TantivyDocument {
        let title = words(&document.title);
        let mut all = title.clone();
        all.extend(words(&document.text));
        let stemmed = all.iter().flat_map(|word| match document.lang {
            Some(lang) => vec![stem(word, lang)],
            None => stems(word),
        });
        let mut written = TantivyDocument::default();
        written.add_text(self.reference, &document.reference);
        written.add_pre_tokenized_text(self.stems, tokens(stemmed));
        written.add_pre_tokenized_text(self.title, tokens(title));
        written.add_pre_tokenized_text(self.words, tokens(all));
        for tag in &document.tags {
            written.add_text(self.tags, tag);
        }
        written.add_i64(self.at, to_micros(document.at));
        written.add_i64(self.number, document.number);
        written
    }

    /// What names a document's place in the index.
    pub fn key(&self, reference: &str) -> Term {
        Term::from_field_text(self.reference, reference)
    }
}

fn tokens(words: impl IntoIterator<Item = String>) -> PreTokenizedString {
    let tokens = words.into_iter().enumerate().map(|(position, text)| Token {
        position,
        text,
        ..Token::default()
    });
    PreTokenizedString {
        text: String::new(),
        tokens: tokens.collect(),
    }
}
