//! What somebody said to a statement.

/// Agree, pass or disagree. Pol.is exports write them as 1, 0 and -1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    Disagree,
    Pass,
    Agree,
}

impl Vote {
    /// The vote as a number: 1, 0 or -1.
    pub fn value(self) -> f64 {
        match self {
            Vote::Agree => 1.0,
            Vote::Pass => 0.0,
            Vote::Disagree => -1.0,
        }
    }

    /// The same as a whole number.
    pub fn sign(self) -> i32 {
        match self {
            Vote::Agree => 1,
            Vote::Pass => 0,
            Vote::Disagree => -1,
        }
    }

    /// Reads the number that an export writes. `None` for anything but 1, 0 and -1.
    pub fn from_export(text: &str) -> Option<Vote> {
        match text {
            "1" => Some(Vote::Agree),
            "0" => Some(Vote::Pass),
            "-1" => Some(Vote::Disagree),
            _ => None,
        }
    }
}

/// One way of a statement: agreeing with it, or disagreeing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Agree,
    Disagree,
}

impl Side {
    /// `agree` or `disagree`.
    pub fn word(self) -> &'static str {
        match self {
            Side::Agree => "agree",
            Side::Disagree => "disagree",
        }
    }
}
