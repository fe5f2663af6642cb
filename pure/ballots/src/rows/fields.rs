//! The fields that the format knows, as <https://pabulib.org/format> lists them and the official checker completes them.

/// Without these nothing can be counted.
pub(super) const NEEDED: [&str; 2] = ["budget", "vote_type"];

/// These every file should have.
pub(super) const EXPECTED: [&str; 9] = [
    "description",
    "country",
    "unit",
    "instance",
    "num_projects",
    "num_votes",
    "rule",
    "date_begin",
    "date_end",
];

/// These a file may have.
pub(super) const OPTIONAL: [&str; 32] = [
    "district",
    "subunit",
    "min_length",
    "max_length",
    "min_sum_cost",
    "max_sum_cost",
    "min_points",
    "max_points",
    "min_sum_points",
    "max_sum_points",
    "default_score",
    "scoring_fn",
    "min_project_cost",
    "max_project_cost",
    "min_project_score_threshold",
    "neighborhoods",
    "subdistricts",
    "categories",
    "edition",
    "language",
    "currency",
    "fully_funded",
    "experimental",
    "comment",
    "acknowledgments",
    "leftover_budget",
    "budget_per_category",
    "budget_per_neighborhood",
    "min_length_per_category",
    "max_length_per_category",
    "min_sum_cost_per_category",
    "max_sum_cost_per_category",
];

/// The columns of PROJECTS.
pub(super) const PROJECT_COLUMNS: [&str; 18] = [
    "project_id",
    "cost",
    "votes",
    "score",
    "name",
    "category",
    "beneficiaries",
    "selected",
    "neighborhood",
    "subunit",
    "district",
    "description",
    "proposer",
    "public_id",
    "latitude",
    "longitude",
    "sustainability",
    "community_involvement",
];

/// The columns of VOTES.
pub(super) const VOTE_COLUMNS: [&str; 17] = [
    "voter_id",
    "vote",
    "points",
    "age",
    "sex",
    "voting_method",
    "district",
    "neighborhood",
    "education",
    "topic_preference_transport",
    "topic_preference_culture",
    "topic_preference_nature",
    "district_preference",
    "time_taken_seconds",
    "format_easiness",
    "format_expressiveness",
    "format_rank",
];

/// Older names of fields, and what they are called now.
pub(super) const OLD_NAMES: [(&str, &str); 5] = [
    ("target", "beneficiaries"),
    ("targets", "beneficiaries"),
    ("categories", "category"),
    ("comments", "comment"),
    ("beneficiary", "beneficiaries"),
];

/// The columns under which a project's categories may be found.
pub(crate) const CATEGORY: &[&str] = &["category", "categories"];
/// Those of the people whom a project is for.
pub(crate) const BENEFICIARIES: &[&str] = &["beneficiaries", "target", "targets", "beneficiary"];

/// What a field is called now, if it has an older name.
pub(super) fn new_name(name: &str) -> Option<&'static str> {
    let mut names = OLD_NAMES.iter();
    names.find(|(old, _)| *old == name).map(|(_, new)| *new)
}

/// The rules that a city may say it used.
pub(super) const RULES: [&str; 10] = [
    "greedy",
    "greedy-no-skip",
    "greedy-threshold",
    "greedy-exclusive",
    "greedy-custom",
    "equalshares",
    "equalshares-comparison",
    "equalshares/add1",
    "equalshares/add1-comparison",
    "unknown",
];
