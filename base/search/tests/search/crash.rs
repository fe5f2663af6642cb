//! Killed in the middle of writing, again and again: what was committed is there, and goes with its place.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use stoa_kernel::{
    Lang,
    search::{Change, Engine},
};
use stoa_search::{SearchIndex, Writing};

use crate::{document, place, question};

const FOLDER: &str = "STOA_SEARCH_KILLED_IN";
const KILLS: usize = 8;

/// Not a test of its own: the program that is killed. It says each place that was committed.
#[test]
fn a_program_that_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let index = SearchIndex::open(folder.as_ref()).unwrap();
    let mut writing = Writing::open(&index).unwrap();
    let first = index.place().unwrap().position;
    for number in first..first + 10_000 {
        let mut put = document(&format!("R-{number}"), "Lamp", &format!("number{number}"));
        put.number = number;
        writing.apply(&Change::Put(put)).unwrap();
        if number % 3 == 0 {
            writing.commit(&place(number + 1)).unwrap();
            println!("\ncommitted {}", number + 1);
        }
    }
}

#[test]
fn killed_while_writing_it_goes_on_from_its_last_commit() {
    let folder = tempfile::tempdir().unwrap();
    let mut told = 0;
    for round in 0..KILLS {
        let mut program = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::a_program_that_is_killed", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(program.stdout.take().unwrap()).lines();
        let commits = lines.map_while(Result::ok).filter_map(|line| {
            let number = line.strip_prefix("committed ")?;
            Some(number.parse::<i64>().unwrap())
        });
        told = commits
            .take(3 + 2 * round)
            .last()
            .expect("it committed something");
        program.kill().unwrap();
        program.wait().unwrap();
        let index = SearchIndex::open(folder.path()).unwrap();
        let position = index.place().unwrap().position;
        assert!(position >= told, "{position} was on disk, {told} was told");
        assert_eq!(index.len(), u64::try_from(position).unwrap());
        let numbers = |number: i64| {
            let found = index.find(&question(&format!("number{number}"), Lang::En));
            let hits = found.unwrap().into_iter();
            hits.map(|hit| hit.number).collect::<Vec<i64>>()
        };
        assert_eq!(numbers(position - 1), [position - 1]);
        assert_eq!(numbers(position), [0; 0]);
    }
    assert!(told > 0);
}
