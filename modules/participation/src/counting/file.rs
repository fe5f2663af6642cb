//! The file of a pot's ballots, in the format of Pabulib (<https://pabulib.org/format>).

use std::{collections::BTreeMap, fmt::Write};

use stoa_ballots::{Completion, Parameters, Rule};
use stoa_kernel::Result;
use stoa_payments::{Currency, Money};

use crate::model::election::{BudgetRule, Form};

/// A ballot as it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// Under which it is published.
    pub name: String,
    /// By the numbers of projects: points, places, or 1.
    pub choices: BTreeMap<u32, u32>,
    /// Whether it was filled in on paper.
    pub on_paper: bool,
}

impl Filled {
    pub fn new(name: String, choices: BTreeMap<u32, u32>) -> Self {
        Filled {
            name,
            choices,
            on_paper: false,
        }
    }
}

/// What stands above the ballots for people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// What people voted on.
    pub description: String,
    /// The town.
    pub unit: String,
    /// The name of the country.
    pub country: String,
    /// The year.
    pub instance: String,
    /// The pot.
    pub subunit: String,
    /// First and last day of voting, as the format writes them: `28.03.2026`.
    pub days: (String, String),
    pub currency: Option<Currency>,
}

/// What a file is written of.
#[derive(Debug, Clone)]
pub struct Sheet<'a> {
    pub heading: Heading,
    pub rule: &'a BudgetRule,
    /// How many projects a ballot may name.
    pub most: u16,
    /// What the pot holds; in minor units, as the costs of projects are.
    pub money: i64,
    /// Number, cost and name.
    pub projects: Vec<(u32, i64, String)>,
    /// In the order in which they are published.
    pub ballots: Vec<&'a Filled>,
}

/// The file: ballots that name no project of the pot are not in it.
pub fn write(sheet: &Sheet<'_>) -> Result<String> {
    let mut votes: BTreeMap<u32, u64> = sheet.projects.iter().map(|one| (one.0, 0)).collect();
    let ballots: Vec<(&Filled, Vec<(u32, u32)>)> = sheet
        .ballots
        .iter()
        .map(|ballot| (*ballot, marks(sheet, &votes, ballot)))
        .filter(|(_, marks)| !marks.is_empty())
        .collect();
    for (project, _) in ballots.iter().flat_map(|(_, marks)| marks) {
        *votes.entry(*project).or_default() += 1;
    }
    let mut text = "META\nkey;value\n".to_owned();
    for (key, value) in meta(sheet, ballots.len())? {
        line(&mut text, &[key, &value]);
    }
    text.push_str("PROJECTS\nproject_id;cost;votes;name\n");
    for (number, cost, name) in &sheet.projects {
        let votes = votes.get(number).copied().unwrap_or_default().to_string();
        let number = number.to_string();
        line(&mut text, &[&number, &amount(sheet, *cost), &votes, name]);
    }
    let has_points = sheet.rule.form == Form::Points;
    let points = if has_points { ";points" } else { "" };
    let _ = writeln!(text, "VOTES\nvoter_id;vote{points};voting_method");
    for (ballot, marks) in &ballots {
        let row = |of: fn(&(u32, u32)) -> u32| {
            let all: Vec<String> = marks.iter().map(|mark| of(mark).to_string()).collect();
            all.join(",")
        };
        let method = if ballot.on_paper { "paper" } else { "internet" };
        let (vote, points) = (row(|mark| mark.0), row(|mark| mark.1));
        let cells: &[&str] = match has_points {
            true => &[&ballot.name, &vote, &points, method],
            false => &[&ballot.name, &vote, method],
        };
        line(&mut text, cells);
    }
    Ok(text)
}

/// What a ballot says of the pot's projects: in the voter's order where they are put in one, the most points first, otherwise by number.
fn marks(sheet: &Sheet<'_>, of_pot: &BTreeMap<u32, u64>, ballot: &Filled) -> Vec<(u32, u32)> {
    let choices = ballot.choices.iter();
    let mut marks: Vec<(u32, u32)> = choices
        .filter(|(number, _)| of_pot.contains_key(number))
        .map(|(number, value)| (*number, *value))
        .collect();
    match sheet.rule.form {
        Form::Ranking => marks.sort_by_key(|mark| mark.1),
        Form::Points => marks.sort_by_key(|mark| std::cmp::Reverse(mark.1)),
        Form::Approval | Form::Knapsack => {}
    }
    marks
}

fn meta(sheet: &Sheet<'_>, votes: usize) -> Result<Vec<(&'static str, String)>> {
    let (heading, rule) = (&sheet.heading, sheet.rule);
    let parameters = rule.parameters()?;
    let kind = match rule.form {
        Form::Approval | Form::Knapsack => "approval",
        Form::Points => "cumulative",
        Form::Ranking => "ordinal",
    };
    let mut meta = vec![
        ("description", heading.description.clone()),
        ("country", heading.country.clone()),
        ("unit", heading.unit.clone()),
        ("instance", heading.instance.clone()),
        ("subunit", heading.subunit.clone()),
        ("num_projects", sheet.projects.len().to_string()),
        ("num_votes", votes.to_string()),
        ("budget", amount(sheet, sheet.money)),
        ("vote_type", kind.to_owned()),
        ("rule", known(&parameters).to_owned()),
        ("date_begin", heading.days.0.clone()),
        ("date_end", heading.days.1.clone()),
        ("min_length", "1".to_owned()),
        ("max_length", sheet.most.to_string()),
    ];
    match rule.form {
        Form::Points => meta.extend([
            ("min_points", "1".to_owned()),
            ("max_sum_points", rule.points.to_string()),
        ]),
        Form::Knapsack => meta.push(("max_sum_cost", amount(sheet, sheet.money))),
        Form::Approval | Form::Ranking => {}
    }
    if rule.least_votes > 0 {
        let least = rule.least_votes.to_string();
        meta.push(("min_project_score_threshold", least));
    }
    if let Some(currency) = heading.currency {
        meta.push(("currency", currency.code().to_owned()));
    }
    meta.push(("comment", format!("#1: {}", as_declared(rule, &parameters))));
    meta.retain(|(_, value)| !value.is_empty());
    Ok(meta)
}

/// The command by which the count is done again. `stoa tally --as-declared` looks for it in the file.
fn as_declared(rule: &BudgetRule, parameters: &Parameters) -> String {
    let ceilings = if rule.least_votes > 0 {
        " --ceilings"
    } else {
        ""
    };
    format!(
        "stoa tally --rule {} --utility {} --completion {} --ties {}{ceilings}",
        parameters.rule, parameters.utility, parameters.completion, parameters.ties,
    )
}

/// The rule in the words that the format knows.
fn known(parameters: &Parameters) -> &'static str {
    match parameters.rule {
        Rule::Greedy => "greedy",
        Rule::EqualShares if parameters.completion == Completion::Add1 => "equalshares/add1",
        Rule::EqualShares => "equalshares",
        _ => "unknown",
    }
}

/// An amount of minor units in whole units of the currency.
fn amount(sheet: &Sheet<'_>, minor: i64) -> String {
    match sheet.heading.currency {
        None => minor.to_string(),
        Some(currency) => {
            let text = Money::new(minor, currency).decimal();
            let plain = text.strip_suffix(".00").map(str::to_owned);
            plain.unwrap_or(text)
        }
    }
}

/// A row: cells with semicolons, quotation marks or line ends stand in quotation marks.
fn line(text: &mut String, cells: &[&str]) {
    let cells = cells.iter().map(|cell| {
        let flat = cell.replace(['\r', '\n'], " ");
        if flat.contains([';', '"']) {
            format!("\"{}\"", flat.replace('"', "\"\""))
        } else {
            flat
        }
    });
    text.push_str(&cells.collect::<Vec<String>>().join(";"));
    text.push('\n');
}
