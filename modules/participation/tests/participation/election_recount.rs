//! Elections of real cities, put in by whoever likes, give through the web what the cities announced.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use stoa_ballots::{findings::Tolerance, pabulib};
use stoa_testkit::File;

use crate::house::{House, on_both};

const PAGE: &str = "/participate/recount";
/// Cities that chose otherwise than by their votes and costs alone (least votes, projects that exclude one another), which their files do not say:
/// how many projects are in one of the two lists only.
const OTHERWISE: [(&str, usize); 6] = [
    ("poland_gdynia_2020_", 2),
    ("poland_gdynia_2020_babie-doly-small", 2),
    ("poland_katowice_2020_bogucice", 3),
    ("poland_lodz_2020_", 5),
    ("poland_lodz_2020_nr-33", 1),
    ("poland_wroclaw_2017_rejon-nr-11-750", 2),
];
const GREEDY: [(&str, &str); 2] = [("rule", "greedy"), ("completion", "none")];

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_election_is_named_line_by_line() {
    on_both(async |house: House| {
        let stranger = house.stranger();
        let none = stranger.does(PAGE, &GREEDY).await;
        assert_eq!(none.status, 422);
        none.says("Choose a file of ballots");
        let file = b"META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;ten\nVOTES\nvoter_id;vote\n1;b\n";
        let wrong = stranger.uploads(PAGE, &GREEDY, File("a.pb", file)).await;
        assert_eq!(wrong.status, 422);
        wrong.says("line 7").says("line 10");
        let ordinal = b"META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;10\nVOTES\nvoter_id;vote\n1;a\n";
        let places = [("rule", "expanding-approvals"), ("completion", "none")];
        let wrong = stranger.uploads(PAGE, &places, File("a.pb", ordinal)).await;
        assert_eq!(wrong.status, 422);
        wrong.says("This way of counting does not go with this kind of ballot");
        let shares = [("rule", "equal-shares"), ("completion", "add1")];
        let good = stranger.uploads(PAGE, &shares, File("a.pb", ordinal)).await;
        good.says("One person voted for projects here").says("Where the money comes from");
    })
    .await;
}

#[expect(clippy::print_stdout, reason = "whoever runs the tests reads it")]
fn shared() -> Vec<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let root = std::env::var_os("STOA_SHARED").map_or_else(beside, PathBuf::from);
    let folder = root.join("participatory-budgeting");
    let Ok(found) = std::fs::read_dir(&folder) else {
        println!("skipped: there is no {}", folder.display());
        return Vec::new();
    };
    let paths = found.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|end| end == "pb"))
        .collect()
}

/// The names of the projects that a city says were selected by the greedy rule, in the order of the alphabet; nothing where it does not say.
fn announced(bytes: &[u8]) -> Vec<String> {
    let (election, _) = pabulib::read(bytes).unwrap().accept(Tolerance::Usual);
    let Some(election) = election.filter(|one| one.field("rule") == Some("greedy")) else {
        return Vec::new();
    };
    let all = 0..election.projects().len();
    let selected = all.filter(|one| election.project_cell(*one, &["selected"]) == Some("1"));
    let mut names: Vec<String> = selected
        .map(|one| flat(election.project_name(one)))
        .collect();
    names.sort();
    names
}

/// Without the blanks that pages fold.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn real_elections_give_what_the_cities_announced() {
    let files: Vec<(PathBuf, Vec<u8>)> = shared()
        .into_iter()
        .map(|path| {
            let bytes = std::fs::read(&path).unwrap();
            (path, bytes)
        })
        .filter(|(_, bytes)| !announced(bytes).is_empty())
        .collect();
    if files.is_empty() {
        return;
    }
    assert!(files.len() > 10, "{}", files.len());
    let grounds = std::sync::atomic::AtomicUsize::new(0);
    on_both(async |house: House| {
        // The database plays no part: once is enough.
        if grounds.fetch_add(1, std::sync::atomic::Ordering::SeqCst) > 0 {
            return;
        }
        let stranger = house.stranger();
        let mut differences = Vec::new();
        for (path, bytes) in &files {
            let page = stranger
                .uploads(PAGE, &GREEDY, File("city.pb", bytes))
                .await;
            assert_eq!(page.status, 200, "{}: {}", path.display(), page.text());
            let won = page.all(".stoa-won tbody bdi");
            let won: BTreeSet<String> = won.iter().map(|name| flat(name)).collect();
            let said: BTreeSet<String> = announced(bytes).into_iter().collect();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            differences.push((name, won.symmetric_difference(&said).count()));
        }
        differences.retain(|(_, count)| *count > 0);
        differences.sort();
        assert_eq!(
            differences,
            OTHERWISE.map(|(name, count)| (name.to_owned(), count))
        );
    })
    .await;
}
