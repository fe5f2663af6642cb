//! One run of Equal Shares with one share, decided exactly.
//!
//! Prices are compared by what the purses say, which is fixed point with a known error, and that comparison counts only where it is
//! proven by the error's bounds. Where it is not, the ledger decides by exact fractions.
//!
//! A project's price only ever rises within a run, as its supporters' money only falls. So an old price is a lower bound of
//! the price now, and only projects whose bound is below the best price found are looked at again.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::guide::Guide;
use super::ledger::{Ledger, Rate};
use super::purse::{Found, Level, Purses, Search, find_level};
use super::scaling::{Scaling, above, below};
use super::seats::{Seat, Seats};
use crate::Exact;
use crate::approximate::approximate;
use crate::limits::Room;
use crate::rules::Counting;
use crate::support::Scale;

/// Not bought in any round.
pub(super) const NEVER: u32 = u32::MAX;

/// A purchase of a run.
#[derive(Clone, Debug)]
pub(super) struct Bought {
    pub(super) project: usize,
    /// The round of the ledger; none for what is free.
    pub(super) round: Option<usize>,
    /// All that could have been bought at the same price, the project included.
    pub(super) tied: Vec<usize>,
    pub(super) paid_in_full: u64,
    pub(super) paid_their_last: u64,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing is affordable any more.
    Finished,
    /// More than the budget was spent.
    Overspent,
    /// It is not certain that it goes as its guide went.
    Strayed,
}

/// What came of trying to buy something.
enum Next {
    Bought,
    Nothing,
    Strayed,
}

/// One run, its state and what it bought.
pub(super) struct Run<'a> {
    pub(super) counting: &'a Counting<'a>,
    pub(super) room: Room<'a>,
    pub(super) purses: Purses,
    pub(super) ledger: Ledger,
    /// In which round each project was bought by its supporters.
    pub(super) round_of: Vec<u32>,
    pub(super) seats: Seats,
    /// The last price found for each project, as a fraction of units over weight.
    pub(super) from: Vec<(u64, u64)>,
    pub(super) queue: BinaryHeap<Reverse<(u64, u32)>>,
    pub(super) bought: Vec<Bought>,
}

/// A project that may be the cheapest, and between what bounds its key lies.
pub(super) struct Candidate {
    pub(super) project: usize,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) level: Option<Level>,
}

impl<'a> Run<'a> {
    pub(super) fn new(counting: &'a Counting<'a>, share: &Exact) -> Self {
        let mut run = Self {
            counting,
            room: Room::new(counting.profile),
            purses: Purses::new(counting.support.people.len()),
            ledger: Ledger::new(share),
            round_of: Vec::new(),
            seats: Seats::new(&counting.support),
            from: Vec::new(),
            queue: BinaryHeap::new(),
            bought: Vec::new(),
        };
        run.reset(share);
        run
    }

    /// Begins anew with another share.
    pub(super) fn reset(&mut self, share: &Exact) {
        let projects = self.counting.support.projects();
        self.room = Room::new(self.counting.profile);
        self.purses.fill(share, self.counting.profile.voters());
        self.ledger = Ledger::new(share);
        self.round_of.clear();
        self.round_of.resize(projects, NEVER);
        self.seats.reset();
        self.from.clear();
        self.from.resize(projects, (0, 1));
        self.queue.clear();
        self.bought.clear();
        for project in 0..projects {
            let weight = self.counting.support.weights[project];
            if weight == 0 {
                continue;
            }
            let cost = self.counting.cost(project);
            let scaling = Scaling::of(self.counting, &self.purses, project);
            let key = scaling.key(approximate(cost) / approximate(weight));
            self.queue
                .push(Reverse((below(key).to_bits(), number(project))));
        }
        self.buy_what_is_free();
    }

    /// Buys until nothing is affordable, or the budget is overspent; or until it is not certain any more that every share between the guide's and
    /// this one buys the same as the guide did.
    pub(super) fn finish(&mut self, guide: Option<&Guide>) -> End {
        let budget = self.counting.profile.budget();
        while self.room.spent() <= budget {
            let round = self.ledger.rounds();
            match self.buy_next(guide) {
                Next::Bought => {}
                Next::Nothing => {
                    let shorter = guide.is_some_and(|guide| round < guide.projects.len());
                    return if shorter { End::Strayed } else { End::Finished };
                }
                Next::Strayed => return End::Strayed,
            }
        }
        if guide.is_some() {
            End::Strayed
        } else {
            End::Overspent
        }
    }

    /// Did another run buy the same in the same order?
    pub(super) fn bought_the_same(&self, other: &Self) -> bool {
        let projects = |run: &Self| run.bought.iter().map(|b| b.project).collect::<Vec<_>>();
        projects(self) == projects(other)
    }

    /// Is the project bought?
    pub(super) fn has(&self, project: usize) -> bool {
        self.bought.iter().any(|bought| bought.project == project)
    }

    fn buy_what_is_free(&mut self) {
        let support = &self.counting.support;
        let mut free: Vec<usize> = (0..support.projects())
            .filter(|&project| self.counting.cost(project) == 0 && support.weights[project] > 0)
            .collect();
        free.sort_by_key(|&project| self.counting.ranks[project]);
        for project in free {
            if self.room.group_against(project).is_none() {
                self.room.fund(project);
                self.bought.push(Bought {
                    project,
                    round: None,
                    tied: vec![project],
                    paid_in_full: support.votes[project],
                    paid_their_last: 0,
                });
            }
        }
    }

    /// Buys the cheapest affordable project.
    fn buy_next(&mut self, guide: Option<&Guide>) -> Next {
        let round = self.ledger.rounds();
        let led = guide.and_then(|guide| guide.keys.get(round));
        let candidates = self.cheapest(led.map_or(0.0, |&key| above(key)));
        let Some((project, rate, tied)) = self.decide(&candidates) else {
            return Next::Nothing;
        };
        if guide.is_some_and(|guide| !self.is_led(guide, project, &candidates)) {
            return Next::Strayed;
        }
        for candidate in &candidates {
            if candidate.project != project {
                let entry = (candidate.low.to_bits(), number(candidate.project));
                self.queue.push(Reverse(entry));
            }
        }
        self.pay(project, rate, tied);
        Next::Bought
    }

    /// All projects that may be the cheapest, as far as the purses tell, and all whose price may be as low as `key`.
    fn cheapest(&mut self, key: f64) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut best = f64::INFINITY;
        while let Some(&Reverse((bound, project))) = self.queue.peek() {
            let bound = f64::from_bits(bound);
            if bound > best.max(key) {
                break;
            }
            self.queue.pop();
            let project = project as usize;
            let done = self.counting.cost(project) == 0;
            if done || self.room.group_against(project).is_some() {
                continue;
            }
            if let Some(candidate) = self.look_at(project, bound, best.max(key)) {
                best = best.min(candidate.high);
                candidates.push(candidate);
            }
        }
        candidates
    }

    /// What the purses say of a project; `None` if it cannot be afforded any more. It is not looked at closely if its key is above `most`.
    fn look_at(&mut self, project: usize, bound: f64, most: f64) -> Option<Candidate> {
        let support = &self.counting.support;
        let cost = self.counting.cost(project);
        let fixed = self.purses.cost(cost);
        let scaling = Scaling::of(self.counting, &self.purses, project);
        let search = Search {
            plain: support.plain,
            from: self.from[project],
            is_above: |level: &Level| scaling.low(level) > most,
        };
        let column = self.seats.column(project);
        match find_level(&self.purses, column, fixed, search) {
            Found::TooLittle => None,
            Found::Unsure => {
                let money = self.money_of(support.supporters(project));
                let unsure = Candidate {
                    project,
                    low: bound,
                    high: f64::INFINITY,
                    level: None,
                };
                self.ledger.covers(&money, cost).then_some(unsure)
            }
            Found::Above(level) => {
                self.from[project] = (level.missing, level.weight);
                Some(Candidate {
                    project,
                    low: scaling.low(&level).max(bound),
                    high: f64::INFINITY,
                    level: None,
                })
            }
            Found::Level(level) => {
                self.from[project] = (level.missing, level.weight);
                Some(Candidate {
                    project,
                    low: scaling.low(&level).max(bound),
                    high: scaling.high(&level),
                    level: Some(level),
                })
            }
        }
    }

    /// The cheapest of the candidates and all that tie with it, exactly.
    fn decide(&self, candidates: &[Candidate]) -> Option<(usize, Rate, Vec<usize>)> {
        let best = candidates
            .iter()
            .map(|candidate| candidate.high)
            .fold(f64::INFINITY, f64::min);
        let near: Vec<&Candidate> = candidates
            .iter()
            .filter(|candidate| candidate.low <= best)
            .collect();
        if let [only] = near[..] {
            let rate = self.rate_of(only.project, only.level);
            return Some((only.project, rate, vec![only.project]));
        }
        let mut best: Vec<(usize, Rate)> = Vec::new();
        for candidate in near {
            let rate = self.rate_of(candidate.project, candidate.level);
            let order = best.first().map_or(Ordering::Less, |(known, best)| {
                self.compare((candidate.project, &rate), (*known, best))
            });
            if order.is_lt() {
                best.clear();
            }
            if order.is_le() {
                best.push((candidate.project, rate));
            }
        }
        let tied: Vec<usize> = best.iter().map(|(project, _)| *project).collect();
        let first = self.counting.first(&tied)?;
        let (project, rate) = best.into_iter().find(|(project, _)| *project == first)?;
        Some((project, rate, tied))
    }

    /// The supporters pay, and the price goes into the ledger.
    fn pay(&mut self, project: usize, rate: Rate, tied: Vec<usize>) {
        let asked = self.asked(&rate);
        let (mut in_full, mut their_last) = (0, 0);
        let mut unsure: Vec<Seat> = Vec::new();
        for seat in self.seats.solvent(project) {
            let row = seat.row as usize;
            let (low, high) = asked.of(seat.weight);
            let left = self.purses.left[row];
            if left > high {
                in_full += u64::from(seat.people);
                self.purses.left[row] = left - high;
                continue;
            }
            if self.purses.empty[row] {
                continue;
            }
            if left.saturating_add(self.purses.error) < low {
                their_last += u64::from(seat.people);
                self.purses.left[row] = 0;
                self.purses.empty[row] = true;
            } else {
                unsure.push(seat);
            }
        }
        for seat in unsure {
            let row = seat.row as usize;
            let balance = self.balance(row);
            let rich = !Ledger::is_less(&balance, &rate, seat.weight);
            *(if rich { &mut in_full } else { &mut their_last }) += u64::from(seat.people);
            let empty = Ledger::is_used_up(&balance, &rate, seat.weight);
            let left = self.purses.left[row].saturating_sub(asked.of(seat.weight).1);
            self.purses.left[row] = if empty { 0 } else { left };
            self.purses.empty[row] = empty;
        }
        self.purses.error += asked.error;
        let round = self.ledger.rounds();
        self.ledger.enter(rate);
        self.round_of[project] = number(round);
        self.room.fund(project);
        self.bought.push(Bought {
            project,
            round: Some(round),
            tied,
            paid_in_full: in_full,
            paid_their_last: their_last,
        });
    }

    /// Compares what two projects cost for a unit of utility, exactly.
    fn compare(&self, one: (usize, &Rate), two: (usize, &Rate)) -> Ordering {
        let side = |mine: &Rate, (project, other): (usize, &Rate)| {
            let plain = &mine.over * other.weight;
            let cost = self.counting.cost(project);
            match self.counting.support.scale {
                Scale::One => plain,
                Scale::Cost => plain * cost,
                Scale::RootOfCost => &plain * &plain * cost,
            }
        };
        side(one.1, two).cmp(&side(two.1, one))
    }
}

/// Numbers of projects and rounds are below 2^32: the builder of profiles sees to it.
fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
