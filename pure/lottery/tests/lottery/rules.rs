//! Properties, and small pools against brute force over all panels.

use std::collections::BTreeSet;

use proptest::{
    collection::vec,
    prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest},
};
use stoa_lottery::{Error, Instance, Pool, Quotas, Rule, Seated, Selection, best_panel};

use crate::samples::{Wanted, asked, draw, pool, quotas};

/// A small pool: for each person two values and a household, and quotas that may or may not be possible.
#[derive(Debug, Clone)]
struct Small {
    people: Vec<(usize, usize, usize)>,
    limits: Vec<(u32, u32)>,
    size: u32,
}

const COLOURS: [&str; 2] = ["red", "blue"];
const SHAPES: [&str; 3] = ["square", "round", "long"];

fn small() -> impl Strategy<Value = Small> {
    let people = vec((0..2_usize, 0..3_usize, 0..7_usize), 3..9);
    let limits = vec((0..2_u32, 0..3_u32), 5..=5);
    (people, limits, 1..4_u32).prop_map(|(people, limits, size)| Small {
        people,
        limits,
        size,
    })
}

fn made(small: &Small) -> (Quotas, Pool) {
    let named = COLOURS.iter().map(|value| ("colour", *value));
    let named = named.chain(SHAPES.iter().map(|value| ("shape", *value)));
    let wanted: Vec<Wanted> = named
        .zip(&small.limits)
        .map(|((feature, value), (min, more))| (feature, value, *min, min + more))
        .collect();
    let quotas = quotas(&wanted);
    let values: Vec<([&str; 2], usize)> = small
        .people
        .iter()
        .map(|(colour, shape, home)| ([COLOURS[*colour], SHAPES[*shape]], *home))
        .collect();
    let people: Vec<(&[&str], usize)> = values
        .iter()
        .map(|(values, home)| (&values[..], *home))
        .collect();
    let pool = pool(&quotas, &people);
    (quotas, pool)
}

/// All feasible panels by trying every set of people.
fn all_panels(pool: &Pool, quotas: &Quotas, size: u32) -> Vec<Vec<usize>> {
    let sets = 0..1_u32 << pool.len();
    let people = |set: u32| (0..pool.len()).filter(move |at| set >> at & 1 == 1);
    let is_feasible = |panel: &Vec<usize>| {
        let homes: BTreeSet<usize> = panel
            .iter()
            .map(|at| pool.people()[*at].household)
            .collect();
        let meets = |(at, quota): (usize, &stoa_lottery::Quota)| {
            let has = panel
                .iter()
                .filter(|person| pool.people()[**person].quotas.contains(&at));
            (quota.min as usize..=quota.max as usize).contains(&has.count())
        };
        panel.len() == size as usize
            && homes.len() == panel.len()
            && quotas.quotas().iter().enumerate().all(meets)
    };
    sets.map(|set| people(set).collect())
        .filter(is_feasible)
        .collect()
}

/// Whether some distribution over all `panels` gives everybody at least `floors`, without any solver: multiplicative
/// weights find either one that nearly does, or prices that prove that there is none.
fn can_all_have(panels: &[Vec<usize>], floors: &[f64]) -> bool {
    const ROUNDS: usize = 4000;
    let wanted: Vec<usize> = (0..floors.len()).filter(|at| floors[*at] > 0.0).collect();
    let mut prices = vec![1.0_f64; floors.len()];
    let mut had = vec![0.0_f64; floors.len()];
    for round in 1..=ROUNDS {
        let worth = |panel: &Vec<usize>| -> f64 {
            panel
                .iter()
                .filter(|at| floors[**at] > 0.0)
                .map(|at| prices[*at])
                .sum()
        };
        let total: f64 = wanted.iter().map(|at| prices[*at] * floors[*at]).sum();
        let best = panels
            .iter()
            .max_by(|one, other| worth(one).total_cmp(&worth(other)));
        let Some(best) = best.filter(|best| worth(best) >= total * (1.0 - 1e-9)) else {
            return false;
        };
        best.iter().for_each(|at| had[*at] += 1.0);
        for at in &wanted {
            let gained = f64::from(u8::from(best.contains(at)));
            prices[*at] *= (0.05 * (floors[*at] - gained)).exp();
        }
        if wanted
            .iter()
            .all(|at| had[*at] / round as f64 >= floors[*at] - 1e-3)
        {
            return true;
        }
    }
    true
}

fn check_common(selection: &Selection, panels: &[Vec<usize>]) {
    let known: BTreeSet<&Vec<usize>> = panels.iter().collect();
    assert!(selection.list.iter().all(|panel| known.contains(panel)));
    let reachable: BTreeSet<usize> = panels.iter().flatten().copied().collect();
    for at in 0..selection.times.len() {
        let ideal = selection.ideal[at].value();
        assert_eq!(ideal > 0.0, reachable.contains(&at), "person {at}: {ideal}");
    }
    // Rounding is bounded: a class is off by less than 2k seats, and its people by one copy more.
    let bound = f64::from(2 * selection.asked.size + 1) / f64::from(selection.asked.panels);
    assert!(selection.greatest_deviation() <= bound);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_pools_agree_with_brute_force(small in small()) {
        let (quotas, pool) = made(&small);
        let panels = all_panels(&pool, &quotas, small.size);
        if small.size as usize > pool.len() {
            return Ok(());
        }
        for rule in [Rule::Leximin, Rule::Maximin, Rule::Nash, Rule::Goldilocks] {
            match draw(&pool, &quotas, asked(rule, small.size, 60)) {
                Ok(selection) => {
                    prop_assert!(!panels.is_empty());
                    check_common(&selection, &panels);
                    if let Some(ceiling) = selection.ceiling {
                        let floors = |chance: f64| -> Vec<f64> {
                            selection.ideal.iter().map(|ideal| if ideal.value() > 0.0 { chance } else { 0.0 }).collect()
                        };
                        prop_assert!(can_all_have(&panels, &floors(ceiling - 1e-6)));
                        prop_assert!(!can_all_have(&panels, &floors(ceiling + 0.01)) );
                    }
                }
                Err(Error::Infeasible(conflict)) => {
                    prop_assert!(panels.is_empty(), "{conflict}");
                }
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
    }

    /// Raising anybody who is not above `level` would take from somebody at or below it: the definition of LEXIMIN,
    /// tried with prices on all panels.
    #[test]
    fn nobody_can_be_raised_but_at_the_cost_of_the_less_likely(small in small()) {
        let (quotas, pool) = made(&small);
        let panels = all_panels(&pool, &quotas, small.size);
        if panels.is_empty() {
            return Ok(());
        }
        let selection = draw(&pool, &quotas, asked(Rule::Leximin, small.size, 60)).expect("a lottery");
        let chances: Vec<f64> = selection.ideal.iter().map(|ideal| ideal.value()).collect();
        for raised in 0..chances.len() {
            if chances[raised] <= 0.0 || chances[raised] > 0.99 {
                continue;
            }
            // Everybody with a greater chance may fall as far as the raised one now stands.
            let floors: Vec<f64> = chances.iter().enumerate().map(|(at, chance)| {
                if at == raised { chance + 0.02 } else { chance.min(chances[raised]) }
            }).collect();
            prop_assert!(!can_all_have(&panels, &floors), "{raised} of {chances:?}");
        }
    }

    #[test]
    fn the_search_finds_the_best_panel(small in small(), weights in vec(-4..5_i32, 9)) {
        let (quotas, pool) = made(&small);
        if small.size as usize > pool.len() {
            return Ok(());
        }
        let instance = Instance::new(&pool, &quotas, small.size, &Seated::default()).expect("a size that fits");
        let of_class: Vec<f64> = (0..instance.classes.len()).map(|class| f64::from(weights[class])).collect();
        let worth = |panel: &Vec<usize>| -> i32 {
            let class = |at: &usize| instance.class_of[*at].expect("nobody is set apart");
            panel.iter().map(|at| weights[class(at)]).sum()
        };
        let best = all_panels(&pool, &quotas, small.size).iter().map(worth).max();
        let found = best_panel(&instance, &of_class).expect("no trouble");
        prop_assert_eq!(found.map(|panel| panel.value(&of_class).round() as i32), best);
    }

    #[test]
    fn people_who_are_alike_have_like_chances_in_the_list(small in small(), panels in 1..40_u32) {
        let (quotas, pool) = made(&small);
        if let Ok(selection) = draw(&pool, &quotas, asked(Rule::Maximin, small.size, panels)) {
            for class in &selection.instance.classes {
                let times: Vec<u32> = class.people.iter().map(|at| selection.times[*at]).collect();
                let (least, most) = (times.iter().min(), times.iter().max());
                prop_assert!(most.expect("people") - least.expect("people") <= 1, "{times:?}");
            }
        }
    }

    #[test]
    fn the_same_is_answered_again(small in small()) {
        let (quotas, pool) = made(&small);
        for rule in Rule::ALL {
            let (one, other) = (
                draw(&pool, &quotas, asked(rule, small.size, 20)).ok(),
                draw(&pool, &quotas, asked(rule, small.size, 20)).ok(),
            );
            prop_assert_eq!(one, other);
        }
    }
}
