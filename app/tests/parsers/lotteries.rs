//! Files that `stoa lottery` is given: people, and quotas for them.

use std::ops::ControlFlow;

use stoa_lottery::{Asked, Error, Pool, PoolColumns, Quotas, Rule, Seated, select};

/// Quotas that the seeds of pools fit to.
const QUOTAS: &str =
    "feature,value,min,max\nGender,Female,1,2\nGender,Male,1,2\nAge,16-29,0,1\nAge,30+,1,3\n";

/// So many people are few enough to draw from each time.
const FEW: usize = 12;

/// The people of a file, if it is taken; every refusal has its words.
pub fn pool(bytes: &[u8], quotas: &Quotas) -> Option<Pool> {
    let columns = PoolColumns {
        id: None,
        households: vec!["address".to_owned()],
    };
    match Pool::read("pool.csv", bytes, quotas, &columns) {
        Ok(pool) => Some(pool),
        Err(faults) => {
            assert!(faults.iter().all(|fault| !fault.words.is_empty()));
            assert!(faults.count() > 0);
            None
        }
    }
}

/// A file of quotas, if it is taken.
pub fn quotas(bytes: &[u8]) -> Option<Quotas> {
    match Quotas::read("quotas.csv", bytes) {
        Ok(quotas) => Some(quotas),
        Err(faults) => {
            assert!(faults.count() > 0 && !faults.to_string().is_empty());
            None
        }
    }
}

/// A panel of two, from whoever was read. Whatever the quotas, there is one, or words that say why not.
fn draw(pool: &Pool, quotas: &Quotas) {
    if pool.len() > FEW || quotas.quotas().len() > FEW {
        return;
    }
    let asked = Asked {
        rule: Rule::Maximin,
        size: 2,
        panels: 3,
        order: "fuzz".to_owned(),
    };
    match select(pool, quotas, &Seated::default(), asked, &mut |_| {
        ControlFlow::Continue(())
    }) {
        Ok(selection) => assert_eq!(selection.list.len(), 3),
        Err(Error::Infeasible(conflict)) => assert!(!conflict.to_string().is_empty()),
        Err(Error::Asked(words)) => assert!(!words.is_empty()),
        Err(other) => panic!("{other}"),
    }
}

/// People, for quotas that are known.
pub fn lottery_pools(bytes: &[u8]) {
    let known = Quotas::read("quotas.csv", QUOTAS.as_bytes()).expect("good quotas");
    if let Some(pool) = pool(bytes, &known) {
        draw(&pool, &known);
    }
}

/// Quotas, and people of every value that they know.
pub fn lottery_quotas(bytes: &[u8]) {
    let Some(quotas) = quotas(bytes) else {
        return;
    };
    let mut file = quotas
        .features()
        .iter()
        .fold("id".to_owned(), |heading, name| {
            heading + &format!(",\"{}\"", name.replace('"', "\"\""))
        });
    for number in 0..6 {
        file.push_str(&format!("\n{number}"));
        for feature in 0..quotas.features().len() {
            let values: Vec<usize> = quotas.of_feature(feature).collect();
            let value = &quotas.quotas()[values[number % values.len()]].value;
            file.push_str(&format!(",\"{}\"", value.replace('"', "\"\"")));
        }
    }
    // A value may look like a heading of ids, or have a line in it: then the file is refused in words.
    if let Some(pool) = pool_without_homes(file.as_bytes(), &quotas) {
        draw(&pool, &quotas);
    }
}

fn pool_without_homes(bytes: &[u8], quotas: &Quotas) -> Option<Pool> {
    Pool::read("pool.csv", bytes, quotas, &PoolColumns::default()).ok()
}
