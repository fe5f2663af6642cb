//! One run of Equal Shares with one share, decided exactly.
//!
//! Prices are compared by what the purses say, which is fixed point with a known error, and that comparison counts only where it is
//! proven by the error's bounds. Where it is not, the ledger decides by exact fractions.
//!
//! A project's price only ever rises within a run, as its supporters' money only falls. So an old price is a lower bound of
//! the price now, and only projects whose bound is below the best price found are looked at again.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use num_bigint::BigUint;

use super::ledger::{Combination, Ledger, Rate};
use super::purse::{Column, Found, Level, Places, Purses, find_level};
use crate::Exact;
use crate::limits::Room;
use crate::rules::Counting;
use crate::support::{Scale, Supporter};

/// Not bought in any round.
const NEVER: u32 = u32::MAX;

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

/// What a run bought, in order, and at what prices.
#[derive(Clone, Debug)]
pub(super) struct Guide {
    projects: Vec<usize>,
    /// The prices for a unit of utility (squared, for roots), rounded.
    keys: Vec<f64>,
    ledger: Ledger,
}

/// What came of trying to buy something.
enum Next {
    Bought,
    Nothing,
    Strayed,
}

/// One run, its state and what it bought.
pub(super) struct Run<'a> {
    counting: &'a Counting<'a>,
    pub(super) room: Room<'a>,
    pub(super) purses: Purses,
    pub(super) ledger: Ledger,
    /// In which round each project was bought by its supporters.
    pub(super) round_of: Vec<u32>,
    /// The supporters of each project, in the order that [`find_level`] gives them, and where each project's begin.
    supporters: Vec<Supporter>,
    begins: Vec<usize>,
    places: Vec<Places>,
    /// The last price found for each project, as a fraction of units over weight.
    from: Vec<(u64, u64)>,
    queue: BinaryHeap<Reverse<(u64, u32)>>,
    pub(super) bought: Vec<Bought>,
}

/// A project that may be the cheapest, and between what bounds its key lies.
struct Candidate {
    project: usize,
    low: f64,
    high: f64,
    level: Option<Level>,
}

impl<'a> Run<'a> {
    pub(super) fn new(counting: &'a Counting<'a>, share: &Exact) -> Self {
        let voters = counting.profile.voters();
        let mut run = Self {
            counting,
            room: Room::new(counting.profile),
            purses: Purses::new(&counting.support, share, voters),
            ledger: Ledger::new(share),
            round_of: Vec::new(),
            supporters: Vec::new(),
            begins: vec![0],
            places: Vec::new(),
            from: Vec::new(),
            queue: BinaryHeap::new(),
            bought: Vec::new(),
        };
        for project in 0..counting.support.projects() {
            run.supporters
                .extend_from_slice(counting.support.supporters(project));
            run.begins.push(run.supporters.len());
        }
        run.reset(share);
        run
    }

    /// Begins anew with another share.
    pub(super) fn reset(&mut self, share: &Exact) {
        let projects = self.counting.support.projects();
        self.room = Room::new(self.counting.profile);
        self.purses.refill(share, self.counting.profile.voters());
        self.ledger = Ledger::new(share);
        self.round_of = vec![NEVER; projects];
        self.places = vec![Places::default(); projects];
        self.from = vec![(0, 1); projects];
        self.queue.clear();
        self.bought.clear();
        for project in 0..projects {
            let weight = self.counting.support.weights[project];
            if weight == 0 {
                continue;
            }
            let cost = self.counting.cost(project);
            let key = self.key(project, approximate(cost) / approximate(weight));
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

    /// What this run bought, for runs with larger shares to be led by.
    pub(super) fn guide(&self) -> Guide {
        let paid = self.bought.iter().filter(|bought| bought.round.is_some());
        let projects: Vec<usize> = paid.map(|bought| bought.project).collect();
        let key = |(round, project): (usize, &usize)| {
            self.key(*project, self.ledger.price(round).approximate())
        };
        let keys = projects.iter().enumerate().map(key).collect();
        Guide {
            projects,
            keys,
            ledger: self.ledger.clone(),
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

    /// Is the project what the guide bought in this round, and would it be so with every share between?
    ///
    /// As long as the same is bought, larger shares leave everybody with no less money, and so make no price higher. So with a share between, the project
    /// costs no more than the guide paid, and the others no less than here. That is enough if none of the others costs less here than the guide paid,
    /// and those that cost the same come later in the order of ties.
    fn is_led(&self, guide: &Guide, project: usize, candidates: &[Candidate]) -> bool {
        let round = self.ledger.rounds();
        let Some(&key) = guide.keys.get(round) else {
            return false;
        };
        if guide.projects[round] != project {
            return false;
        }
        let rivals = candidates
            .iter()
            .filter(|candidate| candidate.project != project);
        rivals.into_iter().all(|rival| {
            if rival.low > above(key) {
                return true;
            }
            if rival.high < below(key) {
                return false;
            }
            let rate = self.rate_of(rival.project, rival.level);
            let its = self.ledger.exact_rate(&rate);
            let paid = guide.ledger.price(round);
            let price =
                |of: usize, paid: &Exact| self.counting.support.price(paid, self.counting.cost(of));
            match price(rival.project, &its).cmp(&price(project, &paid)) {
                Ordering::Less => false,
                Ordering::Equal => {
                    self.counting.ranks[project] < self.counting.ranks[rival.project]
                }
                Ordering::Greater => true,
            }
        })
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
            if let Some(candidate) = self.look_at(project, bound) {
                best = best.min(candidate.high);
                candidates.push(candidate);
            }
        }
        candidates
    }

    /// What the purses say of a project; `None` if it cannot be afforded any more.
    fn look_at(&mut self, project: usize, bound: f64) -> Option<Candidate> {
        let support = &self.counting.support;
        let cost = self.counting.cost(project);
        let start = (support.plain, self.from[project]);
        let fixed = self.purses.cost(cost);
        let column = Column {
            all: &mut self.supporters[self.begins[project]..self.begins[project + 1]],
            places: &mut self.places[project],
        };
        match find_level(&self.purses, column, fixed, start) {
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
            Found::Level(level) => {
                self.from[project] = (level.missing, level.weight);
                let weight = approximate(level.weight);
                let high = approximate(level.missing) / weight;
                let error = approximate(self.purses.error) * approximate(level.poor) / weight;
                let low = below(high) - error * (1.0 + 1e-9);
                let low = below(self.key(project, self.money(low.max(0.0)))).max(bound);
                let high = above(self.key(project, self.money(above(high))));
                Some(Candidate {
                    project,
                    low,
                    high,
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

    /// The supporters whose purses are not known to be empty.
    fn solvent(&self, project: usize) -> &[Supporter] {
        let begin = self.begins[project] + self.places[project].empty;
        &self.supporters[begin..self.begins[project + 1]]
    }

    /// The exact price of a project that its supporters can afford. Who is poor is told by the purses where they prove it, otherwise by the ledger: from
    /// below, as prices found with too few poor are never above the true one.
    fn rate_of(&self, project: usize, level: Option<Level>) -> Rate {
        let cost = self.counting.cost(project);
        let mut poor = Combination {
            people: 0,
            paid: vec![0; self.ledger.rounds()],
        };
        let mut unsure: Vec<Supporter> = Vec::new();
        let mut weight = 0;
        let bounds = level.map(|level| Bounds::new(&level, &self.purses));
        for &supporter in self.solvent(project) {
            let purse = &self.purses.each[supporter.row as usize];
            if purse.empty {
                continue;
            }
            let (low, high) = bounds
                .as_ref()
                .map_or((0, u64::MAX), |b| b.of(supporter.weight));
            if purse.left < low {
                self.add(&mut poor, supporter.row);
                continue;
            }
            weight += u64::from(purse.people) * u64::from(supporter.weight);
            if purse.left < high {
                unsure.push(supporter);
            }
        }
        loop {
            let missing = self.ledger.missing(cost, &self.ledger.money(&poor));
            let rate = Rate {
                over: missing,
                weight: weight.max(1),
            };
            if unsure.is_empty() {
                return rate;
            }
            let asked = self.asked(&rate);
            let before = unsure.len();
            unsure.retain(|supporter| {
                let purse = &self.purses.each[supporter.row as usize];
                let (low, high) = asked.of(supporter.weight);
                let is_poor = if purse.left >= high {
                    false
                } else if purse.left.saturating_add(self.purses.error) < low {
                    true
                } else {
                    Ledger::is_less(&self.balance(supporter.row), &rate, supporter.weight)
                };
                if is_poor {
                    self.add(&mut poor, supporter.row);
                    weight -= u64::from(purse.people) * u64::from(supporter.weight);
                }
                !is_poor
            });
            if unsure.len() == before || weight == 0 {
                return rate;
            }
        }
    }

    /// Takes a row that still has money into a sum.
    fn add(&self, sum: &mut Combination, row: u32) {
        let row = row as usize;
        let people = u64::from(self.purses.each[row].people);
        sum.people += people;
        for want in self.counting.support.wants(row) {
            let round = self.round_of[want.project as usize];
            if round != NEVER {
                sum.paid[round as usize] += people * u64::from(want.weight);
            }
        }
    }

    /// What one person of a row that still has money has left, over the ledger's denominator.
    fn balance(&self, row: u32) -> BigUint {
        let mut sum = Combination {
            people: 1,
            paid: vec![0; self.ledger.rounds()],
        };
        for want in self.counting.support.wants(row as usize) {
            let round = self.round_of[want.project as usize];
            if round != NEVER {
                sum.paid[round as usize] += u64::from(want.weight);
            }
        }
        self.ledger.money(&sum)
    }

    /// What one person of a row has left, over the ledger's denominator.
    pub(super) fn left_of(&self, row: usize) -> BigUint {
        if self.purses.each[row].empty {
            BigUint::default()
        } else {
            self.balance(number(row))
        }
    }

    /// What supporters have left together, over the ledger's denominator.
    pub(super) fn money_of(&self, supporters: &[Supporter]) -> BigUint {
        let mut sum = Combination {
            people: 0,
            paid: vec![0; self.ledger.rounds()],
        };
        for supporter in supporters {
            if !self.purses.each[supporter.row as usize].empty {
                self.add(&mut sum, supporter.row);
            }
        }
        self.ledger.money(&sum)
    }

    /// The supporters pay, and the price goes into the ledger.
    fn pay(&mut self, project: usize, rate: Rate, tied: Vec<usize>) {
        let asked = self.asked(&rate);
        let (mut in_full, mut their_last) = (0, 0);
        let solvent = self.begins[project] + self.places[project].empty..self.begins[project + 1];
        for at in solvent {
            let supporter = self.supporters[at];
            let row = supporter.row as usize;
            let purse = self.purses.each[row];
            if purse.empty {
                continue;
            }
            let (low, high) = asked.of(supporter.weight);
            let most = purse.left.saturating_add(self.purses.error);
            let people = u64::from(purse.people);
            let (rich, empty) = if purse.left > high {
                (true, false)
            } else if most < low {
                (false, true)
            } else {
                let balance = self.balance(supporter.row);
                let rich = !Ledger::is_less(&balance, &rate, supporter.weight);
                (rich, Ledger::is_used_up(&balance, &rate, supporter.weight))
            };
            *(if rich { &mut in_full } else { &mut their_last }) += people;
            let purse = &mut self.purses.each[row];
            purse.left = if empty {
                0
            } else {
                purse.left.saturating_sub(high)
            };
            purse.empty = empty;
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

    /// A rate in the purses' fixed point.
    fn asked(&self, rate: &Rate) -> Asked {
        let extra = if self.counting.support.plain { 0 } else { 32 };
        let fixed = self.ledger.fixed_rate(rate, self.purses.bits + extra);
        Asked {
            fixed,
            extra,
            error: if extra == 0 { 1 } else { 3 },
        }
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

    /// From units of the purses to smallest units of money; exact, as it halves.
    fn money(&self, units: f64) -> f64 {
        units / approximate(1 << self.purses.bits)
    }

    /// The price of a unit of utility (squared, for roots) where a unit of weight is paid so much.
    fn key(&self, project: usize, paid: f64) -> f64 {
        let cost = approximate(self.counting.cost(project).max(1));
        match self.counting.support.scale {
            Scale::One => paid,
            Scale::Cost => paid / cost,
            Scale::RootOfCost => paid * paid / cost,
        }
    }
}

/// Below what a purse is surely poor, and from where on it is surely not, as far as a level tells.
struct Bounds {
    /// Fractions of units over weight that the price of a unit of weight is not below, and not above.
    low: (u128, u128),
    high: (u128, u128),
    error: u128,
    /// The bounds for a weight of one.
    plain: (u64, u64),
}

impl Bounds {
    fn new(level: &Level, purses: &Purses) -> Self {
        let error = u128::from(purses.error);
        let (missing, weight) = (u128::from(level.missing), u128::from(level.weight));
        // The true price is less than the level's by at most error × poor / weight.
        let low = (
            missing.saturating_sub(error * u128::from(level.poor)),
            weight,
        );
        let mut bounds = Self {
            low,
            high: (missing, weight),
            error,
            plain: (0, u64::MAX),
        };
        bounds.plain = bounds.work_out(1);
        bounds
    }

    fn work_out(&self, weight: u32) -> (u64, u64) {
        let weight = u128::from(weight);
        // A purse may hold as much as the error more than it says.
        let low = (self.low.0 * weight / self.low.1).saturating_sub(self.error);
        let high = self.high.0 * weight / self.high.1 + 1;
        (
            u64::try_from(low).unwrap_or(u64::MAX),
            u64::try_from(high).unwrap_or(u64::MAX),
        )
    }

    fn of(&self, weight: u32) -> (u64, u64) {
        if weight == 1 {
            self.plain
        } else {
            self.work_out(weight)
        }
    }
}

/// A rate in fixed point, with `extra` binary places more than the purses.
struct Asked {
    fixed: u128,
    extra: u32,
    error: u64,
}

impl Asked {
    /// Bounds of what is asked for a weight: the first is not more, the second not less.
    fn of(&self, weight: u32) -> (u64, u64) {
        let low = self.fixed.saturating_mul(u128::from(weight)) >> self.extra;
        let high = (self.fixed.saturating_add(1)).saturating_mul(u128::from(weight)) >> self.extra;
        let high = if self.extra == 0 {
            high
        } else {
            high.saturating_add(1)
        };
        (
            u64::try_from(low).unwrap_or(u64::MAX),
            u64::try_from(high).unwrap_or(u64::MAX),
        )
    }
}

/// A bit less than a number that came out of at most eight roundings.
fn below(number: f64) -> f64 {
    number * (1.0 - 1e-14)
}

/// A bit more than a number that came out of at most eight roundings.
fn above(number: f64) -> f64 {
    number * (1.0 + 1e-14)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "rounded once, which `below` and `above` allow for"
)]
fn approximate(whole: u64) -> f64 {
    whole as f64
}

/// Numbers of projects and rounds are below 2^32: the builder of profiles sees to it.
fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
