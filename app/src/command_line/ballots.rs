//! The options of `stoa ballots`.

use clap::Args;

#[derive(Debug, Args)]
pub struct Ballots {
    /// How many keyholders there are
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=100))]
    pub holders: u8,
    /// How many of them open the envelopes together
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=100))]
    pub needed: u8,
}
