//! Real pools and quotas, where they are present: what is known of each, and every rule on it.

use std::{
    env,
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
};

use stoa_lottery::{Pool, PoolColumns, Quotas, Rule};

use crate::samples::{asked, assert_near, draw, sorted};

/// The folder, its two files, the size of the panel, and the least chance that MAXIMIN and LEXIMIN must give, which the
/// PyPI package sortition-algorithms 0.12 found as well.
const POOLS: [(&str, &str, &str, u32, f64); 5] = [
    ("opendlp_sample", "respondents.csv", "targets.csv", 10, 0.5),
    (
        "example_small_20",
        "respondents.csv",
        "categories.csv",
        20,
        0.1,
    ),
    (
        "ursynow_2019_voters_300",
        "candidates.csv",
        "features.csv",
        30,
        0.094_972_067_039,
    ),
    (
        "sf_scotland_150",
        "candidates.csv",
        "features.csv",
        22,
        0.090_909_090_909,
    ),
    (
        "gdynia_2020_voters_600",
        "candidates.csv",
        "features.csv",
        40,
        0.042_682_926_829,
    ),
];

/// Of Scotland's pool, LEXIMIN's levels and up to which place in the order of chances each goes (by a program of its own that prices people, not
/// classes, with HiGHS at tolerances of a thousand-millionth).
const SCOTLAND_LEVELS: [(usize, f64); 4] = [
    (47, 0.115_384_615),
    (63, 0.125),
    (82, 0.157_894_737),
    (99, 0.166_666_667),
];

fn folder() -> Option<PathBuf> {
    let shared = env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let folder = shared.join("sortition");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is not there", folder.display());
    None
}

fn open(folder: &Path, (name, people, quotas): (&str, &str, &str)) -> (Quotas, Pool) {
    let file =
        |file: &str| BufReader::new(File::open(folder.join(name).join(file)).expect("a file"));
    let quotas = Quotas::read("quotas", file(quotas)).expect("good quotas");
    let pool = Pool::read("people", file(people), &quotas, &PoolColumns::default());
    let pool = pool.expect("a good pool");
    (quotas, pool)
}

#[test]
fn every_rule_on_every_pool() {
    let Some(folder) = folder() else { return };
    for (name, people, quota_file, size, least) in POOLS {
        let (quotas, pool) = open(&folder, (name, people, quota_file));
        // Without optimisation the other rules take long on pools of more than a hundred classes; `leximin_settles…`
        // below and the checks in tests/peers/lottery have these.
        let is_large = ["sf_scotland_150", "gdynia_2020_voters_600"].contains(&name);
        let rules = Rule::ALL
            .into_iter()
            .filter(|rule| !is_large || *rule == Rule::Maximin);
        for rule in rules {
            let selection = draw(&pool, &quotas, asked(rule, size, 1000)).expect("a lottery");
            let chances = sorted(&selection);
            match rule {
                Rule::Leximin | Rule::Maximin => assert_near(chances[0], least, 1e-8),
                Rule::Goldilocks => assert!(chances[0] <= least + 1e-9),
                Rule::Nash => assert!(chances[0] > 0.8 * least && chances[0] <= least + 1e-9),
                Rule::Stratified => {}
            }
            assert!(selection.greatest_deviation() < 0.004, "{name} {rule:?}");
        }
    }
}

#[test]
fn leximin_settles_level_after_level() {
    let Some(folder) = folder() else { return };
    let (quotas, pool) = open(
        &folder,
        ("sf_scotland_150", "candidates.csv", "features.csv"),
    );
    let selection = draw(&pool, &quotas, asked(Rule::Leximin, 22, 1000)).expect("a lottery");
    let chances = sorted(&selection);
    for (at, level) in SCOTLAND_LEVELS {
        assert_near(chances[at], level, 1e-7);
    }
}
