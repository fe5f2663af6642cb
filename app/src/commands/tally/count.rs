//! The count itself, and its outcome in the form that was asked for.

use std::ops::ControlFlow;

use stoa_ballots::{
    Completion, Error, Fairness, Increments, Outcome, Parameters, Profile, Progress, Rule, compare,
    count_watched,
    election::{Ceilings, Election},
    fairness,
    findings::Findings,
    why::{self, Other, Voters},
};

use super::declared;
use crate::{
    command_line::{Format, Tally},
    failure::{Failure, Result},
    progress,
    stop::Stop,
};

/// Counts an election, and says it all.
pub fn count(
    (election, findings): (&Election, &Findings),
    name: &str,
    options: &Tally,
    (format, stop): (Format, &Stop),
) -> Result<String> {
    let declared = if options.as_declared {
        Some(declared::options_of(election)?)
    } else {
        None
    };
    let by = declared.as_ref().unwrap_or(options);
    let explain = match &options.explain {
        None => None,
        Some(id) => Some(
            election
                .find_project(id.trim())
                .ok_or_else(|| unknown(id, election))?,
        ),
    };
    let ceilings = if by.ceilings {
        Ceilings::Kept
    } else {
        Ceilings::Ignored
    };
    let countable = election.to_profile(ceilings).map_err(words)?;
    let profile = &countable.profile;
    let (outcome, fair) = judged(profile, &parameters(by, by.rule), stop)?;
    let beside = match options.compare {
        None => None,
        Some(rule) => Some(judged(profile, &parameters(by, rule), stop)?),
    };
    let comparison = beside
        .as_ref()
        .map(|(other, _)| compare(profile, by.utility, (&outcome, other)));
    let other = match (&beside, &comparison) {
        (Some((outcome, fairness)), Some(comparison)) => Some(Other {
            outcome,
            fairness,
            comparison,
        }),
        _ => None,
    };
    let tally = why::Tally {
        file: name,
        election,
        countable: &countable,
        findings,
        outcome: &outcome,
        fairness: &fair,
        other,
        explain,
        voters: if options.voters {
            Voters::Named
        } else {
            Voters::Unnamed
        },
    };
    told(&tally, format)
}

fn told(tally: &why::Tally<'_>, format: Format) -> Result<String> {
    match format {
        Format::Text => Ok(tally.text()),
        Format::Html => Ok(tally.html()),
        Format::Json => {
            let mut line = Vec::new();
            let written = tally.json(&mut line);
            written.map_err(|error| Failure::of("writing JSON", error))?;
            String::from_utf8(line).map_err(|error| Failure::of("writing JSON", error))
        }
    }
}

fn judged(profile: &Profile, parameters: &Parameters, stop: &Stop) -> Result<(Outcome, Fairness)> {
    let progress = progress::Progress::of("Counting", "steps");
    let mut watch = |at: Progress| {
        progress.at(at.done, at.of);
        if stop.is_asked() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let outcome = count_watched(profile, parameters, &mut watch);
    progress.end();
    let outcome = outcome.map_err(words)?;
    let fair = fairness(profile, &outcome);
    Ok((outcome, fair))
}

fn parameters(options: &Tally, rule: Rule) -> Parameters {
    // The completion is one of equal shares; a rule that is set beside them has none.
    let completion = if rule == Rule::EqualShares || rule == options.rule {
        options.completion
    } else {
        Completion::None
    };
    Parameters {
        utility: options.utility,
        completion,
        increments: Increments {
            step: options.increment.clone(),
            ..Increments::default()
        },
        ties: options.ties.clone(),
        ..Parameters::of(rule)
    }
}

fn words(error: Error) -> Failure {
    Failure::Words(error.to_string())
}

fn unknown(id: &str, election: &Election) -> Failure {
    let ids: Vec<&str> = election
        .projects()
        .iter()
        .take(10)
        .map(|project| &*project.id)
        .collect();
    let more = if election.projects().len() > ids.len() {
        ", …"
    } else {
        ""
    };
    Failure::Words(format!(
        "there is no project “{id}”; the projects are {}{more}",
        ids.join(", ")
    ))
}
