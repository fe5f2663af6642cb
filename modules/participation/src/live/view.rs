//! A map as it is shown: what unites, what each group says, and where everybody stands without saying who.

use std::collections::BTreeMap;

use stoa_opinions::{Agreed, Live, Picture, Side, Tally};

use crate::model::map::{Opinion, OpinionMap, OpinionState};

/// Hexagons of a group, at most: a picture stays small however many take part.
const HEXAGONS: usize = 400;
/// Statements that unite, at most.
const UNITING: usize = 5;

/// How a map stood when it was looked at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct View {
    /// The last turn and the last change of statements that are in it.
    at: (i64, i64),
    pub participants: usize,
    /// What people vote on, in the order in which it came.
    pub opinions: Vec<Shown>,
    pub groups: Vec<Group>,
    /// What all are of one mind about, the strongest first.
    pub consensus: Vec<Speaks>,
    /// What unites the groups most, though each has a mind of its own, the strongest first.
    pub bridges: Vec<Speaks>,
    pub picture: Picture,
}

/// A statement with its votes.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    pub opinion: Opinion,
    pub tally: Tally,
}

/// People who voted alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// It outlives the order of the groups.
    pub name: u32,
    pub people: usize,
    /// What sets it apart.
    pub speaks: Vec<Speaks>,
}

/// A statement that speaks for somebody, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaks {
    pub opinion: Opinion,
    pub side: Side,
    /// The share of this side, 0 to 1.
    pub share: f64,
}

impl View {
    /// Whether it is of now.
    pub fn is_of(&self, now: &OpinionMap) -> bool {
        self.is_any() && self.at == (now.votes, now.changes)
    }

    /// Whether anything was looked at yet.
    pub fn is_any(&self) -> bool {
        self.at != (0, 0)
    }

    pub fn of(live: &Live, opinions: &BTreeMap<u64, Opinion>, at: (i64, i64)) -> Self {
        let opinion = |column: usize| {
            let number = live.statements().get(column)?;
            let found = opinions.get(number)?;
            (found.state == OpinionState::Accepted).then_some(found)
        };
        let tally = |column: usize| live.tallies().all.get(column).copied();
        let columns = 0..live.statements().len();
        let mut shown: Vec<Shown> = columns
            .filter_map(|column| {
                Some(Shown {
                    opinion: opinion(column)?.clone(),
                    tally: tally(column)?,
                })
            })
            .collect();
        shown.sort_by_key(|one| one.opinion.id);
        let consensus = live.consensus();
        let agreed = consensus.agree.into_iter().chain(consensus.disagree);
        let mut agreed: Vec<Agreed> = agreed.collect();
        agreed.sort_by(|one, other| (other.share * other.test).total_cmp(&(one.share * one.test)));
        let agreed = agreed.into_iter().filter_map(|agreed| {
            Some(Speaks {
                opinion: opinion(agreed.column)?.clone(),
                side: agreed.side,
                share: agreed.share,
            })
        });
        View {
            at,
            participants: live.participants().len(),
            opinions: shown,
            groups: groups(live, opinion),
            consensus: agreed.take(UNITING).collect(),
            bridges: bridges(live, opinion),
            picture: live.picture(HEXAGONS),
        }
    }
}

fn groups<'o>(live: &Live, opinion: impl Fn(usize) -> Option<&'o Opinion>) -> Vec<Group> {
    let mut people: BTreeMap<u32, usize> = BTreeMap::new();
    for participant in live.participants() {
        if let Some(name) = live.group(*participant) {
            *people.entry(name).or_default() += 1;
        }
    }
    let said = live.names().iter().zip(live.representative());
    let group = |(name, said): (&u32, Vec<stoa_opinions::Representative>)| Group {
        name: *name,
        people: people.get(name).copied().unwrap_or(0),
        speaks: said
            .iter()
            .filter_map(|one| {
                Some(Speaks {
                    opinion: opinion(one.column)?.clone(),
                    side: one.side,
                    share: one.support().share,
                })
            })
            .collect(),
    };
    let mut groups: Vec<Group> = said.map(group).collect();
    groups.sort_by_key(|group| group.name);
    groups
}

fn bridges<'o>(live: &Live, opinion: impl Fn(usize) -> Option<&'o Opinion>) -> Vec<Speaks> {
    let bridges = live.bridges().into_iter().enumerate();
    let mut found: Vec<Speaks> = bridges
        .filter_map(|(column, bridge)| {
            let bridge = bridge?;
            Some(Speaks {
                opinion: opinion(column)?.clone(),
                side: bridge.side,
                share: bridge.score,
            })
        })
        .collect();
    found.sort_by(|one, other| other.share.total_cmp(&one.share));
    found.truncate(UNITING);
    found
}
