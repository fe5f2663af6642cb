//! What the verbs share: finding an application for somebody who may, sealing what is said, the clock.

pub mod answers;
pub mod attachments;
pub mod booking;
pub mod bureau;
pub mod clock;
pub mod colleagues;
pub mod counting;
pub mod documents;
pub mod found;
pub mod known;
pub mod letters;
pub mod offers_back;
pub mod operators;
pub mod outcome;
pub mod paying;
pub mod reads;
pub mod receive;
pub mod registers;
pub mod retention;
pub mod rules;
pub mod sent_files;
pub mod signatures;
pub mod tasks;
pub mod teams;
pub mod upload_meter;
