//! Messy CSV files of the shared catalogue, read by us and by what Python's world guesses with, each held against what a person reads.
//!
//! Without the peer or the shared data this part only says that it is skipped.

mod reading;
mod score;

use std::{collections::BTreeMap, path::PathBuf, process::Command};

use serde::Deserialize;

use self::{
    reading::{Reading, ours},
    score::{Marks, marks},
};
use crate::{peers, process::run, run::Run, table::Table};

/// What read_messy.py says of a file.
#[derive(Deserialize)]
struct Told {
    set: String,
    path: PathBuf,
    right: Reading,
    sniffer: Guess,
    clevercsv: Guess,
}

/// What a peer reads, or why it gave up.
#[derive(Deserialize)]
#[serde(untagged)]
enum Guess {
    Read(Reading),
    GaveUp { gave_up: String },
}

/// How many files of a set there are, how many are read as a person would, and the share of cells.
#[derive(Default)]
struct Tally {
    files: u32,
    right: u32,
    cells: f64,
    missed: Vec<String>,
}

impl Tally {
    fn count(&mut self, marks: Result<Marks, String>, name: &str) {
        self.files += 1;
        match marks {
            Ok(marks) => {
                self.cells += marks.cells;
                match marks.wrong() {
                    wrong if wrong.is_empty() => self.right += 1,
                    wrong => self.missed.push(format!("{name}: {}", wrong.join(", "))),
                }
            }
            Err(why) => self.missed.push(format!("{name}: {why}")),
        }
    }

    fn share(&self) -> f64 {
        f64::from(self.right) / f64::from(self.files)
    }
}

/// What is promised of each set, as a share of its files.
const PROMISED: [(&str, f64); 2] = [("messy-csv", 14.0 / 17.0), ("frictionless", 0.95)];

pub fn measure(run_: &mut Run) {
    let folder = peers::shared("catalogue");
    let (Some(folder), Some(python)) = (folder, peers::python("messy")) else {
        let why = "skipped: no catalogue, or no clevercsv";
        run_.table.note("messy files", why.to_owned());
        return;
    };
    let script = peers::script("messy").with_file_name("read_messy.py");
    let said = run(Command::new(python).arg(script).arg(folder))
        .output
        .stdout;
    let said = String::from_utf8(said).expect("text");
    let mut tallies: BTreeMap<(String, &str), Tally> = BTreeMap::new();
    for line in said.lines() {
        let told: Told = serde_json::from_str(line).expect("a file");
        let name = told.path.file_name().expect("a name").to_string_lossy();
        let mut count = |who, marks| {
            let tally = tallies.entry((told.set.clone(), who)).or_default();
            tally.count(marks, &name);
        };
        let read = ours(&told.path);
        count("ours", read.map(|read| marks(&read, &told.right)));
        for (who, guess) in [
            ("csv.Sniffer", &told.sniffer),
            ("clevercsv", &told.clevercsv),
        ] {
            let read = match guess {
                Guess::Read(read) => Ok(marks(read, &told.right)),
                Guess::GaveUp { gave_up } => Err(gave_up.clone()),
            };
            count(who, read);
        }
    }
    for (set, promised) in PROMISED {
        show(&mut run_.table, &tallies, (set, promised));
    }
}

fn show(
    table: &mut Table,
    tallies: &BTreeMap<(String, &str), Tally>,
    (set, promised): (&str, f64),
) {
    let of = |who| tallies.get(&(set.to_owned(), who));
    let Some(own) = of("ours") else { return };
    let best = ["csv.Sniffer", "clevercsv"].into_iter().filter_map(of);
    let best = best.map(Tally::share).fold(0.0, f64::max);
    let measured =
        |tally: &Tally| format!("{:.2} ({} of {})", tally.share(), tally.right, tally.files);
    table.hold(
        &format!("{set}: share read as a person would"),
        measured(own),
        &format!("at least {promised:.2}, and more"),
        own.share() + 1e-9 >= promised && own.share() > best,
    );
    for who in ["csv.Sniffer", "clevercsv"] {
        if let Some(tally) = of(who) {
            table.note(&format!("  {who} with charset-normalizer"), measured(tally));
        }
    }
    for who in ["ours", "csv.Sniffer", "clevercsv"] {
        if let Some(tally) = of(who) {
            let cells = tally.cells / f64::from(tally.files);
            table.note(
                &format!("  {who}: cells, mean of the files"),
                format!("{cells:.3}"),
            );
        }
    }
    for missed in &own.missed {
        println!("  not as a person would: {missed}");
    }
}
