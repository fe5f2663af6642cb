//! What a count decided, and everything that is needed to say why.

use crate::{Exact, Parameters, Price, TieRule};

/// The outcome of a count. All money is in smallest units (see [`Profile::units`](crate::Profile::units)); projects, rows and groups go by
/// their numbers in the profile; rounds by their place in `rounds`, from zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What the count was asked to do.
    pub parameters: Parameters,
    /// The funded projects, in the order in which they were funded.
    pub winners: Vec<usize>,
    /// What they cost together: never more than the budget.
    pub spent: u64,
    /// What each voter had to spend when the run began, for rules that give each voter a share. With `add1` this is the raised share that counted.
    pub share: Option<Exact>,
    /// How often `add1` raised the shares: the outcome is the one after so many steps.
    pub raised: Option<u64>,
    /// One for each winner, in the same order.
    pub rounds: Vec<Round>,
    /// One for each project that was not funded, in the order of the file.
    pub losers: Vec<Loser>,
    /// The groups whose lower limits the outcome misses.
    pub unmet: Vec<usize>,
}

/// Which part of a count funded a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The rule itself.
    Main,
    /// The completion of Equal Shares by ε.
    Epsilon,
    /// The greedy fill.
    Fill,
}

/// How a project came to be funded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The project.
    pub project: usize,
    /// Which part of the count this belongs to.
    pub step: Step,
    /// How many voters named it.
    pub votes: u64,
    /// Who pays, and by what rule.
    pub charge: Charge,
    /// How many voters paid in full what was asked for it.
    pub paid_in_full: u64,
    /// How many voters paid less: all they had left, and it was more than nothing.
    pub paid_their_last: u64,
    /// The votes that this project's price is worth: its cost divided by what a voter pays who pays in full. It equals the number of votes while all
    /// supporters can still pay in full. With points and Borda it counts points. `None` where voters do not pay.
    pub effective_votes: Option<Exact>,
    /// The tie that was broken for it, if there was one.
    pub tie: Option<Tie>,
}

/// Who pays for a project. What a single voter paid is worked out from this on demand: see `Outcome::payments`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Charge {
    /// The town does; no voter's share is touched (greedy, welfare, the fill).
    Common,
    /// Every supporter pays this price for each unit of utility, or all they have left if that is less (equal shares).
    Price(Price),
    /// The same with overspending: the project is paid in full though its supporters' money covers only the part `alpha`. Each of them pays `price`
    /// for each unit of utility, or all they have left if that is less.
    Overspent {
        /// What was asked for each unit of utility.
        price: Price,
        /// The part of the cost by which the price was found, over 0 and at most 1.
        alpha: Exact,
    },
    /// Every supporter pays what they earned since they last paid, money coming in at the same pace for all; this is the amount that each
    /// had earned from the beginning (Phragmén).
    Earned(Exact),
    /// Supporters' money is shared out anew after each round, so that nobody carries more than this (maximin support).
    Load(Exact),
    /// Every voter who has the project among the first `rank` places of their ballot pays this price, or all they have left if that is less
    /// (expanding approvals).
    Placed {
        /// How many places of the ballots counted.
        rank: usize,
        /// What each pays who pays in full, in smallest units.
        price: Exact,
    },
    /// Every supporter pays all they have left, and every other voter this price, or all they have left if that is less (completion by ε).
    Everyone {
        /// What each of the others pays who pays in full, in smallest units.
        price: Exact,
    },
}

/// A choice between projects that the rule could not tell apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// All of them, the chosen one included, in the order in which ties are broken.
    pub candidates: Vec<usize>,
    /// What put the chosen one before the next.
    pub by: TieRule,
    /// Did it matter? It did if one of the candidates was not funded in the end.
    pub mattered: bool,
}

/// A project that was not funded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loser {
    /// The project.
    pub project: usize,
    /// How many voters named it.
    pub votes: u64,
    /// Why each part of the count passed it over, in the order of the parts.
    pub reasons: Vec<(Step, Reason)>,
}

/// Why a project was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It costs more than there was at the very beginning.
    DearerThanBudget,
    /// Nobody named it, and the rule funds nothing that nobody named.
    NoVotes,
    /// Funding it would have broken the upper limit of this group.
    LimitOfGroup(usize),
    /// Its supporters had too little money left.
    SupportersShort {
        /// How many projects had been funded when it was last considered.
        after: usize,
        /// What its supporters had then, together.
        had: Exact,
        /// What that is short of its cost.
        lacked: Exact,
        /// How many more supporters with an untouched share would have made it up.
        votes_lacked: u64,
    },
    /// Too little was left of the budget when its turn came.
    BudgetShort {
        /// How many projects had been funded then.
        after: usize,
        /// What was left.
        left: u64,
        /// What that is short of its cost.
        lacked: u64,
        /// How many more votes (or points) would have put it before the first funded project that took the money it needed; `None` if the rule does not
        /// go by votes.
        votes_lacked: Option<u64>,
    },
    /// The rule ended before its turn. Its turn would have come when each voter had earned (or carried) this much.
    RuleEnded {
        /// The amount; `None` if never.
        at: Option<Exact>,
    },
    /// A set of other projects gives more utility for the money: no best set contains this one, or ties were broken against it.
    Outweighed,
}

/// What a voter paid for a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The round in which it was funded.
    pub round: usize,
    /// The project.
    pub project: usize,
    /// What each voter with this ballot paid, in smallest units.
    pub amount: Exact,
}
