//! `stoa check`: everything that an operator can get wrong, said in words, and nothing changed by it.

mod database;
mod surroundings;

use std::path::Path;

use serde::Serialize;
use stoa_kernel::{Error, clock::Clock};

use crate::{
    failure::{Failure, Result},
    house::{FILE, House, unknown_variables},
    said::Voice,
};

/// What was found out about one part.
#[derive(Debug, Serialize)]
struct Finding {
    part: &'static str,
    state: State,
    words: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Well,
    /// It works; an operator should know all the same.
    Note,
    Wrong,
}

/// All findings, said as they come.
struct Findings {
    voice: Voice,
    all: Vec<Finding>,
}

impl Findings {
    fn add(&mut self, part: &'static str, state: State, words: impl Into<String>) {
        let words = words.into();
        let mark = match state {
            State::Well => "ok   ",
            State::Note => "note ",
            State::Wrong => "WRONG",
        };
        self.voice.line(format!("{mark}  {part}: {words}"));
        self.all.push(Finding { part, state, words });
    }

    fn well(&mut self, part: &'static str, words: impl Into<String>) {
        self.add(part, State::Well, words);
    }

    fn note(&mut self, part: &'static str, words: impl Into<String>) {
        self.add(part, State::Note, words);
    }

    fn wrong(&mut self, part: &'static str, words: impl Into<String>) {
        self.add(part, State::Wrong, words);
    }
}

/// Checks the town in `folder`; `deep` reads the whole database for damage as well.
pub async fn check(folder: &Path, deep: bool, voice: Voice) -> Result {
    let mut findings = Findings {
        voice,
        all: Vec::new(),
    };
    match House::read(folder) {
        Ok(house) => check_house(&house, deep, &mut findings).await,
        Err(failure) => {
            findings.wrong("configuration", failure.in_words().unwrap_or_default());
        }
    }
    let wrong = findings
        .all
        .iter()
        .filter(|finding| finding.state == State::Wrong)
        .count();
    voice.line(match wrong {
        0 => "All is well.".to_owned(),
        1 => "One thing is wrong.".to_owned(),
        wrong => format!("{wrong} things are wrong."),
    });
    voice.outcome(&serde_json::json!({ "ok": wrong == 0, "findings": findings.all }));
    if wrong == 0 {
        Ok(())
    } else {
        Err(Failure::Told)
    }
}

async fn check_house(house: &House, deep: bool, findings: &mut Findings) {
    let file = house.folder.join(FILE);
    match file.exists() {
        true => findings.well("configuration", file.display().to_string()),
        false => findings.note(
            "configuration",
            format!(
                "there is no {}; the variables and defaults hold",
                file.display()
            ),
        ),
    }
    for name in unknown_variables() {
        findings.wrong("configuration", format!("no variable is called {name}"));
    }
    surroundings::check_folder(&house.folder, findings);
    surroundings::check_logo(&house.config, findings);
    surroundings::check_address(&house.config, findings).await;
    let key = surroundings::check_key(Path::new(&house.config.master_key_file), findings);
    surroundings::check_files(&house.config, findings).await;
    surroundings::check_mail(&house.config, findings).await;
    surroundings::check_clock(Clock::real().now(), findings);
    database::check_database(house, key, deep, findings).await;
}

/// An error of the house as a finding has it.
fn words(error: Error) -> String {
    Failure::from(error).in_words().unwrap_or_default()
}
