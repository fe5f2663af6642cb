//! What can be wrong with a question put to this crate. Faults of files have a type of their own, with their lines.

/// Why an election could not be put together or counted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A word of the command line or of a stored set of parameters that is none of ours.
    #[error("“{word}” is no {what}; choose one of {choices}")]
    UnknownWord {
        /// What was asked for: "rule", "utility" and so on.
        what: &'static str,
        /// The word as it was given.
        word: String,
        /// All words that would have done, separated by commas.
        choices: &'static str,
    },
    /// A text that is no exact number.
    #[error("“{0}” is no exact number; write digits, n/d, or a decimal such as 12.50")]
    NotANumber(String),
    /// A ballot or a group names a project that the election does not have.
    #[error("project number {0} does not exist")]
    NoSuchProject(usize),
    /// A project or a voter names a category or district that the election does not have.
    #[error("group number {0} does not exist, or is not a district where one is needed")]
    NoSuchGroup(usize),
    /// A ballot names the same project twice.
    #[error("the ballot names project number {0} twice")]
    NamedTwice(usize),
    /// Two projects share an id.
    #[error("two projects have the id “{0}”")]
    SameId(String),
    /// The utility has no meaning for ballots of this kind.
    #[error("the utility “{utility}” is not defined for {kind} ballots")]
    UtilityNotDefined {
        /// The name of the utility.
        utility: &'static str,
        /// The name of the ballot kind.
        kind: &'static str,
    },
    /// The rule needs ballots of another kind.
    #[error("the rule “{rule}” needs {needs} ballots, and these are {kind} ballots")]
    RuleNotDefined {
        /// The name of the rule.
        rule: &'static str,
        /// The kinds it can count.
        needs: &'static str,
        /// The kind there is.
        kind: &'static str,
    },
    /// The rule does not use the setting, and a count that ignored it would mislead.
    #[error("the rule “{rule}” has no {setting}")]
    NotForThisRule {
        /// The name of the rule.
        rule: &'static str,
        /// What was set.
        setting: &'static str,
    },
    /// An increment of nothing would never end.
    #[error("the increment of the voters' shares must be more than nothing")]
    NoIncrement,
    /// A number is beyond what is counted: 2^62 smallest units of money, or 2^32 − 1 projects, ballots or points.
    #[error("{0} is too large to be counted exactly")]
    TooLarge(&'static str),
    /// Whoever watched the count asked it to stop.
    #[error("the count was stopped before its end")]
    Stopped,
}

/// The result of everything in this crate that may fail.
pub type Result<T> = std::result::Result<T, Error>;
