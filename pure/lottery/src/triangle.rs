//! A Cholesky factor that grows and shrinks by a row.

/// The lower triangle L of A = L Lᵀ, in rows.
#[derive(Default)]
pub(crate) struct Triangle {
    rows: Vec<Vec<f64>>,
}

impl Triangle {
    /// Adds a row and a column to A: `beside` has its products with those before, `own` the one with itself. False,
    /// and nothing is added, if the new row depends on the others but for a part of `apart` of its length.
    pub fn push(&mut self, beside: &[f64], own: f64, apart: f64) -> bool {
        let mut row = beside.to_vec();
        for at in 0..self.rows.len() {
            let (before, rest) = row.split_at_mut(at);
            let of = &self.rows[at];
            rest[0] = (rest[0] - dot(before, &of[..at])) / of[at];
        }
        let pivot = own - dot(&row, &row);
        if pivot <= own * apart {
            return false;
        }
        row.push(pivot.sqrt());
        self.rows.push(row);
        true
    }

    /// Takes a row and a column out of A (Givens rotations: Golub and Van Loan, Matrix Computations, 6.5.2).
    pub fn remove(&mut self, at: usize) {
        self.rows.remove(at);
        let mut turns: Vec<(f64, f64)> = Vec::new();
        for row in self.rows.iter_mut().skip(at) {
            for (place, (cosine, sine)) in turns.iter().enumerate() {
                let (left, right) = (row[at + place], row[at + place + 1]);
                row[at + place] = cosine * left + sine * right;
                row[at + place + 1] = cosine * right - sine * left;
            }
            let last = row.len() - 1;
            let (left, right) = (row[last - 1], row[last]);
            let length = (left * left + right * right).sqrt();
            turns.push((left / length, right / length));
            row[last - 1] = length;
            row.truncate(last);
        }
    }

    /// Solves A x = right in place.
    pub fn solve(&self, right: &mut [f64]) {
        for (at, row) in self.rows.iter().enumerate() {
            right[at] = (right[at] - dot(&row[..at], &right[..at])) / row[at];
        }
        for (at, row) in self.rows.iter().enumerate().rev() {
            right[at] /= row[at];
            let value = right[at];
            for (before, factor) in right[..at].iter_mut().zip(&row[..at]) {
                *before -= factor * value;
            }
        }
    }
}

/// Σ left × right, in four sums that a processor can make at once; their order is fixed, so it is one number everywhere.
fn dot(left: &[f64], right: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (lefts, rights) = (left.chunks_exact(4), right.chunks_exact(4));
    let rest: f64 = { lefts.remainder().iter().zip(rights.remainder()) }
        .map(|(one, other)| one * other)
        .sum();
    for (left, right) in lefts.zip(rights) {
        for at in 0..4 {
            sums[at] += left[at] * right[at];
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

#[cfg(test)]
mod tests {
    use super::Triangle;

    fn product(left: &[f64], right: &[f64]) -> f64 {
        left.iter().zip(right).map(|(one, other)| one * other).sum()
    }

    #[test]
    fn what_is_left_after_rows_came_and_went_solves_the_smaller_system() {
        let vectors = [
            [3.0, 1.0, 0.0, 2.0, 0.5],
            [0.0, 2.0, 1.0, 1.0, 0.0],
            [1.0, 0.0, 4.0, 0.0, 1.0],
            [2.0, 2.0, 0.0, 1.0, 3.0],
        ];
        let mut triangle = Triangle::default();
        for (at, vector) in vectors.iter().enumerate() {
            let beside: Vec<f64> = vectors[..at].iter().map(|v| product(v, vector)).collect();
            assert!(triangle.push(&beside, product(vector, vector), 1e-12));
        }
        let twice: Vec<f64> = vectors.iter().map(|v| product(v, &vectors[0])).collect();
        assert!(
            !triangle.push(&twice, twice[0], 1e-12),
            "a row that is there already depends on the others"
        );
        triangle.remove(1);
        let kept = [vectors[0], vectors[2], vectors[3]];
        let wanted = [0.5, -1.0, 2.0];
        let mut right: Vec<f64> = kept
            .iter()
            .map(|row| {
                let columns = kept.iter().zip(wanted);
                columns.map(|(column, x)| product(row, column) * x).sum()
            })
            .collect();
        triangle.solve(&mut right);
        for (found, wanted) in right.iter().zip(wanted) {
            assert!((found - wanted).abs() < 1e-12, "{right:?}");
        }
    }
}
