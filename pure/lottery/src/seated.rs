//! Seats and people that are taken already when a draw begins: earlier draws, and replacements for people who decline.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    error::{Error, Result},
    pool::Pool,
    quotas::Quotas,
};

/// What is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seated {
    /// People of the pool who cannot be drawn, by their places.
    pub apart: BTreeSet<usize>,
    /// For each quota, how many seats are taken by people with this value. Empty: none.
    pub taken: Vec<u32>,
}

/// Whether the quotas are for everybody, or only for the seats that are still free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuotasAreFor {
    /// People who were selected before fill seats of the quotas and of the size.
    Everybody,
    /// The quotas and the size say what is still to be drawn.
    FreeSeats,
}

impl Seated {
    /// After an earlier selection: nobody of it can be drawn again, and nobody who lives with them. People are the same
    /// if their ids are; they live together if the household columns of both files say the same.
    pub fn after(pool: &Pool, before: &Pool, quotas: &Quotas, meant: QuotasAreFor) -> Self {
        let ids: BTreeSet<&str> = before
            .people()
            .iter()
            .map(|person| person.id.as_str())
            .collect();
        let homes: BTreeSet<_> = (0..before.len())
            .filter_map(|at| before.address(at))
            .collect();
        let is_apart = |at: &usize| {
            let lives_there = pool.address(*at).is_some_and(|home| homes.contains(home));
            ids.contains(pool.people()[*at].id.as_str()) || lives_there
        };
        let taken = match meant {
            QuotasAreFor::FreeSeats => Vec::new(),
            QuotasAreFor::Everybody => count(
                quotas,
                before
                    .people()
                    .iter()
                    .flat_map(|person| person.quotas.iter()),
            ),
        };
        Seated {
            apart: (0..pool.len()).filter(is_apart).collect(),
            taken,
        }
    }

    /// For the replacement of those of a panel who decline: the others keep their seats, so the quotas lose what these
    /// have, and who lives with them cannot be drawn. Returns how many seats are free as well.
    ///
    /// # Errors
    /// If nobody of the panel declines.
    pub fn replacing(
        pool: &Pool,
        quotas: &Quotas,
        panel: &[usize],
        declined: &BTreeSet<usize>,
    ) -> Result<(Self, u32)> {
        let staying: Vec<usize> = panel
            .iter()
            .copied()
            .filter(|at| !declined.contains(at))
            .collect();
        let free = panel.len() - staying.len();
        if free == 0 {
            return Err(Error::Asked(
                "Nobody of the panel has declined, so there is no seat to fill.".to_owned(),
            ));
        }
        let homes: BTreeSet<usize> = staying
            .iter()
            .map(|at| pool.people()[*at].household)
            .collect();
        let is_apart = |at: &usize| homes.contains(&pool.people()[*at].household);
        let mut apart: BTreeSet<usize> = (0..pool.len()).filter(is_apart).collect();
        apart.extend(panel);
        apart.extend(declined);
        let taken = count(
            quotas,
            staying
                .iter()
                .flat_map(|at| pool.people()[*at].quotas.iter()),
        );
        Ok((
            Seated { apart, taken },
            u32::try_from(free).unwrap_or(u32::MAX),
        ))
    }
}

fn count<'a>(quotas: &Quotas, of: impl Iterator<Item = &'a usize>) -> Vec<u32> {
    let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
    for quota in of {
        *counts.entry(*quota).or_default() += 1;
    }
    (0..quotas.quotas().len())
        .map(|at| counts.get(&at).copied().unwrap_or(0))
        .collect()
}
