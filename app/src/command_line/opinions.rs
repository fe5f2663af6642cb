//! What can be typed after `stoa opinions`.

use std::path::PathBuf;

use clap::Args;

use super::Format;

#[derive(Debug, Args)]
pub struct Opinions {
    /// A folder with a Pol.is export (votes.csv and, where they are there, comments.csv, participants-votes.csv and
    /// summary.csv), or a file of votes alone
    #[arg(value_name = "FOLDER|votes.csv")]
    pub path: PathBuf,
    /// How the result is written; `html` is a page with the map [default: text, with --json json]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
    /// What the resampled and shuffled copies follow from; the groups do not depend on it
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
}
