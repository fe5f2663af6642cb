//! Equal Shares as the paper defines it, in fractions, without any of the shortcuts: what the quick way is compared with.

use stoa_ballots::{BallotKind, Exact, Profile, Utility};

pub mod bos;
pub mod epsilon;
pub mod expanding_approvals;

/// The weights of a voter's utilities by project; √cost is kept as 1, and compared by squares.
pub fn weights(profile: &Profile, utility: Utility, row: usize) -> Vec<u64> {
    let ballot = profile.ballot(row);
    let mut weights = vec![0; profile.projects().len()];
    for (place, &project) in ballot.projects.iter().enumerate() {
        weights[project as usize] = match (utility, profile.kind()) {
            (Utility::Points, BallotKind::Cumulative | BallotKind::Scoring) => {
                ballot.points[place].try_into().unwrap()
            }
            (Utility::Points, BallotKind::Ordinal) => (profile.longest() - place) as u64,
            (Utility::Borda, _) => (ballot.projects.len() - 1 - place) as u64,
            _ => 1,
        };
    }
    weights
}

/// What a voter has left, and the weights of their utilities.
pub struct Voter {
    pub left: Exact,
    pub weights: Vec<u64>,
}

/// Every voter, one by one, with this share.
pub fn voters(profile: &Profile, utility: Utility, share: &Exact) -> Vec<Voter> {
    let mut voters: Vec<Voter> = Vec::new();
    for row in 0..profile.rows() {
        for _ in 0..profile.ballot(row).voters {
            let weights = weights(profile, utility, row);
            voters.push(Voter {
                left: share.clone(),
                weights,
            });
        }
    }
    voters
}

/// The winners of a run with this share, in the order of their purchase, ties in the order of the file; stops when more than the budget is spent.
pub fn equal_shares(profile: &Profile, utility: Utility, share: &Exact) -> Vec<usize> {
    let mut voters = voters(profile, utility, share);
    let costs: Vec<u64> = profile
        .projects()
        .iter()
        .map(|project| project.cost)
        .collect();
    let wanted = |p: usize| voters.iter().any(|voter| voter.weights[p] > 0);
    let mut winners: Vec<usize> = (0..costs.len())
        .filter(|&p| costs[p] == 0 && wanted(p))
        .collect();
    while winners.iter().map(|&p| costs[p]).sum::<u64>() <= profile.budget() {
        let mut best: Option<(Exact, Exact, usize)> = None;
        for project in (0..costs.len()).filter(|p| !winners.contains(p)) {
            let Some(rate) = rate(&voters, project, costs[project]) else {
                continue;
            };
            let key = match utility {
                Utility::Cost => &rate * &Exact::ratio(1, costs[project]),
                Utility::SqrtCost => &(&rate * &rate) * &Exact::ratio(1, costs[project]),
                _ => rate.clone(),
            };
            if best.as_ref().is_none_or(|(least, _, _)| key < *least) {
                best = Some((key, rate, project));
            }
        }
        let Some((_, rate, project)) = best else {
            break;
        };
        for voter in &mut voters {
            let asked = &rate * &Exact::from(voter.weights[project]);
            voter.left = &voter.left - &asked.min(voter.left.clone());
        }
        winners.push(project);
    }
    winners
}

/// What a unit of weight costs, if the supporters can pay.
fn rate(voters: &[Voter], project: usize, cost: u64) -> Option<Exact> {
    let mut supporters: Vec<(Exact, u64, &Exact)> = voters
        .iter()
        .filter(|voter| voter.weights[project] > 0)
        .map(|voter| {
            let weight = voter.weights[project];
            (&voter.left * &Exact::ratio(1, weight), weight, &voter.left)
        })
        .collect();
    supporters.sort();
    let mut missing = Exact::from(cost);
    let mut weight: u64 = supporters.iter().map(|(_, weight, _)| weight).sum();
    for (most, its, left) in supporters {
        let rate = &missing * &Exact::ratio(1, weight);
        if rate <= most {
            return Some(rate);
        }
        missing = &missing - left;
        weight -= its;
    }
    None
}

/// The winners with shares raised by one as often as the budget bears.
pub fn add1(profile: &Profile, utility: Utility) -> Vec<usize> {
    let costs: Vec<u64> = profile
        .projects()
        .iter()
        .map(|project| project.cost)
        .collect();
    let total = |winners: &[usize]| winners.iter().map(|&p| costs[p]).sum::<u64>();
    let supported =
        |project: usize| (0..profile.rows()).any(|row| weights(profile, utility, row)[project] > 0);
    let mut share = Exact::ratio(profile.budget(), profile.voters());
    let mut before = Vec::new();
    loop {
        let winners = equal_shares(profile, utility, &share);
        let spent = total(&winners);
        if spent > profile.budget() {
            return before;
        }
        let room = (0..costs.len())
            .any(|p| supported(p) && !winners.contains(&p) && spent + costs[p] <= profile.budget());
        if !room {
            return winners;
        }
        before = winners;
        share = &share + &Exact::from(1);
    }
}
