//! Looking at the values of one column: how many of them are of which kind.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use crate::{
    calendar::civil,
    cell::{Cell, DAY},
    fits::{self, Mailbox},
    heading::{headings_words, says_name},
    numbers::{NUMBERS, fitting},
    trait_of::Trait,
};

/// Different values that are counted; more are as good as this.
const DIFFERENT: usize = 1000;

/// What was seen of a column. It keeps counts, no values.
#[derive(Clone, Debug)]
pub struct Look {
    /// What its heading says it holds.
    pub(crate) heading: Option<Trait>,
    /// Its heading is a word for names of anything.
    pub(crate) is_name: bool,
    pub(crate) values: u64,
    pub(crate) seen: Seen,
    different: HashSet<u64, FixedState>,
}

/// Values that fit, by what they are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    pub mailboxes: u64,
    pub roles: u64,
    /// Longer texts with an address in them.
    pub with_mailbox: u64,
    pub phones: u64,
    pub bare_phones: u64,
    pub ibans: u64,
    pub cards: u64,
    pub plates: u64,
    pub ips: u64,
    pub addresses: u64,
    pub people: u64,
    pub name_shaped: u64,
    pub days: u64,
    /// Numbers with four decimal places or more, between -180 and 180.
    pub exact: u64,
    pub numbers: [u64; NUMBERS.len()],
}

impl Look {
    #[must_use]
    pub fn new(heading: &str) -> Self {
        Self {
            heading: headings_words(heading),
            is_name: says_name(heading),
            values: 0,
            seen: Seen::default(),
            different: HashSet::with_hasher(FixedState::with_seed(0)),
        }
    }

    /// Takes in a value. Empty ones and the marks that stand for none do not count.
    pub fn add(&mut self, cell: &Cell) {
        self.add_times(cell, 1);
    }

    /// Takes in a value that stands in so many rows.
    pub fn add_times(&mut self, cell: &Cell, rows: u64) {
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => match text.trim() {
                "" | "-" | "–" | "*" | "?" => {}
                text => self.text(text, rows),
            },
            Cell::Whole(value) => {
                self.count(cell, rows);
                let text = value.to_string();
                self.digits(&text, rows);
                self.seen.bare_phones += rows * u64::from(fits::is_bare_phone(&text));
            }
            Cell::Number(value) => {
                self.count(cell, rows);
                let fraction = value.get().abs() * 1e3;
                let is_exact = (fraction - fraction.round()).abs() > 1e-6;
                self.seen.exact += rows * u64::from(value.get().abs() <= 180.0 && is_exact);
            }
            Cell::Day(days) => self.day(cell, i64::from(*days), rows),
            Cell::Time(micros) => self.day(cell, micros.div_euclid(DAY), rows),
            Cell::Truth(_) => self.count(cell, rows),
        }
    }

    fn count(&mut self, cell: &Cell, rows: u64) {
        use std::hash::BuildHasher;
        self.values += rows;
        if self.different.len() < DIFFERENT {
            self.different
                .insert(FixedState::with_seed(1).hash_one(cell));
        }
    }

    fn day(&mut self, cell: &Cell, days: i64, rows: u64) {
        self.count(cell, rows);
        self.seen.days += rows * u64::from((1900..=2099).contains(&civil(days).0));
    }

    fn digits(&mut self, text: &str, rows: u64) {
        let fitting = fitting(text);
        for (place, count) in self.seen.numbers.iter_mut().enumerate() {
            *count += rows * u64::from(fitting & (1 << place) != 0);
        }
        self.seen.cards += rows * u64::from(fits::is_card(text));
    }

    fn text(&mut self, text: &str, rows: u64) {
        self.count(&Cell::text(text), rows);
        let seen = &mut self.seen;
        let has_digit = text.chars().any(char::is_numeric);
        match fits::mailbox(text) {
            Some(Mailbox::Role) => {
                seen.mailboxes += rows;
                seen.roles += rows;
            }
            Some(Mailbox::Personal) => seen.mailboxes += rows,
            None => seen.with_mailbox += rows * u64::from(fits::has_mailbox(text)),
        }
        if has_digit {
            seen.phones += rows * u64::from(fits::is_phone(text));
            seen.bare_phones += rows * u64::from(fits::is_bare_phone(text));
            seen.ibans += rows * u64::from(fits::is_iban(text));
            seen.plates += rows * u64::from(fits::is_plate(text));
            seen.ips += rows * u64::from(fits::is_ip(text));
            seen.addresses += rows * u64::from(fits::is_address(text));
            seen.days += rows * u64::from(fits::is_written_day(text));
            self.digits(text, rows);
        } else {
            seen.people += rows * u64::from(fits::is_person(text));
            seen.name_shaped += rows * u64::from(fits::is_name_shaped(text));
        }
    }

    /// How many different values there are, counted up to a thousand.
    pub(crate) fn different(&self) -> u64 {
        self.different.len() as u64
    }
}
