//! The options of `stoa lottery`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Format;

#[derive(Debug, Args)]
pub struct Lottery {
    /// The people who said yes, as CSV: an id, and a column for each feature of the quotas
    #[arg(long, value_name = "FILE", required_unless_present_any = ["addresses", "commit", "response_rate", "response_rates"])]
    pub pool: Option<PathBuf>,
    /// The quotas, as CSV: feature, value, min, max, and min_flex, max_flex if they are known
    #[arg(long, value_name = "FILE", required_unless_present_any = ["addresses", "commit"])]
    pub quotas: Option<PathBuf>,
    /// Seats on the panel [default with --panel: as many as are free]
    #[arg(long, value_name = "N", required_unless_present_any = ["addresses", "commit", "panel", "response_rate", "response_rates"])]
    pub size: Option<u32>,
    /// What makes one lottery better than another
    #[arg(long, value_enum, default_value_t = LotteryRule::Leximin)]
    pub rule: LotteryRule,
    /// Nobody who has the same text in this column is drawn together; several are compared together
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    pub households: Vec<String>,
    /// How many equally likely panels the list has
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub panels: u32,
    /// Draw the panel by this text, which was committed to before
    #[arg(long, value_name = "TEXT", conflicts_with = "commit")]
    pub seed: Option<String>,
    /// The commitment that was published before, to be compared with the seed, or to be printed
    #[arg(long, value_name = "SHA-256")]
    pub commitment: Option<String>,
    /// Only print the commitment to this seed, to publish it
    #[arg(long, value_name = "TEXT")]
    pub commit: Option<String>,
    /// How the result is told
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    #[command(flatten)]
    pub people: LotteryPeople,
    #[command(flatten)]
    pub letters: LotteryLetters,
}

/// Who is called what, and who cannot be drawn.
#[derive(Debug, Args)]
pub struct LotteryPeople {
    /// The column of ids [default: id, or nationbuilder_id; else people are called by their line]
    #[arg(long, value_name = "COLUMN")]
    pub id: Option<String>,
    /// How people are called in what is published
    #[arg(long, value_enum, default_value_t = LotteryIds::Given)]
    pub ids: LotteryIds,
    /// The secret key of `--ids keyed`
    #[arg(long, value_name = "TEXT", required_if_eq("ids", "keyed"))]
    pub ids_key: Option<String>,
    /// A public text that decides whose turn it is among people who are alike
    #[arg(long, value_name = "TEXT", default_value = "stoa")]
    pub order: String,
    /// People who were selected before, as CSV like the pool: they and who lives with them are not drawn
    #[arg(long, value_name = "FILE")]
    pub already_selected: Option<PathBuf>,
    /// The quotas and the size count people who were selected before as well
    #[arg(long, requires = "already_selected")]
    pub count_selected: bool,
    /// The ids of the panel that was drawn, to replace those who decline
    #[arg(long, value_name = "FILE", requires = "declined")]
    pub panel: Option<PathBuf>,
    /// The ids of everybody who has declined
    #[arg(long, value_name = "FILE", requires = "panel")]
    pub declined: Option<PathBuf>,
}

/// The draw before: who gets a letter.
#[derive(Debug, Args)]
pub struct LotteryLetters {
    /// Draw addresses for letters from this CSV, by --seed
    #[arg(long, value_name = "FILE", requires = "seed")]
    pub addresses: Option<PathBuf>,
    /// The column that names an address [default: the first]
    #[arg(long, value_name = "COLUMN")]
    pub address_id: Option<String>,
    /// How many letters [default: as few as will do by the forecast]
    #[arg(long, value_name = "N")]
    pub letters: Option<u64>,
    /// Which part of the letters is answered with yes, such as 0.04, for a forecast by the quotas
    #[arg(long, value_name = "PART", requires = "quotas")]
    pub response_rate: Option<f64>,
    /// Response rates by group, as CSV: feature, value, response_rate; --response-rate holds for all others
    #[arg(long, value_name = "FILE", requires = "quotas")]
    pub response_rates: Option<PathBuf>,
    /// The probability that is borne of too few answers for some quota
    #[arg(long, value_name = "PART", default_value_t = 0.05)]
    pub risk: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LotteryRule {
    /// The least chance as great as can be, then the next-least, to the end
    Leximin,
    /// The least chance as great as can be
    Maximin,
    /// The product of all chances as great as can be
    Nash,
    /// No chance too great, none too small
    Goldilocks,
    /// Seat by seat from the group that is hardest to fill, as it used to be done
    Stratified,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LotteryIds {
    /// By the ids of the file
    Given,
    /// By their place in the file, from 1
    Numbered,
    /// By a digest of a secret key and the id
    Keyed,
}
