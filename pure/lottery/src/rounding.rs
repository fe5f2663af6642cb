//! From shares to so many copies of each panel: a lottery of equally likely panels.
//!
//! Flanigan, Kehne, Procaccia: Fair sortition made transparent (NeurIPS 2021), section 4, rounds by the method of Beck
//! and Fiala: as long as more panels are undecided than rows (classes) matter, their copies move along a direction that
//! changes no row, until one is whole; a row is let go when too few undecided seats are left in it. No class then gains
//! or loses as many as 2k seats over the whole list (k seats a panel). A search among neighbours then brings the
//! deviations down to about one copy a person, without ever raising the greatest of them.

use crate::{
    basis::{Basis, Table},
    distribution::{Distribution, PARTS},
    instance::Instance,
    panel::Panel,
};

/// Copies this near to a whole number are whole.
const WHOLE: f64 = 1e-9;

/// A part of a direction is none below this, where the greatest is 1.
const CLEAR: f64 = 1e-7;

/// How many copies of each panel of the distribution a list of `panels` has; they add up to `panels`.
pub fn copies(instance: &Instance, distribution: &Distribution, panels: u32) -> Vec<u32> {
    let mut rounding = Rounding::begin(instance, distribution, panels);
    rounding.decide();
    rounding.settle();
    rounding.improve();
    rounding.copies
}

struct Rounding<'a> {
    instance: &'a Instance,
    panels: Vec<&'a Panel>,
    /// Copies that are certain.
    copies: Vec<u32>,
    /// What is still to be decided of each panel, between 0 and 1.
    open: Vec<f64>,
    /// Seats each class should have over the whole list.
    wanted: Vec<f64>,
    /// Undecided seats of each class.
    mass: Vec<i64>,
    total: u32,
}

impl<'a> Rounding<'a> {
    fn begin(instance: &'a Instance, distribution: &'a Distribution, total: u32) -> Self {
        let mut rounding = Rounding {
            instance,
            panels: Vec::new(),
            copies: Vec::new(),
            open: Vec::new(),
            wanted: vec![0.0; instance.classes.len()],
            mass: vec![0; instance.classes.len()],
            total,
        };
        for (panel, parts) in distribution.panels() {
            let product = u128::from(*parts) * u128::from(total);
            let whole = product / u128::from(PARTS);
            let rest = (product % u128::from(PARTS)) as f64 / PARTS as f64;
            let whole = u32::try_from(whole).unwrap_or(total);
            rounding.panels.push(panel);
            rounding.copies.push(whole);
            rounding.open.push(rest);
            for (class, count) in panel.counts() {
                rounding.wanted[*class] += (f64::from(whole) + rest) * f64::from(*count);
            }
        }
        rounding
    }

    fn undecided(&self) -> Vec<usize> {
        let is_open = |at: &usize| self.open[*at] > 0.0;
        (0..self.open.len()).filter(is_open).collect()
    }

    /// Moves copies along directions that change no row that is kept, until fewer than two panels are undecided.
    fn decide(&mut self) {
        let table = self.table();
        let undecided = self.undecided();
        for at in &undecided {
            self.weigh(*at, 1);
        }
        let mut order: Vec<usize> = (0..table.rows.len()).collect();
        order.sort_by(|one, other| {
            self.importance(*other)
                .total_cmp(&self.importance(*one))
                .then(one.cmp(other))
        });
        let mut basis = Basis::of(&table, &order, &undecided);
        let mut free: Vec<usize> = { undecided.iter().copied() }
            .filter(|at| !basis.columns.contains(at))
            .collect();
        while basis.columns.len() > 1 || (!free.is_empty() && !basis.columns.is_empty()) {
            let decided = basis.columns.iter().position(|at| self.open[*at] <= 0.0);
            if let Some(place) = decided {
                self.leave(&table, &mut basis, &mut free, place);
            } else if let Some(column) = free.pop() {
                let direction = basis.times(&table.column(column, &basis.rows));
                let mut moves: Vec<(usize, f64)> = { basis.columns.iter().copied() }
                    .zip(direction.iter().map(|part| -part))
                    .collect();
                moves.push((column, 1.0));
                self.go(&moves);
                if self.open[column] > 0.0 {
                    free.push(column);
                }
            } else {
                self.let_go(&table, &mut basis);
            }
        }
    }

    /// Row 0 is the sum of all copies, the others are the classes.
    fn table(&self) -> Table {
        let mut rows = vec![Vec::new(); self.instance.classes.len() + 1];
        for (at, panel) in self.panels.iter().enumerate() {
            rows[0].push((at, 1.0));
            for (class, count) in panel.counts() {
                rows[class + 1].push((at, f64::from(*count)));
            }
        }
        Table {
            rows,
            columns: self.panels.len(),
        }
    }

    fn weigh(&mut self, panel: usize, sign: i64) {
        for (class, count) in self.panels[panel].counts() {
            self.mass[*class] += sign * i64::from(*count);
        }
    }

    /// Whether more seats of the class are undecided than a row may have that is let go.
    fn is_heavy(&self, row: usize) -> bool {
        row == 0 || self.mass[row - 1] > 2 * i64::from(self.instance.size)
    }

    /// The sum first, then heavy rows, then those with most undecided seats for each person.
    fn importance(&self, row: usize) -> f64 {
        if row == 0 {
            return f64::INFINITY;
        }
        let each = self.mass[row - 1] as f64 / self.instance.classes[row - 1].people.len() as f64;
        if self.is_heavy(row) {
            1e12 + each
        } else {
            each
        }
    }

    /// A decided panel leaves the basis: another takes its place, or a row goes with it.
    fn leave(&self, table: &Table, basis: &mut Basis, free: &mut Vec<usize>, place: usize) {
        for at in (0..free.len()).rev() {
            let direction = basis.times(&table.column(free[at], &basis.rows));
            if direction[place].abs() > CLEAR {
                basis.exchange_column(place, free.remove(at), &direction);
                return;
            }
        }
        if let Some(row) = self.lightest(basis, |row| basis.inverse[place][row].abs() > CLEAR) {
            basis.shrink(row, place);
        } else {
            // Not reached but by rounding: the inverse has no row of zeros.
            basis.columns.clear();
        }
    }

    /// The place of the row that matters least, among some.
    fn lightest(&self, basis: &Basis, may_go: impl Fn(usize) -> bool) -> Option<usize> {
        let places = (0..basis.rows.len()).filter(|place| may_go(*place));
        places.min_by(|one, other| {
            let (one, other) = (basis.rows[*one], basis.rows[*other]);
            { self.importance(one).total_cmp(&self.importance(other)) }.then(other.cmp(&one))
        })
    }

    /// Lets the lightest row go, which frees a direction, and goes along it. Heavy rows are fewer than half of the
    /// undecided panels, so none of them is let go; one outside the basis, which follows from the others, comes in for
    /// the one that goes if it would change with it.
    fn let_go(&mut self, table: &Table, basis: &mut Basis) {
        let Some(row) = self.lightest(basis, |place| basis.rows[place] != 0) else {
            basis.columns.clear();
            return;
        };
        for heavy in 0..table.rows.len() {
            if self.is_heavy(heavy) && !basis.rows.contains(&heavy) {
                let through = basis.left(&table.row(heavy, &basis.columns));
                if through[row].abs() > CLEAR {
                    basis.exchange_row(row, heavy, &through);
                    return;
                }
            }
        }
        let direction = basis.freeing(row);
        let moves: Vec<(usize, f64)> = basis.columns.iter().copied().zip(direction).collect();
        self.go(&moves);
        let decided = (0..basis.columns.len())
            .filter(|place| self.open[basis.columns[*place]] <= 0.0)
            .max_by(|one, other| moves[*one].1.abs().total_cmp(&moves[*other].1.abs()));
        match decided {
            Some(place) => basis.shrink(row, place),
            None => basis.columns.clear(),
        }
    }

    /// Goes along a direction until a panel is whole.
    fn go(&mut self, moves: &[(usize, f64)]) {
        let greatest = { moves.iter() }.fold(0.0, |most: f64, (_, part)| most.max(part.abs()));
        let mut length = f64::INFINITY;
        for (at, change) in moves {
            let room = if *change > 0.0 {
                1.0 - self.open[*at]
            } else {
                self.open[*at]
            };
            if change.abs() > greatest * CLEAR {
                length = length.min(room / change.abs());
            }
        }
        for (at, change) in moves {
            let open = self.open[*at] + change * length;
            if open > 1.0 - WHOLE {
                self.copies[*at] += 1;
            }
            if (WHOLE..=1.0 - WHOLE).contains(&open) {
                self.open[*at] = open;
            } else {
                self.open[*at] = 0.0;
                self.weigh(*at, -1);
            }
        }
    }

    /// Decides what is left by the greatest remainders.
    fn settle(&mut self) {
        let mut undecided = self.undecided();
        undecided.sort_by(|one, other| {
            self.open[*other]
                .total_cmp(&self.open[*one])
                .then(one.cmp(other))
        });
        let given: u32 = self.copies.iter().sum();
        let mut missing = self.total.saturating_sub(given);
        for at in undecided {
            self.open[at] = 0.0;
            if missing > 0 {
                self.copies[at] += 1;
                missing -= 1;
            }
        }
        // Only rounding of the arithmetic can leave any over, or give too many.
        if let (true, Some(first)) = (missing > 0, self.copies.first_mut()) {
            *first += missing;
        }
        for _ in self.total..given {
            let most = (0..self.copies.len()).max_by_key(|at| self.copies[*at]);
            if let Some(most) = most {
                self.copies[most] = self.copies[most].saturating_sub(1);
            }
        }
    }

    /// Exchanges a copy of one panel for one of another as long as that brings people nearer to their chances.
    fn improve(&mut self) {
        let mut over = self.wanted.iter().map(|wanted| -wanted).collect::<Vec<_>>();
        for (panel, copies) in self.panels.iter().zip(&self.copies) {
            add(&mut over, panel, f64::from(*copies));
        }
        loop {
            let mut has_changed = false;
            for from in 0..self.panels.len() {
                if self.copies[from] == 0 {
                    continue;
                }
                if let Some(to) = self.better_than(from, &over) {
                    add(&mut over, self.panels[from], -1.0);
                    add(&mut over, self.panels[to], 1.0);
                    self.copies[from] -= 1;
                    self.copies[to] += 1;
                    has_changed = true;
                }
            }
            if !has_changed {
                return;
            }
        }
    }

    /// The panel for which one of `from` is best given: the sum of all people's squared deviations falls most, and the
    /// greatest deviation does not rise.
    fn better_than(&self, from: usize, over: &[f64]) -> Option<usize> {
        let mut before = over.to_vec();
        add(&mut before, self.panels[from], -1.0);
        let greatest = self.greatest(over);
        let people = |class: usize| self.instance.classes[class].people.len() as f64;
        let removal: f64 = self.panels[from]
            .counts()
            .iter()
            .map(|(class, _)| (square(before[*class]) - square(over[*class])) / people(*class))
            .sum();
        let mut best = (-1e-6, None);
        for (to, panel) in self.panels.iter().enumerate() {
            let change: f64 = panel
                .counts()
                .iter()
                .map(|(class, count)| {
                    let count = f64::from(*count);
                    (2.0 * before[*class] * count + count * count) / people(*class)
                })
                .sum();
            if to != from && removal + change < best.0 {
                let mut after = before.clone();
                add(&mut after, panel, 1.0);
                if self.greatest(&after) <= greatest + WHOLE {
                    best = (removal + change, Some(to));
                }
            }
        }
        best.1
    }

    /// The greatest deviation of a person, in copies.
    fn greatest(&self, over: &[f64]) -> f64 {
        let classes = over.iter().zip(&self.instance.classes);
        classes
            .map(|(over, class)| over.abs() / class.people.len() as f64)
            .fold(0.0, f64::max)
    }
}

/// Not `powi`, whose last digit is left to each machine.
fn square(number: f64) -> f64 {
    number * number
}

fn add(over: &mut [f64], panel: &Panel, times: f64) {
    for (class, count) in panel.counts() {
        over[*class] += times * f64::from(*count);
    }
}
