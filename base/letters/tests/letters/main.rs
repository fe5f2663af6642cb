//! Documents as who gets them sees them: their words taken out of the PDF again, in four languages, and hostile input.

#![expect(
    clippy::expect_used,
    reason = "a test says what went wrong by panicking"
)]

mod documents;
mod hostile;
mod logos;
mod merge;
mod samples;
mod scanning;
mod support;
