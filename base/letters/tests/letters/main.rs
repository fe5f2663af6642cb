//! Documents as who gets them sees them: their words taken out of the PDF again, in four languages, and hostile input.

mod documents;
mod hostile;
mod logos;
mod merge;
mod samples;
mod scanning;
mod support;
