//! What can be typed after `stoa tally`.

use std::path::PathBuf;

use clap::Args;

use super::Format;
use stoa_ballots::{Completion, Exact, Rule, TieOrder, Utility};

#[derive(Debug, Args)]
pub struct Tally {
    /// Elections: Pabulib files (.pb), or a spreadsheet of projects and one of votes (.xlsx)
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// equal-shares, greedy, bos, phragmen, maximin-support, expanding-approvals or welfare
    #[arg(long, value_name = "RULE", default_value = "equal-shares")]
    pub rule: Rule,
    /// What a funded project is worth to who voted for it: cost, cardinality, sqrt-cost, points or borda
    #[arg(long, value_name = "UTILITY", default_value = "cost")]
    pub utility: Utility,
    /// What is done with the money that equal shares leave: none, add1, add1-fill, epsilon or greedy
    #[arg(long, value_name = "COMPLETION", default_value = "none")]
    pub completion: Completion,
    /// By how much add1 raises each voter's share at a time, in the file's currency
    #[arg(long, value_name = "AMOUNT", default_value = "1")]
    pub increment: Exact,
    /// What decides between equal projects, in order: votes, cost, name, file, seed:N
    #[arg(long, value_name = "ORDER", default_value = "votes,cost,file")]
    pub ties: TieOrder,
    /// Another rule, counted on the same votes and set beside the first
    #[arg(long, value_name = "RULE")]
    pub compare: Option<Rule>,
    /// How it is told [default: text]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
    /// Tell the story of this project, by its id
    #[arg(long, value_name = "PROJECT")]
    pub explain: Option<String>,
    /// Count by the rule that the file itself declares in its comment, as files of a town's votes do
    #[arg(long, conflicts_with_all = ["rule", "utility", "completion", "increment", "ties", "ceilings"])]
    pub as_declared: bool,
    /// Keep to what the file sets as the most for a category or neighbourhood, and as the least votes for a project
    #[arg(long)]
    pub ceilings: bool,
    /// Name voters by their ids in the file, with what each paid
    #[arg(long)]
    pub voters: bool,
    /// The budget, where the file names none or another is to be tried
    #[arg(long, value_name = "AMOUNT")]
    pub budget: Option<String>,
    /// Repair what can be repaired in a faulty file, and list the repairs
    #[arg(long)]
    pub tolerant: bool,
    /// Refuse a file for anything that the format has otherwise
    #[arg(long, conflicts_with = "tolerant")]
    pub strict: bool,
}
