//! From shares to so many copies of each panel: a lottery of equally likely panels.
//!
//! Flanigan, Kehne, Procaccia: Fair sortition made transparent (NeurIPS 2021), section 4, rounds by the method of Beck
//! and Fiala: as long as more panels are undecided than rows (classes) matter, their copies move along a direction that
//! changes no row, until one is whole; a row is let go when too few undecided seats are left in it. No class then gains
//! or loses as many as 2k seats over the whole list (k seats a panel). A search among neighbours then brings the
//! deviations down to about one copy a person, without ever raising the greatest of them.

use crate::{distribution::Distribution, distribution::PARTS, instance::Instance, panel::Panel};

/// Copies this near to a whole number are whole.
const WHOLE: f64 = 1e-9;

/// How many copies of each panel of the distribution a list of `panels` has; they add up to `panels`.
pub fn copies(instance: &Instance, distribution: &Distribution, panels: u32) -> Vec<u32> {
    let mut rounding = Rounding::begin(instance, distribution, panels);
    while rounding.move_once() {}
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

    /// Decides at least one more panel; `false` when there is nothing more to decide this way.
    fn move_once(&mut self) -> bool {
        let undecided = self.undecided();
        if undecided.len() < 2 {
            return false;
        }
        let rows = self.rows_that_matter(&undecided);
        // One panel more than rows is enough for a direction, and the system stays small.
        let chosen = &undecided[..undecided.len().min(rows.len() + 1)];
        let Some(direction) = kernel(&rows, chosen, &self.panels) else {
            return false;
        };
        let mut length = f64::INFINITY;
        for (at, change) in chosen.iter().zip(&direction) {
            let room = if *change > 0.0 {
                1.0 - self.open[*at]
            } else {
                self.open[*at]
            };
            if change.abs() > WHOLE {
                length = length.min(room / change.abs());
            }
        }
        let mut has_decided = false;
        for (at, change) in chosen.iter().zip(&direction) {
            let open = self.open[*at] + change * length;
            if open > 1.0 - WHOLE {
                self.copies[*at] += 1;
            }
            let is_whole = !(WHOLE..=1.0 - WHOLE).contains(&open);
            self.open[*at] = if is_whole { 0.0 } else { open };
            has_decided |= is_whole;
        }
        has_decided
    }

    /// The rows to keep: the sum of all copies (`None`), and as many classes as leave room, those with most undecided
    /// seats for each person first. Classes with more than 2k undecided seats are fewer than half of the undecided
    /// panels, so none of them is ever let go.
    fn rows_that_matter(&self, undecided: &[usize]) -> Vec<Option<usize>> {
        let mut mass = vec![0_u64; self.instance.classes.len()];
        for at in undecided {
            for (class, count) in self.panels[*at].counts() {
                mass[*class] += u64::from(*count);
            }
        }
        let bound = 2 * u64::from(self.instance.size);
        let mut classes: Vec<usize> = (0..mass.len()).filter(|class| mass[*class] > 0).collect();
        let each =
            |class: usize| mass[class] as f64 / self.instance.classes[class].people.len() as f64;
        classes.sort_by(|one, other| {
            let first = (mass[*other] > bound).cmp(&(mass[*one] > bound));
            first
                .then(each(*other).total_cmp(&each(*one)))
                .then(one.cmp(other))
        });
        classes.truncate(undecided.len().saturating_sub(2));
        std::iter::once(None)
            .chain(classes.into_iter().map(Some))
            .collect()
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
        // Rounding of the arithmetic can at most leave one over.
        if let (true, Some(first)) = (missing > 0, self.copies.first_mut()) {
            *first += missing;
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

/// A direction in which the chosen panels' copies can move without changing any row; `None` if there is none.
fn kernel(rows: &[Option<usize>], chosen: &[usize], panels: &[&Panel]) -> Option<Vec<f64>> {
    let width = chosen.len();
    let mut matrix: Vec<Vec<f64>> = rows
        .iter()
        .map(|row| chosen.iter().map(|at| entry(*row, panels[*at])).collect())
        .collect();
    let mut pivots: Vec<usize> = Vec::new();
    let mut free = None;
    for column in 0..width {
        let top = pivots.len();
        let best = (top..matrix.len()).max_by(|one, other| {
            matrix[*one][column]
                .abs()
                .total_cmp(&matrix[*other][column].abs())
        });
        let Some(best) = best.filter(|row| matrix[*row][column].abs() > WHOLE) else {
            free = Some(column);
            break;
        };
        matrix.swap(top, best);
        let pivot = matrix[top].clone();
        for (at, row) in matrix.iter_mut().enumerate() {
            let factor = row[column] / pivot[column];
            if at != top && factor != 0.0 {
                for (cell, pivot) in row.iter_mut().zip(&pivot).skip(column) {
                    *cell -= factor * pivot;
                }
            }
        }
        pivots.push(column);
    }
    let free = free?;
    let mut direction = vec![0.0; width];
    direction[free] = 1.0;
    for (row, column) in pivots.iter().enumerate() {
        direction[*column] = -matrix[row][free] / matrix[row][*column];
    }
    Some(direction)
}

fn entry(row: Option<usize>, panel: &Panel) -> f64 {
    let Some(class) = row else {
        return 1.0;
    };
    let counts = panel.counts();
    let found = counts.binary_search_by_key(&class, |(class, _)| *class);
    found.map_or(0.0, |at| f64::from(counts[at].1))
}
