//! LEXIMIN and MAXIMIN: the least chance as great as it can be; LEXIMIN then the next-least, to the end.
//!
//! Flanigan, Gölz, Gupta, Hennig, Procaccia: Fair algorithms for selecting citizens' assemblies, Nature 596 (2021),
//! and its supplementary information, section 4. The quick way is that of [`crate::leximin_by_rows`]. Where it does not
//! end, LEXIMIN goes as there: each round finds the greatest chance that all people who are not
//! settled can have at once, by column generation, and settles those whose price is positive: by complementary
//! slackness nobody of these can have more in any optimal distribution.

use crate::{
    columns::Columns,
    error::{Error, Result},
    leximin_by_rows::{Patience, leximin_by_rows},
    mix::mix_for,
    prices::Prices,
    watch::{Doing, Watch, report},
};

/// A panel is missing if it costs so much more than the dearest known one. Prices are of the order of 1 and a panel
/// costs about as many as it has seats, so this leaves the chances right to a thousand-millionth.
const MISSING: f64 = 1e-7;

/// A price above this is positive: the solver keeps its own bounds to a ten-millionth.
const POSITIVE: f64 = 1e-6;

/// Spread prices are near the optimum only, so they count as positive when they are far from 0.
const CLEARLY: f64 = 1e-2;

/// Settled chances are lowered by this if the solver finds them out of reach by rounding.
const YIELD: f64 = 1e-9;

/// So often, each time ten times as much.
const MOST_YIELDS: u32 = 4;

/// The chances that a rule gives, and how panels are mixed to that end.
#[derive(Debug, Clone, PartialEq)]
pub struct Mixture {
    /// For each panel of the columns, its share; they add up to 1 but for rounding.
    pub shares: Vec<f64>,
    /// No distribution can give the least likely of those who can be chosen a greater chance.
    pub ceiling: Option<f64>,
}

/// LEXIMIN.
///
/// # Errors
/// If the run is stopped, or the solver gives up.
pub fn leximin(columns: &mut Columns<'_>, watch: &mut Watch<'_>) -> Result<Mixture> {
    if let Some(mixture) = leximin_by_rows(columns, Patience::Endless, watch)? {
        return Ok(mixture);
    }
    columns.cover_all(watch)?;
    leximin_by_rounds(columns, watch)
}

/// LEXIMIN by a linear program a round over the known panels, to which panels are added.
fn leximin_by_rounds(columns: &mut Columns<'_>, watch: &mut Watch<'_>) -> Result<Mixture> {
    let instance = columns.instance();
    // Whoever is on no panel has chance 0; the others begin above it.
    let mut settled: Vec<Option<f64>> = columns
        .reached()
        .iter()
        .map(|is| if *is { None } else { Some(0.0) })
        .collect();
    let mut ceiling = None;
    while settled.iter().any(Option::is_none) {
        let done = settled.iter().filter(|chance| chance.is_some()).count();
        report(watch, Doing::Balancing, done, Some(settled.len()))?;
        let prices = converge(columns, &mut settled, watch)?;
        let chance = (prices.optimum() / instance.people() as f64).max(0.0);
        ceiling.get_or_insert(chance);
        let mut positive: Vec<bool> = prices
            .prices()
            .iter()
            .map(|price| *price > POSITIVE)
            .collect();
        for class in spread_further(columns, &settled, prices.optimum(), watch)? {
            positive[class] = true;
        }
        for (settled, is_positive) in settled.iter_mut().zip(positive) {
            if settled.is_none() && is_positive {
                *settled = Some(chance);
            }
        }
    }
    let floors: Vec<f64> = settled
        .into_iter()
        .map(|chance| chance.unwrap_or(0.0))
        .collect();
    let shares = mix_for(columns, &floors)?;
    Ok(Mixture { shares, ceiling })
}

/// MAXIMIN. Of the distributions that give the least likely as much as can be, it is LEXIMIN's where that is found
/// quickly, which makes no choice among the others that would need a reason; otherwise any that ends LEXIMIN's first
/// round.
///
/// # Errors
/// If the run is stopped, or the solver gives up.
pub fn maximin(columns: &mut Columns<'_>, watch: &mut Watch<'_>) -> Result<Mixture> {
    if let Some(mixture) = leximin_by_rows(columns, Patience::Bounded, watch)? {
        return Ok(mixture);
    }
    columns.cover_all(watch)?;
    let instance = columns.instance();
    let reached = columns.reached();
    let mut settled: Vec<_> = reached
        .iter()
        .map(|is| if *is { None } else { Some(0.0) })
        .collect();
    let prices = converge(columns, &mut settled, watch)?;
    let chance = (prices.optimum() / instance.people() as f64).max(0.0);
    let floors: Vec<f64> = reached
        .iter()
        .map(|is| if *is { chance } else { 0.0 })
        .collect();
    let shares = mix_for(columns, &floors)?;
    Ok(Mixture {
        shares,
        ceiling: Some(chance),
    })
}

/// Adds panels until none is missing.
fn converge(
    columns: &mut Columns<'_>,
    settled: &mut [Option<f64>],
    watch: &mut Watch<'_>,
) -> Result<Prices> {
    let mut prices = solve_or_yield(columns, settled)?;
    add_missing(columns, &mut prices, settled, watch)?;
    Ok(prices)
}

fn add_missing(
    columns: &mut Columns<'_>,
    prices: &mut Prices,
    settled: &[Option<f64>],
    watch: &mut Watch<'_>,
) -> Result<()> {
    let done = settled.iter().filter(|chance| chance.is_some()).count();
    loop {
        report(watch, Doing::Balancing, done, Some(settled.len()))?;
        let weights = prices.prices();
        let Some(panel) = columns.missing(&weights, prices.cost() + MISSING)? else {
            return Ok(());
        };
        columns.add(panel.clone());
        prices.add(&panel)?;
    }
}

/// Classes that are clearly positive in other optimal prices, which are positive for as many as can be.
fn spread_further(
    columns: &mut Columns<'_>,
    settled: &[Option<f64>],
    optimum: f64,
    watch: &mut Watch<'_>,
) -> Result<Vec<usize>> {
    let spread = Prices::spread(columns.instance(), settled, columns.panels(), optimum);
    // What cannot be spread by rounding is settled by the first prices, only in more rounds.
    let Ok(mut spread) = spread else {
        return Ok(Vec::new());
    };
    match add_missing(columns, &mut spread, settled, watch) {
        Err(Error::Stopped) => return Err(Error::Stopped),
        Err(_by_rounding) => return Ok(Vec::new()),
        Ok(()) => {}
    }
    let prices = spread.prices();
    Ok((0..prices.len())
        .filter(|class| prices[*class] > CLEARLY)
        .collect())
}

fn solve_or_yield(columns: &Columns<'_>, settled: &mut [Option<f64>]) -> Result<Prices> {
    let mut yielded = YIELD;
    for _ in 0..MOST_YIELDS {
        match Prices::solve(columns.instance(), settled, columns.panels()) {
            Ok(prices) => return Ok(prices),
            Err(_out_of_reach) => {
                for chance in settled.iter_mut().flatten() {
                    *chance = (*chance - yielded).max(0.0);
                }
                yielded *= 10.0;
            }
        }
    }
    Prices::solve(columns.instance(), settled, columns.panels())
}
