//! Solving a system whose matrix is symmetric and positive definite.

/// A square matrix in rows, of which only the lower half is read.
pub struct Square {
    pub rows: Vec<Vec<f64>>,
}

impl Square {
    pub fn zero(size: usize) -> Self {
        Square {
            rows: vec![vec![0.0; size]; size],
        }
    }

    /// Replaces the lower half by its Cholesky factor. A pivot that rounding has made too small is lifted, which moves
    /// the solution only along directions that do not matter.
    pub fn factor(&mut self) {
        for at in 0..self.rows.len() {
            let (above, below) = self.rows.split_at_mut(at);
            let row = &mut below[0];
            for (column, other) in above.iter().enumerate() {
                let product = dot(&row[..column], &other[..column]);
                row[column] = (row[column] - product) / other[column];
            }
            let scale = row[at].abs();
            let pivot = row[at] - dot(&row[..at], &row[..at]);
            row[at] = pivot.max(scale * 1e-14).max(f64::MIN_POSITIVE).sqrt();
        }
    }

    /// Solves with the factor in place.
    pub fn solve(&self, right: &mut [f64]) {
        for at in 0..right.len() {
            let product = dot(&self.rows[at][..at], &right[..at]);
            right[at] = (right[at] - product) / self.rows[at][at];
        }
        for at in (0..right.len()).rev() {
            right[at] /= self.rows[at][at];
            let value = right[at];
            for (before, factor) in right[..at].iter_mut().zip(&self.rows[at][..at]) {
                *before -= factor * value;
            }
        }
    }
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::Square;

    #[test]
    fn solves_a_small_system() {
        let mut square = Square {
            rows: vec![vec![4.0, 0.0], vec![2.0, 3.0]],
        };
        square.factor();
        let mut right = [8.0, 7.0];
        square.solve(&mut right);
        assert!((right[0] - 1.25).abs() < 1e-12 && (right[1] - 1.5).abs() < 1e-12);
    }
}
