//! The question that the arithmetic answers: who is alike, how many seats there are, and what the quotas allow.
//!
//! People with the same values are interchangeable, and so are households with the same members. A *kind* is a set of
//! households that are alike; a *class* is a set of people who are alike: the same values, in the same kind of
//! household. Every rule here gives people of a class the same probability (it can: averaging a distribution over all
//! exchanges of like people keeps it feasible and makes it no worse), so all arithmetic counts classes, not people.

use std::collections::BTreeMap;

use crate::{
    error::{Error, Result},
    pool::Pool,
    quotas::{MOST_SEATS, Quotas},
    seated::Seated,
};

/// How many of the panel may have a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub min: u32,
    pub max: u32,
}

/// People who are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// The places of their quotas, one for each feature.
    pub quotas: Vec<usize>,
    /// The place of their kind of household.
    pub kind: usize,
    /// Their places in the pool, in the order of the file.
    pub people: Vec<usize>,
    /// No panel can have more of them: one a household.
    pub most: u32,
}

/// The members of a household by their places in the pool, for each class of its kind.
pub type Home = Vec<Vec<usize>>;

/// How many of which sort (their quotas) live in a household.
type Members<'a> = Vec<(&'a [usize], usize)>;

/// Households that are alike, and at most one person of each may be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// The classes of their members.
    pub classes: Vec<usize>,
    /// For each household, for each of `classes`, its members by their places in the pool.
    pub households: Vec<Home>,
}

impl Limit {
    fn less(self, taken: u32) -> Self {
        Limit {
            min: self.min.saturating_sub(taken),
            max: self.max.saturating_sub(taken),
        }
    }
}

/// A pool, quotas and a size, made ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// Seats to fill.
    pub size: u32,
    /// For each quota of [`Quotas::quotas`], what it allows.
    pub limits: Vec<Limit>,
    /// For each quota, how far its limits may be moved if need be.
    pub flex: Vec<Limit>,
    /// For each quota, what people call it.
    pub labels: Vec<String>,
    pub classes: Vec<Class>,
    pub kinds: Vec<Kind>,
    /// For each person of the pool the place of their class; `None` for people who are set apart.
    pub class_of: Vec<Option<usize>>,
}

impl Instance {
    /// # Errors
    /// If no seat is to be filled, or more than there are people.
    pub fn new(pool: &Pool, quotas: &Quotas, size: u32, seated: &Seated) -> Result<Self> {
        let free = pool.len() - seated.apart.len();
        if size == 0 || size > MOST_SEATS || size as usize > free {
            return Err(Error::Asked(format!(
                "A panel of {size} cannot be drawn from {free} people. The size must be from 1 to {free}."
            )));
        }
        let taken = |at: usize| seated.taken.get(at).copied().unwrap_or(0);
        let quota = quotas.quotas().iter().enumerate();
        let (limits, flex) = quota
            .map(|(at, quota)| {
                let (min, max) = (quota.min, quota.max);
                let flex = Limit {
                    min: quota.min_flex,
                    max: quota.max_flex,
                };
                (Limit { min, max }.less(taken(at)), flex.less(taken(at)))
            })
            .unzip();
        let mut instance = Instance {
            size,
            limits,
            flex,
            labels: (0..quotas.quotas().len())
                .map(|at| quotas.label(at))
                .collect(),
            classes: Vec::new(),
            kinds: Vec::new(),
            class_of: vec![None; pool.len()],
        };
        instance.sort_into_classes(pool, seated);
        Ok(instance)
    }

    /// How many people can be drawn.
    pub fn people(&self) -> usize {
        self.classes.iter().map(|class| class.people.len()).sum()
    }

    /// Whether anybody shares a household with somebody else.
    pub fn has_shared_households(&self) -> bool {
        self.kinds.iter().any(|kind| {
            kind.classes.len() > 1 || kind.households.iter().any(|home| home[0].len() > 1)
        })
    }

    fn sort_into_classes(&mut self, pool: &Pool, seated: &Seated) {
        let mut homes: BTreeMap<usize, BTreeMap<&[usize], Vec<usize>>> = BTreeMap::new();
        for (at, person) in pool.people().iter().enumerate() {
            if !seated.apart.contains(&at) {
                let home = homes.entry(person.household).or_default();
                home.entry(&person.quotas).or_default().push(at);
            }
        }
        // Households are alike if as many people of each sort live in them.
        let mut kinds: BTreeMap<Members<'_>, Vec<Home>> = BTreeMap::new();
        for home in homes.into_values() {
            let alike = home
                .iter()
                .map(|(sort, people)| (*sort, people.len()))
                .collect();
            kinds
                .entry(alike)
                .or_default()
                .push(home.into_values().collect());
        }
        for (alike, households) in kinds {
            let kind = self.kinds.len();
            let first = self.classes.len();
            let most = u32::try_from(households.len())
                .unwrap_or(u32::MAX)
                .min(self.size);
            for (place, (sort, _)) in alike.iter().enumerate() {
                let homes = households.iter();
                let mut people: Vec<usize> =
                    homes.flat_map(|home| home[place].iter().copied()).collect();
                people.sort_unstable();
                for person in &people {
                    self.class_of[*person] = Some(self.classes.len());
                }
                let quotas = sort.to_vec();
                self.classes.push(Class {
                    quotas,
                    kind,
                    people,
                    most,
                });
            }
            let classes = (first..self.classes.len()).collect();
            self.kinds.push(Kind {
                classes,
                households,
            });
        }
    }
}
