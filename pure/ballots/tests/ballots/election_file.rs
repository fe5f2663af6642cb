//! A small reader of election files, enough for the files these tests look at; faults end the test.

use std::path::{Path, PathBuf};

use stoa_ballots::{BallotKind, Exact, Mark, Profile, ProfileBuilder, Project};

/// The folder of real elections, if this machine has it.
pub fn shared() -> Option<PathBuf> {
    let root = std::env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"),
        PathBuf::from,
    );
    let plain = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let found = [root, plain]
        .into_iter()
        .map(|root| root.join("participatory-budgeting"));
    let found = found.into_iter().find(|path| path.exists());
    if found.is_none() {
        println!("skipped: there are no shared elections on this machine");
    }
    found
}

/// Reads an election.
pub fn read(path: &Path) -> Profile {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let mut section = String::new();
    let mut header: Vec<String> = Vec::new();
    let (mut meta, mut projects, mut votes) = (Vec::new(), Vec::new(), Vec::new());
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let cells = cells(line);
        let first = cells[0].trim().to_lowercase();
        if ["meta", "projects", "votes"].contains(&first.as_str()) && cells.len() == 1 {
            section = first;
            header.clear();
        } else if header.is_empty() {
            header = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        } else {
            let row: Vec<(String, String)> = header
                .iter()
                .cloned()
                .zip(cells.iter().map(|c| c.trim().to_owned()))
                .collect();
            match section.as_str() {
                "meta" => meta.push((row[0].1.clone(), row[1].1.clone())),
                "projects" => projects.push(row),
                _ => votes.push(row),
            }
        }
    }
    build(&meta, &projects, &votes)
}

type Row = Vec<(String, String)>;

fn build(meta: &[(String, String)], projects: &[Row], votes: &[Row]) -> Profile {
    let of_meta = |key: &str| meta.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
    let kind = match of_meta("vote_type").unwrap() {
        "ordinal" => BallotKind::Ordinal,
        "cumulative" => BallotKind::Cumulative,
        "scoring" => BallotKind::Scoring,
        _ => BallotKind::Approval,
    };
    let money = |text: &str| -> Exact { text.parse().unwrap() };
    let mut all: Vec<Exact> = projects
        .iter()
        .map(|row| money(get(row, "cost").unwrap()))
        .collect();
    all.push(money(of_meta("budget").unwrap()));
    let units = if all.iter().all(|m| m.denominator() == &1.into()) {
        1
    } else {
        100
    };
    let whole = |money: &Exact| -> u64 {
        let scaled = money * &Exact::from(units);
        assert_eq!(scaled.denominator(), &1.into());
        scaled.numerator().try_into().unwrap()
    };
    let mut builder = ProfileBuilder::new(kind, whole(all.last().unwrap()), units).unwrap();
    if let Some(longest) = of_meta("max_length").and_then(|text| text.parse().ok()) {
        builder.longest_allowed(longest);
    }
    for (row, cost) in projects.iter().zip(&all) {
        let id = row[0].1.clone();
        builder
            .project(Project {
                id,
                cost: whole(cost),
                ..Project::default()
            })
            .unwrap();
    }
    for row in votes {
        let points = get(row, "points").unwrap_or_default();
        let mut points = points.split(',');
        let named = get(row, "vote").unwrap_or_default();
        let mut marks: Vec<Mark> = Vec::new();
        for id in named.split(',').filter(|id| !id.is_empty()) {
            let project = builder.find(id.trim()).unwrap();
            let points = points
                .next()
                .and_then(|p| p.trim().parse().ok())
                .unwrap_or_default();
            // Some ballots name a project twice; pabutools keeps the points given last.
            match marks.iter_mut().find(|mark| mark.project == project) {
                Some(known) => known.points = points,
                None => marks.push(Mark { project, points }),
            }
        }
        builder.ballot(&marks, None, 1).unwrap();
    }
    builder.finish()
}

fn get<'a>(row: &'a Row, key: &str) -> Option<&'a str> {
    row.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
}

/// The cells of a line, which are separated by semicolons and may be quoted.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}
