//! How fair an outcome is: to groups with a common wish, to voters one by one, to districts and categories.

use std::collections::BTreeMap;

use num_bigint::BigInt;

use crate::gains::{Gains, Short};
use crate::support::Weighing;
use crate::{Exact, GroupKind, Outcome, Profile, Utility};

/// What can be said of the fairness of one outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fairness {
    /// Is every group of voters with a project in common served according to its size?
    pub ejr_plus: EjrPlus,
    /// How many voters got something.
    pub coverage: Coverage,
    /// For each group of projects (categories, targets, districts): what its voters wished, and what it got.
    pub groups: Vec<GroupShare>,
}

/// Proportionality by EJR+ up to one project (Brill and Peters, *Robust and Verifiable Proportionality Axioms for Multiwinner Voting*, EC 2023, with
/// its extension to budgets and additive utilities).
///
/// A group of voters who all support an unfunded project can complain if each of them gains so little that gaining the project as well would
/// not bring them beyond what the group's part of the budget buys at the project's own price for a unit of utility:
/// gain + utility ≤ (group's part of the budget) × utility / cost. For committees this is EJR+ word for word; for the utility `cost` it says that the money
/// spent on what each of them supports, with the project's cost, is within the group's part of the budget. Where supporters value the
/// project differently, a group counts with the least of its members' utilities.
/// Equal Shares with the same utility never gives cause, whatever the completion, as long as no limit of a group keeps it from funding a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EjrPlus {
    /// No group can complain.
    Holds,
    /// This group can, for each project that gives one cause; the first is the one with the largest such group.
    Violated(Vec<Witness>),
}

/// A group of voters who could have paid for a project out of their share of the budget, and got less without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The project they have in common, which was not funded.
    pub project: usize,
    /// How many voters they are.
    pub voters: u64,
    /// Their rows in the profile.
    pub rows: Vec<usize>,
    /// Their part of the budget, in smallest units.
    pub money: Exact,
    /// The largest number of funded projects that one of them named.
    pub most_funded: usize,
}

/// How many voters got something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// All voters, those with empty ballots included.
    pub voters: u64,
    /// `at_least[k]` voters named at least k + 1 funded projects. It ends with the last number that is not zero.
    pub at_least: Vec<u64>,
    /// So many voters named no funded project.
    pub excluded: u64,
    /// That, as a part of all voters: the exclusion ratio.
    pub exclusion_ratio: Exact,
}

/// What the projects of a group were wished, and what they got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupShare {
    /// The group.
    pub group: usize,
    /// How many voters live there, if it is a district and homes are known.
    pub residents: Option<u64>,
    /// Each voter's vote, split evenly among the projects named and each project's part evenly among its groups of the same kind: the part of all
    /// votes that fell on this group.
    pub vote_share: Exact,
    /// The money spent on it, in smallest units; a project in several groups of the same kind counts for each in equal parts.
    pub spent: Exact,
    /// That, as a part of all that was spent.
    pub budget_share: Exact,
}

/// Two outcomes of the same votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Funded in both.
    pub both: Vec<usize>,
    /// Funded in the first only.
    pub only_first: Vec<usize>,
    /// Funded in the second only.
    pub only_second: Vec<usize>,
    /// So many voters gain more from the first.
    pub prefer_first: u64,
    /// So many voters gain more from the second.
    pub prefer_second: u64,
    /// So many voters gain the same from both.
    pub indifferent: u64,
}

/// All that can be said of the fairness of an outcome, by the utility that it was counted with (or `cost`, for rules that need none).
#[must_use]
pub fn fairness(profile: &Profile, outcome: &Outcome) -> Fairness {
    let utility = outcome.parameters.utility;
    let utility = if utility.fits(profile.kind()) {
        utility
    } else {
        Utility::Cost
    };
    Fairness {
        ejr_plus: ejr_plus(profile, utility, &outcome.winners),
        coverage: coverage(profile, &outcome.winners),
        groups: group_shares(profile, &outcome.winners),
    }
}

/// Compares two outcomes of the same votes by one utility.
#[must_use]
pub fn compare(
    profile: &Profile,
    utility: Utility,
    (first, second): (&Outcome, &Outcome),
) -> Comparison {
    let utility = if utility.fits(profile.kind()) {
        utility
    } else {
        Utility::Cost
    };
    let (in_first, in_second) = (
        marked(profile, &first.winners),
        marked(profile, &second.winners),
    );
    let gains = Gains::of(profile, utility, &in_first);
    let others = Gains::of(profile, utility, &in_second);
    let only = |mine: &[usize], other: &[bool]| {
        mine.iter()
            .copied()
            .filter(|&project| !other.get(project).is_some_and(|&o| o))
            .collect()
    };
    let both = first
        .winners
        .iter()
        .copied()
        .filter(|&p| in_second.get(p).is_some_and(|&o| o));
    let mut comparison = Comparison {
        both: both.collect(),
        only_first: only(&first.winners, &in_second),
        only_second: only(&second.winners, &in_first),
        prefer_first: 0,
        prefer_second: 0,
        indifferent: profile.voters(),
    };
    for (row, ballot) in profile.ballots().enumerate() {
        let better = match gains.compare(row, (&others, row)) {
            std::cmp::Ordering::Greater => &mut comparison.prefer_first,
            std::cmp::Ordering::Less => &mut comparison.prefer_second,
            std::cmp::Ordering::Equal => continue,
        };
        *better += ballot.voters;
        comparison.indifferent -= ballot.voters;
    }
    comparison
}

/// Which projects are among these.
fn marked(profile: &Profile, projects: &[usize]) -> Vec<bool> {
    let mut marked = vec![false; profile.projects().len()];
    for &project in projects {
        if let Some(mark) = marked.get_mut(project) {
            *mark = true;
        }
    }
    marked
}

/// Looks for groups that can complain: for each unfunded project and each utility that a supporter has of it, those who have at least that much, the
/// worst served first, are a group as long as the last of them is short. Polynomial, and complete: whatever group can complain, the worst
/// served of the same size can as well.
#[must_use]
pub fn ejr_plus(profile: &Profile, utility: Utility, winners: &[usize]) -> EjrPlus {
    let funded = marked(profile, winners);
    let gains = Gains::of(profile, utility, &funded);
    let weighing = Weighing::of(profile, utility);
    let mut order: Vec<usize> = (0..profile.rows()).collect();
    order.sort_by(|&one, &two| gains.compare(one, (&gains, two)));
    let mut columns: Vec<Vec<(usize, u32)>> = vec![Vec::new(); profile.projects().len()];
    for row in order {
        let ballot = profile.ballot(row);
        for want in weighing
            .wants(&ballot)
            .filter(|want| !funded[want.project as usize])
        {
            columns[want.project as usize].push((row, want.weight));
        }
    }
    let mut witnesses: Vec<Witness> = Vec::new();
    for (project, column) in columns.iter().enumerate() {
        witnesses.extend(complaint(profile, (project, column), &gains, &funded));
    }
    if witnesses.is_empty() {
        return EjrPlus::Holds;
    }
    witnesses.sort_by_key(|witness| std::cmp::Reverse(witness.voters));
    EjrPlus::Violated(witnesses)
}

/// The largest group that can complain about a project. `column` holds its supporters, the worst served first, each with the weight of their utility.
fn complaint(
    profile: &Profile,
    (project, column): (usize, &[(usize, u32)]),
    gains: &Gains,
    funded: &[bool],
) -> Option<Witness> {
    let mut weights: Vec<u32> = column.iter().map(|&(_, weight)| weight).collect();
    weights.sort_unstable();
    weights.dedup();
    let mut largest: Option<(u64, u32, usize)> = None;
    for weight in weights {
        let mut people = 0;
        for (place, &(row, its)) in column.iter().enumerate() {
            if its < weight {
                continue;
            }
            people += profile.ballot(row).voters;
            let short = Short {
                weight,
                cost: profile.projects()[project].cost,
                people,
                budget: profile.budget(),
                voters: profile.voters(),
            };
            if largest.is_none_or(|(most, _, _)| people > most) && gains.is_short(row, &short) {
                largest = Some((people, weight, place));
            }
        }
    }
    let (voters, weight, place) = largest?;
    let group = column[..=place].iter().filter(|&&(_, its)| its >= weight);
    let rows: Vec<usize> = group.map(|&(row, _)| row).collect();
    let most_funded = rows.iter().map(|&row| named(profile, row, funded)).max();
    let money = BigInt::from(profile.budget()) * voters;
    Some(Witness {
        project,
        voters,
        rows,
        money: Exact::ratio(money, profile.voters()),
        most_funded: most_funded.unwrap_or(0),
    })
}

/// How many funded projects a ballot names.
fn named(profile: &Profile, row: usize, funded: &[bool]) -> usize {
    profile
        .ballot(row)
        .projects
        .iter()
        .filter(|&&project| funded[project as usize])
        .count()
}

/// How many voters named one, two, … funded projects.
#[must_use]
pub fn coverage(profile: &Profile, winners: &[usize]) -> Coverage {
    let funded = marked(profile, winners);
    let mut at_least: Vec<u64> = Vec::new();
    for (row, ballot) in profile.ballots().enumerate() {
        let named = named(profile, row, &funded);
        if at_least.len() < named && ballot.voters > 0 {
            at_least.resize(named, 0);
        }
        at_least
            .iter_mut()
            .take(named)
            .for_each(|count| *count += ballot.voters);
    }
    let voters = profile.voters();
    let excluded = voters - at_least.first().copied().unwrap_or(0);
    let exclusion_ratio = Exact::ratio(excluded, voters);
    Coverage {
        voters,
        at_least,
        excluded,
        exclusion_ratio,
    }
}

/// What each category, target and district was wished, and what it got.
#[must_use]
pub fn group_shares(profile: &Profile, winners: &[usize]) -> Vec<GroupShare> {
    let mut shares = Vec::new();
    let all_spent = BigInt::from(profile.cost_of(winners));
    let voted: u64 = profile
        .ballots()
        .filter(|b| !b.projects.is_empty())
        .map(|b| b.voters)
        .sum();
    let votes = votes_by_group(profile);
    for (group, votes) in votes.iter().enumerate() {
        let kind = profile.groups()[group].kind;
        if kind == GroupKind::BelowThreshold {
            continue;
        }
        let mut spent = Exact::zero();
        for &winner in winners
            .iter()
            .filter(|&&winner| winner < profile.projects().len())
        {
            let project = &profile.projects()[winner];
            if project.groups.contains(&group) {
                let parts = groups_of_kind(profile, winner, kind);
                spent = &spent + &Exact::ratio(project.cost, parts);
            }
        }
        let mut share = Exact::zero();
        for (&(named, parts), &voters) in votes {
            share = &share + &Exact::ratio(voters, BigInt::from(named) * parts);
        }
        let lives_there = profile
            .ballots()
            .filter(|ballot| ballot.home == Some(group));
        let residents: u64 = lives_there.map(|ballot| ballot.voters).sum();
        let known = kind == GroupKind::District && profile.ballots().any(|b| b.home.is_some());
        shares.push(GroupShare {
            group,
            residents: known.then_some(residents),
            vote_share: &share * &Exact::ratio(1, voted),
            budget_share: &spent * &Exact::ratio(1, all_spent.clone()),
            spent,
        });
    }
    shares
}

/// For each group how many voters named a project of it, by how many projects they named and in how many groups of the kind it is.
fn votes_by_group(profile: &Profile) -> Vec<BTreeMap<(usize, usize), u64>> {
    let mut votes = vec![BTreeMap::new(); profile.groups().len()];
    if votes.is_empty() {
        return votes;
    }
    let parts: Vec<Vec<(usize, usize)>> = (0..profile.projects().len())
        .map(|project| {
            let groups = profile.projects()[project].groups.iter();
            let part = |&group: &usize| {
                (
                    group,
                    groups_of_kind(profile, project, profile.groups()[group].kind),
                )
            };
            groups.map(part).collect()
        })
        .collect();
    for ballot in profile.ballots() {
        let named = ballot.projects.len();
        for &project in ballot.projects {
            for &(group, parts) in &parts[project as usize] {
                *votes[group].entry((named, parts)).or_insert(0) += ballot.voters;
            }
        }
    }
    votes
}

/// In how many groups of a kind a project is.
fn groups_of_kind(profile: &Profile, project: usize, kind: GroupKind) -> usize {
    let groups = profile.projects()[project].groups.iter();
    groups
        .filter(|&&group| profile.groups()[group].kind == kind)
        .count()
}
