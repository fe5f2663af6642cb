//! Reading what Pol.is exports: summary.csv, comments.csv, votes.csv and participants-votes.csv, line by line.

mod comments;
mod export;
mod fault;
mod participants;
mod rows;
mod summary;
mod votes;

pub use export::{ExportReader, MOST_STATEMENTS, Read};
pub use fault::{Fault, Faults};
