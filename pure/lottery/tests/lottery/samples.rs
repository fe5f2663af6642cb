//! Pools that tests are made of.

use std::ops::ControlFlow;

use stoa_lottery::{Asked, Error, Person, Pool, Quota, Quotas, Rule, Seated, Selection, select};

/// `(feature, value, min, max)`.
pub type Wanted = (&'static str, &'static str, u32, u32);

pub fn quotas(wanted: &[Wanted]) -> Quotas {
    let mut quotas = Quotas::default();
    for (feature, value, min, max) in wanted {
        let quota = Quota {
            feature: 0,
            value: (*value).to_owned(),
            min: *min,
            max: *max,
            min_flex: 0,
            max_flex: 1000,
            line: 0,
        };
        quotas.add(feature, quota).expect("each value once");
    }
    quotas
}

/// People by their values, one for each feature, and the household they live in.
pub fn pool(quotas: &Quotas, people: &[(&[&str], usize)]) -> Pool {
    let person = |(at, (values, household)): (usize, &(&[&str], usize))| Person {
        id: format!("p{at}"),
        line: at as u64 + 2,
        quotas: values
            .iter()
            .enumerate()
            .map(|(feature, value)| quotas.of_value(feature, value).expect("a known value"))
            .collect(),
        household: *household,
    };
    Pool::of(people.iter().enumerate().map(person).collect())
}

/// So many people of each kind, each alone in their household.
pub fn crowd(quotas: &Quotas, kinds: &[(usize, &[&str])]) -> Pool {
    let all = kinds
        .iter()
        .flat_map(|(number, values)| std::iter::repeat_n(*values, *number));
    let people: Vec<(&[&str], usize)> = all.enumerate().map(|(at, values)| (values, at)).collect();
    pool(quotas, &people)
}

pub fn asked(rule: Rule, size: u32, panels: u32) -> Asked {
    Asked {
        rule,
        size,
        panels,
        order: "test".to_owned(),
    }
}

pub fn draw(pool: &Pool, quotas: &Quotas, asked: Asked) -> Result<Selection, Error> {
    select(pool, quotas, &Seated::default(), asked, &mut |_| {
        ControlFlow::Continue(())
    })
}

/// Everybody's chance before rounding, ascending.
pub fn sorted(selection: &Selection) -> Vec<f64> {
    let mut chances: Vec<f64> = selection
        .ideal
        .iter()
        .map(|chance| chance.value())
        .collect();
    chances.sort_by(f64::total_cmp);
    chances
}

pub fn assert_near(one: f64, other: f64, by: f64) {
    assert!((one - other).abs() <= by, "{one} is not {other}");
}
