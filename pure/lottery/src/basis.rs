//! Directions along which undecided panels' copies can move: the inverse of a square matrix that loses a row and a
//! column at a time.

/// A matrix of which most entries are 0: for each row its columns in ascending order, with what they have of it.
pub(crate) struct Table {
    pub rows: Vec<Vec<(usize, f64)>>,
    pub columns: usize,
}

impl Table {
    pub fn entry(&self, row: usize, column: usize) -> f64 {
        let found = self.rows[row].binary_search_by_key(&column, |(column, _)| *column);
        found.map_or(0.0, |at| self.rows[row][at].1)
    }

    pub fn row(&self, row: usize, columns: &[usize]) -> Vec<f64> {
        let entry = |column: &usize| self.entry(row, *column);
        columns.iter().map(entry).collect()
    }

    pub fn column(&self, column: usize, rows: &[usize]) -> Vec<f64> {
        rows.iter().map(|row| self.entry(*row, column)).collect()
    }
}

/// The inverse of the matrix whose rows are sums to be kept and whose columns are panels that can move.
#[derive(Default)]
pub(crate) struct Basis {
    /// What each row and each column stands for.
    pub rows: Vec<usize>,
    pub columns: Vec<usize>,
    /// A row for each column, a column for each row.
    pub inverse: Vec<Vec<f64>>,
}

/// What is smaller is 0.
const NOTHING: f64 = 1e-9;

impl Basis {
    /// As many independent rows and columns as there are; rows of `order` that come first go before the others.
    pub fn of(table: &Table, order: &[usize], columns: &[usize]) -> Self {
        let mut basis = Basis::default();
        let mut is_open = vec![false; table.columns];
        for column in columns {
            is_open[*column] = true;
        }
        for row in order {
            if basis.columns.len() == columns.len() {
                break;
            }
            // What the row has of the columns that are not in, beyond what the rows that are in make of it.
            let through = basis.left(&table.row(*row, &basis.columns));
            let mut rest = vec![0.0; table.columns];
            let known = basis.rows.iter().zip(through.iter().map(|part| -part));
            for (row, factor) in known.chain(std::iter::once((row, 1.0))) {
                for (column, entry) in &table.rows[*row] {
                    rest[*column] += factor * entry;
                }
            }
            let open = columns.iter().filter(|column| is_open[**column]);
            let best = open.max_by(|one, other| rest[**one].abs().total_cmp(&rest[**other].abs()));
            if let Some(column) = best.filter(|column| rest[**column].abs() > NOTHING) {
                is_open[*column] = false;
                let into = basis.times(&table.column(*column, &basis.rows));
                basis.grow((*row, &through), (*column, &into), rest[*column]);
            }
        }
        basis
    }

    /// The inverse times a vector that has a number for each row.
    pub fn times(&self, vector: &[f64]) -> Vec<f64> {
        let product = |row: &Vec<f64>| row.iter().zip(vector).map(|(one, other)| one * other).sum();
        self.inverse.iter().map(product).collect()
    }

    /// A vector that has a number for each column, times the inverse.
    pub fn left(&self, vector: &[f64]) -> Vec<f64> {
        let mut product = vec![0.0; self.rows.len()];
        for (factor, row) in vector.iter().zip(&self.inverse) {
            if *factor != 0.0 {
                for (sum, cell) in product.iter_mut().zip(row) {
                    *sum += factor * cell;
                }
            }
        }
        product
    }

    /// How columns move if only the row at this place changes, and by 1.
    pub fn freeing(&self, row: usize) -> Vec<f64> {
        self.inverse.iter().map(|cells| cells[row]).collect()
    }

    /// Takes out the row and the column at these places.
    pub fn shrink(&mut self, row: usize, column: usize) {
        let mut gone = self.inverse.remove(column);
        let pivot = gone.remove(row);
        for cells in &mut self.inverse {
            let factor = cells.remove(row) / pivot;
            for (cell, gone) in cells.iter_mut().zip(&gone) {
                *cell -= factor * gone;
            }
        }
        self.rows.remove(row);
        self.columns.remove(column);
    }

    /// Puts another column, of which the inverse makes `direction`, where the one at `place` is.
    pub fn exchange_column(&mut self, place: usize, column: usize, direction: &[f64]) {
        let mut own = self.inverse[place].clone();
        own.iter_mut().for_each(|cell| *cell /= direction[place]);
        for ((at, cells), factor) in self.inverse.iter_mut().enumerate().zip(direction) {
            if at != place {
                for (cell, own) in cells.iter_mut().zip(&own) {
                    *cell -= factor * own;
                }
            }
        }
        self.inverse[place] = own;
        self.columns[place] = column;
    }

    /// Puts another row, which `through` makes of the present ones, where the one at `place` is.
    pub fn exchange_row(&mut self, place: usize, row: usize, through: &[f64]) {
        for cells in &mut self.inverse {
            let factor = cells[place] / through[place];
            for (cell, through) in cells.iter_mut().zip(through) {
                *cell -= factor * through;
            }
            cells[place] = factor;
        }
        self.rows[place] = row;
    }

    fn grow(
        &mut self,
        (row, through): (usize, &[f64]),
        (column, into): (usize, &[f64]),
        rest: f64,
    ) {
        for (cells, into) in self.inverse.iter_mut().zip(into) {
            let factor = into / rest;
            for (cell, through) in cells.iter_mut().zip(through) {
                *cell += factor * through;
            }
            cells.push(-factor);
        }
        let mut last: Vec<f64> = through.iter().map(|through| -through / rest).collect();
        last.push(1.0 / rest);
        self.inverse.push(last);
        self.rows.push(row);
        self.columns.push(column);
    }
}

#[cfg(test)]
mod tests {
    use super::{Basis, Table};

    fn table() -> Table {
        let rows = [
            [1.0, 1.0, 1.0, 1.0, 1.0],
            [2.0, 2.0, 2.0, 2.0, 2.0],
            [0.0, 1.0, 3.0, 0.0, 1.0],
            [1.0, 0.0, 0.0, 2.0, 1.0],
        ];
        Table {
            rows: { rows.iter() }
                .map(|row| row.iter().copied().enumerate().collect())
                .collect(),
            columns: 5,
        }
    }

    #[test]
    fn dependent_rows_stay_out_and_the_others_are_inverted() {
        let table = table();
        let mut basis = Basis::of(&table, &[0, 1, 2, 3], &[0, 1, 2, 3, 4]);
        assert_eq!(basis.rows, [0, 2, 3]);
        check(&table, &basis);
        let outside = { 0..5 }
            .find(|column| !basis.columns.contains(column))
            .unwrap();
        let direction = basis.times(&table.column(outside, &basis.rows));
        let place = direction.iter().position(|part| part.abs() > 0.1).unwrap();
        basis.exchange_column(place, outside, &direction);
        check(&table, &basis);
        let through = basis.left(&table.row(1, &basis.columns));
        basis.exchange_row(0, 1, &through);
        assert_eq!(basis.rows, [1, 2, 3]);
        check(&table, &basis);
        let freed = basis.freeing(1);
        let place = freed.iter().position(|part| part.abs() > 0.1).unwrap();
        basis.shrink(1, place);
        assert_eq!(basis.rows, [1, 3]);
        check(&table, &basis);
    }

    /// Freeing a row moves only that row.
    fn check(table: &Table, basis: &Basis) {
        for place in 0..basis.rows.len() {
            let freed = basis.freeing(place);
            for (at, row) in basis.rows.iter().enumerate() {
                let entries = table.row(*row, &basis.columns);
                let sum: f64 = entries
                    .iter()
                    .zip(&freed)
                    .map(|(one, other)| one * other)
                    .sum();
                let wanted = if at == place { 1.0 } else { 0.0 };
                assert!((sum - wanted).abs() < 1e-9, "{at} {place} {sum}");
            }
        }
    }
}
