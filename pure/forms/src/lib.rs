//! What a form asks, in which order, and whether answers are right: definitions, routing, checks. No I/O, no clock.
#![doc = include_str!("../README.md")]

mod answer;
mod answers;
mod bound;
mod canonical;
mod check;
mod choice;
mod clean;
mod condition;
mod decimal;
mod definition;
mod digits;
mod fault;
mod fields;
mod iban;
mod identity;
mod kind;
mod localised;
mod page;
mod parse;
mod parse_page;
mod plate;
mod question;
mod raw;
mod route;
mod scope;
mod submission;

pub use answer::{Address, Answer, FileAnswer, Money, PersonName, Point, Signature};
pub use answers::{Answers, Given, PageAnswers};
pub use bound::DateBound;
pub use check::Flaw;
pub use choice::Choice;
pub use condition::{Condition, Literal};
pub use decimal::Decimal;
pub use definition::{Declaration, Definition, Signatory, Unreadable, Version};
pub use fault::{Context, Fault};
pub use identity::Scheme;
pub use kind::{Bounds, FileKind, Kind, NameParts};
pub use localised::Localised;
pub use page::{GoTo, Page, Repeat};
pub use question::Question;
pub use raw::RawFields;
pub use route::Step;
pub use submission::{Obstacle, Submission};
