//! Bounded overspending as the paper defines it (arXiv 2409.15005, section 5), in fractions: every price is tried at which something changes, and
//! prices between them, so that the argument by which the quick way leaves the latter out is tested too.

use stoa_ballots::{Exact, Profile, Utility};

use super::{Voter, voters};

/// λ/α² by which offers are compared, α and λ: the weights of projects are taken out of utilities as in [`super::equal_shares`].
#[derive(Clone)]
struct Offer {
    ratio: Exact,
    alpha: Exact,
    lambda: Exact,
}

/// The winners in the order of their purchase; of equal offers of different projects the first in the file, of equal offers of one project the one
/// that covers the most.
pub fn bos(profile: &Profile, utility: Utility) -> Vec<usize> {
    let share = Exact::ratio(profile.budget(), profile.voters());
    let mut voters = voters(profile, utility, &share);
    let cost = |project: usize| profile.projects()[project].cost;
    let mut winners: Vec<usize> = Vec::new();
    loop {
        let spent: u64 = winners.iter().map(|&p| cost(p)).sum();
        let mut best: Option<(Exact, Offer, usize)> = None;
        for project in (0..profile.projects().len()).filter(|p| !winners.contains(p)) {
            if spent + cost(project) > profile.budget() {
                continue;
            }
            let Some(offer) = offer(&voters, project, cost(project)) else {
                continue;
            };
            let per_cost = Exact::ratio(1, cost(project));
            let key = match utility {
                Utility::Cost => &offer.ratio * &per_cost,
                Utility::SqrtCost => &(&offer.ratio * &offer.ratio) * &per_cost,
                _ => offer.ratio.clone(),
            };
            if best.as_ref().is_none_or(|(least, _, _)| key < *least) {
                best = Some((key, offer, project));
            }
        }
        let Some((_, offer, project)) = best else {
            return winners;
        };
        let rho = divided(&offer.lambda, &offer.alpha);
        for voter in &mut voters {
            let asked = &rho * &Exact::from(voter.weights[project]);
            voter.left = &voter.left - &asked.min(voter.left.clone());
        }
        winners.push(project);
    }
}

fn divided(over: &Exact, under: &Exact) -> Exact {
    over * &Exact::ratio(under.denominator().clone(), under.numerator().clone())
}

/// What all supporters give at this λ, each as much as λ times their weight or all they have.
fn collected(voters: &[Voter], project: usize, lambda: &Exact) -> Exact {
    voters.iter().fold(Exact::zero(), |sum, voter| {
        let asked = lambda * &Exact::from(voter.weights[project]);
        &sum + &asked.min(voter.left.clone())
    })
}

fn offer(voters: &[Voter], project: usize, cost: u64) -> Option<Offer> {
    let cost = Exact::from(cost);
    let mut places: Vec<Exact> = voters
        .iter()
        .filter(|voter| voter.weights[project] > 0)
        .map(|voter| &voter.left * &Exact::ratio(1, voter.weights[project]))
        .collect();
    places.push(Exact::zero());
    places.sort();
    places.dedup();
    // Where the cost is just covered, collected(λ) is a straight line between two places.
    let mut tried = places.clone();
    for pair in places.windows(2) {
        let (low, high) = (&pair[0], &pair[1]);
        let (under, over) = (
            collected(voters, project, low),
            collected(voters, project, high),
        );
        if under < cost && cost <= over {
            let part = divided(&(&cost - &under), &(&over - &under));
            tried.push(low + &(&(high - low) * &part));
        }
        for part in 1..4_u64 {
            tried.push(low + &(&(high - low) * &Exact::ratio(part, 4)));
        }
    }
    let mut best: Option<Offer> = None;
    for lambda in tried {
        let money = collected(voters, project, &lambda);
        if money.is_zero() || money > cost {
            continue;
        }
        let alpha = divided(&money, &cost);
        let ratio = divided(&lambda, &(&alpha * &alpha));
        let better = best.as_ref().is_none_or(|known| {
            ratio < known.ratio || (ratio == known.ratio && alpha > known.alpha)
        });
        if better {
            best = Some(Offer {
                ratio,
                alpha,
                lambda,
            });
        }
    }
    best
}
