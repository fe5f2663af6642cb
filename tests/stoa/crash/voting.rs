//! People take papers and cast envelopes while the town is killed: each has one paper, whatever was acknowledged is there, and nothing twice.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::{scope, sleep},
    time::{Duration, Instant},
};

use stoa_envelopes::Paper;
use stoa_tests::{Engine, Town};

use super::{goes_on, share_of_the_soak, waits_until};
use crate::voters::{Election, Voter, casts};

/// How often each database's town is killed.
const KILLS: usize = 3;
/// How many vote at the same time, again and again.
const PEOPLE: usize = 4;
/// How many votes are acknowledged at least between two kills.
const FEW: usize = 6;

/// Somebody who votes, as far as they know.
struct Person {
    voter: Voter,
    /// Once the town answered.
    paper: Option<Paper>,
    /// The turn of the next envelope.
    turn: u32,
    receipts: Vec<String>,
}

impl Person {
    fn comes(town: &Town, election: &Election, number: usize) -> Person {
        Person {
            voter: Voter::comes(town, election, &format!("voter{number}")),
            paper: None,
            turn: 1,
            receipts: Vec::new(),
        }
    }

    /// Takes the paper if there is none yet, else casts one more envelope; whether the town answered.
    fn goes_on(&mut self, url: &str, election: &Election) -> bool {
        match &self.paper {
            Some(paper) => {
                let paper = paper.clone();
                self.votes((url, election), &paper).is_some()
            }
            None => {
                let signature = self.voter.asks();
                self.paper = signature.map(|signature| self.voter.paper(&signature));
                self.paper.is_some()
            }
        }
    }

    fn votes(&mut self, (url, election): (&str, &Election), paper: &Paper) -> Option<()> {
        let (envelope, _ballot) = self.voter.seals(election, paper, self.turn);
        let page = casts(url, election, &envelope)?;
        if page.status == 409 {
            // The one before was taken, and its answer lost.
            let next = page.json()["turn"]
                .as_u64()
                .and_then(|turn| u32::try_from(turn).ok());
            assert_eq!(next, Some(self.turn + 1), "only one was on its way");
        } else {
            let page = page.expect_status(200);
            let receipt = page.json()["receipt"].as_str().map(str::to_owned);
            assert_eq!(receipt, envelope.receipt().ok());
            self.receipts.extend(receipt);
        }
        self.turn += 1;
        Some(())
    }
}

/// Everybody votes until the town was killed, at a moment of its own each time.
fn vote_while_it_is_killed(
    town: &mut Town,
    election: &Election,
    people: &[Mutex<Person>],
    kills: usize,
) {
    let (over, acknowledged) = (AtomicBool::new(false), AtomicUsize::new(0));
    let url = town.url.clone();
    scope(|threads| {
        for person in people {
            threads.spawn(|| {
                let mut person = person.lock().expect("nobody panicked");
                while !over.load(Ordering::SeqCst) {
                    if person.goes_on(&url, election) {
                        acknowledged.fetch_add(1, Ordering::SeqCst);
                    } else {
                        sleep(Duration::from_millis(20));
                    }
                }
            });
        }
        waits_until(|| acknowledged.load(Ordering::SeqCst) >= FEW);
        sleep(Duration::from_millis(
            u64::try_from(kills).unwrap_or_default() * 37 % 100,
        ));
        town.kill();
        over.store(true, Ordering::SeqCst);
    });
}

pub fn votes_are_kept_once_when_killed(engine: Engine) {
    let mut town = Town::start(engine);
    let election = Election::of(&town);
    let come = |number| Mutex::new(Person::comes(&town, &election, number));
    let people: Vec<Mutex<Person>> = (0..PEOPLE).map(come).collect();
    let until = share_of_the_soak().map(|share| Instant::now() + share);
    let mut kills = 0;
    while goes_on(kills, KILLS, until) {
        vote_while_it_is_killed(&mut town, &election, &people, kills);
        town.start_again();
        kills += 1;
        for person in &people {
            expect_kept(&town, &mut person.lock().expect("nobody panicked"));
        }
        expect_once(&town, &election);
        town.ledger_verifies();
    }
    let receipts = |person: &Mutex<Person>| person.lock().expect("nobody panicked").receipts.len();
    let acknowledged: usize = people.iter().map(receipts).sum();
    assert!(acknowledged > 0, "no vote was acknowledged before any kill");
    println!(
        "{engine}: killed {kills} times; {acknowledged} acknowledged votes of {PEOPLE} people are there, once each"
    );
}

/// Panics unless somebody's paper is the one that they had, and each of their receipts leads to one entry of the ledger.
fn expect_kept(town: &Town, person: &mut Person) {
    let again = person.voter.asks().expect("an answer");
    let again = person.voter.paper(&again);
    let paper = person.paper.get_or_insert_with(|| again.clone());
    assert_eq!(
        *paper, again,
        "the same paper, however often it is asked for"
    );
    for receipt in &person.receipts {
        let sql = format!(
            "SELECT COUNT(*) FROM event WHERE kind = 'envelope_cast' AND reference = '{receipt}'"
        );
        assert_eq!(town.tables(&sql), "1", "{receipt}");
    }
    let last = person.receipts.last();
    if let Some(receipt) = last {
        let page = town.visitor().get(&format!("/ledger/receipts/{receipt}"));
        page.expect_status(200).expect_text(receipt);
    }
}

/// Panics unless each paper and each envelope has its one entry.
fn expect_once(town: &Town, election: &Election) {
    for (table, kind) in [
        ("election_envelope", "envelope_cast"),
        ("election_roll", "paper_issued"),
    ] {
        let rows = town.tables(&format!("SELECT COUNT(*) FROM {table}"));
        let entries = town.tables(&format!("SELECT COUNT(*) FROM event WHERE kind = '{kind}'"));
        assert_eq!(rows, entries, "{table}");
    }
    let people = town.tables(&format!(
        "SELECT COUNT(*) FROM election_roll WHERE election = {}",
        election.number
    ));
    assert!(
        people.parse::<usize>().is_ok_and(|papers| papers <= PEOPLE),
        "{people} papers"
    );
}
