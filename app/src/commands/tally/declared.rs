//! The rule that a file declares itself: the command stands in the comment of META.

use clap::Parser;
use stoa_ballots::election::Election;

use crate::{
    command_line::Tally,
    failure::{Failure, Result},
};

/// How the command begins.
const COMMAND: &str = "stoa tally ";

/// The command as it stands in a file.
#[derive(Parser)]
struct Declared {
    #[command(flatten)]
    tally: Tally,
}

/// What a file says of how it is counted.
pub fn options_of(election: &Election) -> Result<Tally> {
    let comment = election.field("comment").unwrap_or_default();
    let (_, command) = comment.split_once(COMMAND).ok_or_else(|| {
        let words = "the file declares no rule: its comment in META has no “stoa tally …”; say --rule and the rest";
        Failure::Words(words.to_owned())
    })?;
    // A comment can go on behind the command.
    let words = command.split_whitespace();
    let words = words.take_while(|word| !word.starts_with('#'));
    let words = ["stoa", "its file"].into_iter().chain(words);
    let read = Declared::try_parse_from(words);
    let read = read.map_err(|error| {
        Failure::Words(format!(
            "the rule that the file declares cannot be read: {error}"
        ))
    })?;
    Ok(read.tally)
}
