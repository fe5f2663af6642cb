//! The shapes of the JSON document. Absent is what does not apply.

use serde::Serialize;

use super::voters::VoterTable;

#[derive(Serialize)]
pub(super) struct Document<'a> {
    pub(super) file: &'a str,
    pub(super) election: About<'a>,
    pub(super) rule: &'static str,
    pub(super) parameters: Asked,
    pub(super) winners: Vec<&'a str>,
    pub(super) spent: String,
    pub(super) budget: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) share: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) raised: Option<u64>,
    pub(super) rounds: Vec<RoundRow<'a>>,
    pub(super) losers: Vec<LoserRow<'a>>,
    pub(super) ties: Vec<TieRow<'a>>,
    pub(super) fairness: FairnessRow<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) explained: Option<Explained<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) compared: Option<Compared<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) voters: Option<VoterTable<'a>>,
    /// What the file asks of the outcome and was not kept to, in sentences.
    pub(super) not_applied: Vec<String>,
    pub(super) findings: FindingRows<'a>,
}

#[derive(Serialize)]
pub(super) struct About<'a> {
    pub(super) title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) instance: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) currency: Option<&'a str>,
    pub(super) ballots: &'static str,
    pub(super) projects: usize,
    pub(super) votes: usize,
}

#[derive(Serialize)]
pub(super) struct Asked {
    pub(super) rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) utility: Option<&'static str>,
    pub(super) completion: &'static str,
    pub(super) ties: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) increments: Option<IncrementRow>,
}

#[derive(Serialize)]
pub(super) struct IncrementRow {
    pub(super) start: &'static str,
    pub(super) step: String,
    pub(super) until_exhaustive: bool,
}

#[derive(Serialize)]
pub(super) struct RoundRow<'a> {
    pub(super) round: usize,
    pub(super) project: &'a str,
    pub(super) name: &'a str,
    pub(super) step: &'static str,
    pub(super) cost: String,
    pub(super) votes: u64,
    pub(super) charge: ChargeRow,
    pub(super) paid_in_full: u64,
    pub(super) paid_their_last: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) effective_votes: Option<String>,
    /// What each paid who paid in full; for each point, where points count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) full_payment: Option<String>,
    pub(super) why: Vec<String>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum ChargeRow {
    Common,
    Price { price: String },
    Overspent { price: String, alpha: String },
    Earned { earned: String },
    Load { load: String },
    Placed { rank: usize, price: String },
    Everyone { price: String },
}

#[derive(Serialize)]
pub(super) struct LoserRow<'a> {
    pub(super) project: &'a str,
    pub(super) name: &'a str,
    pub(super) cost: String,
    pub(super) votes: u64,
    pub(super) reasons: Vec<ReasonRow<'a>>,
    pub(super) why: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct ReasonRow<'a> {
    pub(super) step: &'static str,
    pub(super) reason: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) group: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) after: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) had: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lacked: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) votes_lacked: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<String>,
}

#[derive(Serialize)]
pub(super) struct TieRow<'a> {
    pub(super) round: usize,
    pub(super) candidates: Vec<&'a str>,
    pub(super) by: String,
    pub(super) mattered: bool,
}

#[derive(Serialize)]
pub(super) struct FairnessRow<'a> {
    pub(super) ejr_plus_up_to_one: bool,
    pub(super) complaints: Vec<Complaint<'a>>,
    pub(super) voters: u64,
    /// Voters with at least one, two, … funded projects they voted for.
    pub(super) at_least: &'a [u64],
    pub(super) excluded: u64,
    pub(super) exclusion_ratio: String,
    pub(super) groups: Vec<GroupRow<'a>>,
}

#[derive(Serialize)]
pub(super) struct Complaint<'a> {
    pub(super) project: &'a str,
    pub(super) voters: u64,
    pub(super) money: String,
    pub(super) most_funded: usize,
}

#[derive(Serialize)]
pub(super) struct GroupRow<'a> {
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) residents: Option<u64>,
    pub(super) vote_share: String,
    pub(super) spent: String,
    pub(super) budget_share: String,
}

#[derive(Serialize)]
pub(super) struct Explained<'a> {
    pub(super) project: &'a str,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) round: Option<usize>,
    pub(super) why: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct Compared<'a> {
    pub(super) rule: &'static str,
    pub(super) parameters: Asked,
    pub(super) winners: Vec<&'a str>,
    pub(super) spent: String,
    pub(super) both: Vec<&'a str>,
    pub(super) only_first: Vec<&'a str>,
    pub(super) only_second: Vec<&'a str>,
    pub(super) prefer_first: u64,
    pub(super) prefer_second: u64,
    pub(super) indifferent: u64,
    pub(super) fairness: FairnessRow<'a>,
}

#[derive(Serialize)]
pub(super) struct FindingRows<'a> {
    pub(super) count: u64,
    pub(super) kept: Vec<FindingRow<'a>>,
}

#[derive(Serialize)]
pub(super) struct FindingRow<'a> {
    pub(super) place: String,
    pub(super) kind: &'static str,
    pub(super) words: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) repair: Option<&'a str>,
}
