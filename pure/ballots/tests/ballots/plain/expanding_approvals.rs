//! Expanding approvals with a purse for each voter, in fractions: Aziz and Lee 2021, algorithm 1, with the choices that docs/decisions states.

use stoa_ballots::{Exact, Profile};

/// The winners in the order of their purchase, ties in the order of the file.
pub fn expanding_approvals(profile: &Profile) -> Vec<usize> {
    let share = Exact::ratio(profile.budget(), profile.voters());
    let mut purses: Vec<(Exact, Vec<usize>)> = Vec::new();
    for ballot in profile.ballots() {
        let order: Vec<usize> = ballot.projects.iter().map(|&p| p as usize).collect();
        for _ in 0..ballot.voters {
            purses.push((share.clone(), order.clone()));
        }
    }
    let longest = purses.iter().map(|(_, order)| order.len()).max();
    let mut winners: Vec<usize> = Vec::new();
    for places in 1..=longest.unwrap_or(0) {
        let approves = |order: &[usize], project| order.iter().take(places).any(|&p| p == project);
        loop {
            let mut best: Option<(Exact, usize)> = None;
            for (project, about) in profile.projects().iter().enumerate() {
                let money = purses
                    .iter()
                    .filter(|(_, order)| approves(order, project))
                    .fold(Exact::zero(), |sum, (left, _)| &sum + left);
                let times = &money * &Exact::ratio(1, about.cost);
                let affordable = times >= Exact::from(1) && !winners.contains(&project);
                if affordable && best.as_ref().is_none_or(|(most, _)| times > *most) {
                    best = Some((times, project));
                }
            }
            let Some((_, project)) = best else { break };
            let mut payers: Vec<&mut Exact> = purses
                .iter_mut()
                .filter(|(_, order)| approves(order, project))
                .map(|(left, _)| left)
                .collect();
            pay(&mut payers, profile.projects()[project].cost);
            winners.push(project);
        }
    }
    winners
}

/// Everyone pays the same, or all they have.
fn pay(payers: &mut [&mut Exact], cost: u64) {
    payers.sort();
    let mut missing = Exact::from(cost);
    let count = payers.len();
    for (place, payer) in payers.iter_mut().enumerate() {
        let equal = &missing * &Exact::ratio(1, (count - place) as u64);
        let paid = equal.min((**payer).clone());
        missing = &missing - &paid;
        **payer = &**payer - &paid;
    }
}
