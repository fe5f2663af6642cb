//! The completion by ε, with an ε that is a number: everybody's utility of every project is at least 10⁻³⁰ (Peters, Pierczyński and Skowron 2021, where it is as
//! small as one likes). In elections of a few voters with costs below a thousand nothing changes below that.

use stoa_ballots::{Exact, Profile, Utility};

use super::voters;

/// The winners of Equal Shares with these utilities and the budget kept, in the order of their purchase, ties in the order of the file. Utilities `sqrt-cost`
/// are no fractions and not counted here.
pub fn epsilon(profile: &Profile, utility: Utility) -> Vec<usize> {
    let share = Exact::ratio(profile.budget(), profile.voters());
    let mut voters = voters(profile, utility, &share);
    let cost = |project: usize| profile.projects()[project].cost;
    let least = Exact::ratio(1, 10_u128.pow(30));
    let worth = |weight: u64, project: usize| match (weight, utility) {
        (0, _) => least.clone(),
        (_, Utility::Cost) => Exact::from(weight * cost(project)),
        _ => Exact::from(weight),
    };
    let mut winners: Vec<usize> = Vec::new();
    loop {
        let spent: u64 = winners.iter().map(|&p| cost(p)).sum();
        let mut best: Option<(Exact, bool, usize)> = None;
        for project in (0..profile.projects().len()).filter(|p| !winners.contains(p)) {
            if spent + cost(project) > profile.budget() {
                continue;
            }
            let purses: Vec<(Exact, Exact)> = voters
                .iter()
                .map(|voter| (voter.left.clone(), worth(voter.weights[project], project)))
                .collect();
            // Where the supporters can pay by themselves, nobody else pays, and ε does not break ties.
            let supporters: Vec<(Exact, Exact)> = purses
                .iter()
                .filter(|(_, worth)| *worth != least)
                .cloned()
                .collect();
            let (rho, alone) = match (rho(&supporters, cost(project)), rho(&purses, cost(project)))
            {
                (Some(rho), _) => (rho, true),
                (None, Some(rho)) => (rho, false),
                (None, None) => continue,
            };
            if best.as_ref().is_none_or(|(least, _, _)| rho < *least) {
                best = Some((rho, alone, project));
            }
        }
        let Some((rho, alone, project)) = best else {
            return winners;
        };
        for voter in voters
            .iter_mut()
            .filter(|voter| !alone || voter.weights[project] > 0)
        {
            let asked = &rho * &worth(voter.weights[project], project);
            voter.left = &voter.left - &asked.min(voter.left.clone());
        }
        winners.push(project);
    }
}

/// The least ρ at which everybody's money or ρ times their utility makes up the cost.
fn rho(purses: &[(Exact, Exact)], cost: u64) -> Option<Exact> {
    let inverse = |x: &Exact| Exact::ratio(x.denominator().clone(), x.numerator().clone());
    let mut purses: Vec<(Exact, &Exact, &Exact)> = purses
        .iter()
        .map(|(left, worth)| (left * &inverse(worth), left, worth))
        .collect();
    purses.sort();
    let mut missing = Exact::from(cost);
    let mut rest = purses
        .iter()
        .fold(Exact::zero(), |sum, (_, _, worth)| &sum + *worth);
    for (most, left, worth) in purses {
        let rho = &missing * &inverse(&rest);
        if rho <= most {
            return Some(rho);
        }
        missing = &missing - left;
        rest = &rest - worth;
    }
    None
}
