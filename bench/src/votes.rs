//! A large city's budget: a hundred thousand ballots on two hundred projects, from the opened ballots to what is told of each project.

use std::{collections::BTreeMap, time::Instant};

use stoa_opinions::Random;
use stoa_participation::{
    counting::{Filled, Heading, Sheet, count_pot},
    model::election::{BudgetRule, Form},
};

use crate::run::Run;

const BALLOTS: u32 = 100_000;
const PROJECTS: u32 = 200;
/// How many projects a ballot names.
const NAMED: u32 = 10;
/// What the city shares out, in whole euros: enough for a fifth of the projects.
const MONEY: i64 = 4_000_000;

/// Counts them by equal shares and says why, as when the keyholders open the envelopes.
pub fn measure(run: &mut Run) {
    let mut random = Random::new(6, 0);
    let projects = (1..=PROJECTS).map(|number| {
        let cost = 10_000 + i64::from(random.below(180_000));
        (number, cost, format!("Project {number}"))
    });
    let projects: Vec<(u32, i64, String)> = projects.collect();
    let ballots: Vec<Filled> = (0..BALLOTS)
        .map(|number| ballot(&mut random, number))
        .collect();
    let rule = BudgetRule {
        form: Form::Approval,
        points: 0,
        rule: "equal-shares".to_owned(),
        utility: "cost".to_owned(),
        completion: "add1".to_owned(),
        least_votes: 0,
    };
    let sheet = Sheet {
        heading: Heading::default(),
        rule: &rule,
        most: 10,
        money: MONEY,
        projects,
        ballots: ballots.iter().collect(),
    };
    let begun = Instant::now();
    let counted = count_pot(&sheet).expect("a count");
    let seconds = begun.elapsed().as_secs_f64();
    assert_eq!(counted.told.voters, u64::from(BALLOTS));
    run.table.note(
        "a budget of 100,000 ballots and 200 projects: projects that are funded",
        counted.told.won.len().to_string(),
    );
    run.table.hold(
        "  its file written, read, counted twice and explained",
        format!("{seconds:.2} s"),
        "within 2 s",
        seconds <= 2.0,
    );
}

/// Projects of low numbers are liked more, so that there is something to decide.
fn ballot(random: &mut Random, number: u32) -> Filled {
    let mut choices = BTreeMap::new();
    for _ in 0..NAMED {
        let one = random.below(PROJECTS).min(random.below(PROJECTS));
        choices.insert(one + 1, 1);
    }
    Filled::new(format!("B{number}"), choices)
}
