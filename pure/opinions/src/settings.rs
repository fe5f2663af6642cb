//! The numbers that a result depends on, beside the votes.

/// The 90 % quantile of the normal distribution, to its last bit: a test whose value is above it is significant with
/// 90 % confidence on one side. Pol.is rounds it to 1.2816.
pub const SIGNIFICANT: f64 = 1.281_551_565_544_600_4;

/// How groups are looked for. The default is Pol.is' own, as far as it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Who has cast fewer votes is not put into a group; where there are fewer statements, who has not voted on all.
    pub least_votes: u32,
    /// Where fewer participants than this remain, those with the most votes come in again until there are as many.
    /// A running Pol.is fills up to 15; 0 does not fill.
    pub fill_to: usize,
    /// The most groups that are tried, from two on; more than [`Settings::MOST_GROUPS`] are not.
    pub most_groups: usize,
    /// The most statements that speak for a group, and the most of each side that all agree on.
    pub picked: usize,
    /// How many resampled copies the confidence is taken from.
    pub resamples: u32,
    /// How many shuffled copies the groups are compared with.
    pub shuffles: u32,
    /// What all that looks random follows from.
    pub seed: u64,
}

impl Settings {
    /// Groups are told apart by colours and letters; nobody can with more.
    pub const MOST_GROUPS: usize = 9;
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            least_votes: 7,
            fill_to: 0,
            most_groups: 5,
            picked: 5,
            resamples: 100,
            shuffles: 99,
            seed: 1,
        }
    }
}
