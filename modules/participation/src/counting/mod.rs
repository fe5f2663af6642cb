//! Counting the ballots of a budget: one file for each pot, read back as anybody would, and counted by the rule that was declared.

mod file;
mod pots;
mod told;

use std::{collections::BTreeMap, ops::ControlFlow};

use sha2::{Digest, Sha256};
use stoa_ballots::{
    Outcome, Parameters, Profile, Progress, Rule, Watch, compare, count, count_watched,
    election::{Ceilings, Election},
    fairness,
    findings::Tolerance,
    pabulib,
};
use stoa_kernel::{Error, Result};

use crate::model::election::{BudgetRule, Form};

pub use file::{Filled, Heading, Sheet, write};
pub use pots::count_pots;
pub use told::{Compared, Fair, Lost, Numbering, Told, Why, Won};

/// What the count of one pot came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// The file by which anybody counts again.
    pub file: String,
    /// SHA-256 of it, in hex.
    pub digest: String,
    pub told: Told,
}

/// Writes the file of a pot, reads it, and counts it.
pub fn count_pot(sheet: &Sheet<'_>) -> Result<Counted> {
    let file = write(sheet)?;
    let told = count_file(&file, sheet.rule)?;
    let digest = hex::encode(Sha256::digest(file.as_bytes()));
    Ok(Counted { file, digest, told })
}

/// Counts a file by a rule: what somebody outside does with `stoa tally --as-declared`.
pub fn count_file(file: &str, rule: &BudgetRule) -> Result<Told> {
    let ceilings = if rule.least_votes > 0 {
        Ceilings::Kept
    } else {
        Ceilings::Ignored
    };
    let of = (&read(file)?, Numbering::Ids);
    let counted = count_election(of, ceilings, &rule.parameters()?, &mut to_the_end)?;
    counted.map_err(|error| Error::broken("counting a budget", error))
}

/// A count that nobody breaks off.
fn to_the_end(_progress: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Counts an election and says why; `watch` may break it off. The inner error is the count's own: ballots that such a rule cannot count.
pub fn count_election(
    (election, numbering): (&Election, Numbering),
    ceilings: Ceilings,
    parameters: &Parameters,
    watch: &mut Watch<'_>,
) -> Result<stoa_ballots::Result<Told>> {
    let counted = election.to_profile(ceilings).and_then(|countable| {
        let outcome = count_watched(&countable.profile, parameters, watch)?;
        let plain = plain(&countable.profile, parameters)?;
        Ok((countable, outcome, plain))
    });
    let (countable, outcome, plain) = match counted {
        Ok(counted) => counted,
        Err(error) => return Ok(Err(error)),
    };
    let beside = plain.as_ref().map(|other| {
        let both = compare(&countable.profile, parameters.utility, (&outcome, other));
        (other, both)
    });
    let fair = fairness(&countable.profile, &outcome);
    let of = (election, numbering);
    told::tell(of, &countable.profile, (&outcome, &fair), beside).map(Ok)
}

/// The same votes by plain counting: most votes first, as long as the money lasts. `None` where that is the rule itself.
fn plain(profile: &Profile, parameters: &Parameters) -> stoa_ballots::Result<Option<Outcome>> {
    let plain = Parameters::of(Rule::Greedy);
    if *parameters == plain {
        return Ok(None);
    }
    count(profile, &plain).map(Some)
}

fn read(file: &str) -> Result<Election> {
    let reading = pabulib::read(file.as_bytes());
    let reading = reading.map_err(|error| Error::broken("reading a file of ballots", error))?;
    let (election, findings) = reading.accept(Tolerance::Usual);
    election.ok_or_else(|| Error::broken("reading a file of ballots", findings.to_string()))
}

/// `Invalid` on `rule` unless it can count such ballots: it counts two of them.
pub fn try_out(rule: &BudgetRule) -> Result<()> {
    let given = |one, two| match rule.form {
        Form::Ranking => BTreeMap::from([(1, 1), (2, 2)]),
        Form::Points => BTreeMap::from([(1, one), (2, two)]),
        Form::Approval | Form::Knapsack => BTreeMap::from([(1, 1)]),
    };
    let points = rule.points.max(2);
    let ballots = [
        Filled::new("A".to_owned(), given(points - 1, 1)),
        Filled::new("B".to_owned(), given(1, points - 1)),
    ];
    let points = rule.points.max(2);
    let rule = &BudgetRule {
        points,
        ..rule.clone()
    };
    let sheet = Sheet {
        heading: Heading::default(),
        rule,
        most: 2,
        money: 300,
        projects: vec![(1, 200, "one".to_owned()), (2, 100, "two".to_owned())],
        ballots: ballots.iter().collect(),
    };
    let file = write(&sheet)?;
    let profile = read(&file)?.to_profile(Ceilings::Ignored);
    let counted = profile.and_then(|it| {
        count(
            &it.profile,
            &rule
                .parameters()
                .unwrap_or_else(|_error| Parameters::of(Rule::Greedy)),
        )
    });
    counted
        .map(|_outcome| ())
        .map_err(|_error| Error::invalid("rule", "participation-election-fault-rule"))
}
