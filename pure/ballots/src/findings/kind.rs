//! The kinds of violations, and how much each weighs.

/// Whether a violation puts the count in question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// What is meant cannot be known for sure, or the file contradicts itself: it is refused, unless repairs are asked for.
    Fault,
    /// The format has it otherwise, but the count is the same: real files are full of it. It is told, and read.
    Doubt,
}

macro_rules! kinds {
    ($($kind:ident $weight:ident $name:literal $about:literal;)*) => {
        /// What is wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = $about] $kind,)*
        }

        impl Kind {
            /// All of them.
            pub const ALL: &[Kind] = &[$(Kind::$kind,)*];

            /// A name for programs, which stays.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$kind => $name,)* }
            }

            /// What all of this kind have in common, in a few words.
            pub fn about(self) -> &'static str {
                match self { $(Kind::$kind => $about,)* }
            }

            pub fn weight(self) -> Weight {
                match self { $(Kind::$kind => Weight::$weight,)* }
            }
        }
    };
}

kinds! {
    Empty Fault "empty" "a file or section without content";
    Encoding Fault "encoding" "bytes that are not UTF-8";
    TooLarge Fault "too-large" "more than can be held";
    Quotation Fault "quotation" "a quotation mark that does not pair";
    LooseQuotation Doubt "loose-quotation" "text after a closing quotation mark";
    BlankLine Doubt "blank-line" "a line without content";
    MissingSection Fault "missing-section" "a section that is not there";
    SectionOrder Fault "section-order" "a section in the wrong place, or twice";
    StrayRow Fault "stray-row" "a row outside the sections";
    Header Fault "header" "a header without a column that is needed";
    DuplicateColumn Fault "duplicate-column" "a column that is there twice";
    UnknownColumn Doubt "unknown-column" "a column that the format does not know";
    OldColumn Doubt "old-column" "a column under its older name";
    SurplusCell Fault "surplus-cell" "more cells than the header has columns";
    EmptySurplusCell Doubt "empty-surplus-cell" "an empty cell beyond the header's columns";
    MissingCell Doubt "missing-cell" "fewer cells than the header has columns";
    MissingField Doubt "missing-field" "a setting that every file should have";
    NeededField Fault "needed-field" "a setting without which nothing can be counted";
    UnknownField Doubt "unknown-field" "a setting that the format does not know";
    DuplicateField Fault "duplicate-field" "a setting that is there twice";
    EmptyValue Doubt "empty-value" "a value that is empty";
    Number Fault "number" "a number that cannot be read";
    DecimalComma Doubt "decimal-comma" "a comma as the decimal point";
    ThousandsComma Fault "thousands-comma" "a comma that may set thousands apart, or be the decimal point";
    Value Fault "value" "a value that is none of those allowed";
    UnusualValue Doubt "unusual-value" "a value that is spelt otherwise than the format has it";
    UnusualDate Doubt "unusual-date" "a date that is none, or is not written dd.mm.yyyy or yyyy";
    Contradiction Fault "contradiction" "settings that contradict each other";
    LooseLimit Doubt "loose-limit" "a limit or flag that does not fit the rest";
    EmptyId Fault "empty-id" "a row without its id";
    DuplicateProject Fault "duplicate-project" "a project id that is there twice";
    Cost Fault "cost" "a cost that is none";
    CostAboveBudget Doubt "cost-above-budget" "a project that costs more than the whole budget";
    NoCost Doubt "no-cost" "a project that costs nothing";
    Coordinates Doubt "coordinates" "coordinates that are no place on earth";
    Undeclared Doubt "undeclared" "a category or district that META does not list";
    DuplicateVoter Fault "duplicate-voter" "a voter id that is there twice";
    InvalidVote Doubt "invalid-vote" "a vote that is marked as invalid";
    UnknownProject Fault "unknown-project" "a vote for a project that is not listed";
    TwiceInVote Doubt "twice-in-vote" "a project that is twice in a vote";
    SpaceInList Doubt "space-in-list" "spaces or empty places in a list";
    PointsMissing Fault "points-missing" "a vote without its points";
    PointsMismatch Fault "points-mismatch" "a vote with more or fewer points than projects";
    NeedlessPoints Doubt "needless-points" "points where the kind of ballot has none";
    NegativePoints Fault "negative-points" "points below zero where that has no meaning";
    BallotLimit Doubt "ballot-limit" "a vote outside the limits that META sets";
    RowCount Fault "row-count" "a number of rows other than META says";
    Recount Doubt "recount" "votes or points of a project other than PROJECTS says";
}

impl Kind {
    /// Whether the words of such a finding have a voter's id in them.
    pub fn names_voters(self) -> bool {
        self == Kind::DuplicateVoter
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_a_name_of_its_own() {
        let names: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        assert_eq!(names.len(), Kind::ALL.len());
    }
}
