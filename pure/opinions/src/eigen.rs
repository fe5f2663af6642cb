//! All eigenvectors of a small symmetric matrix, by Jacobi's rotations (Golub and Van Loan, "Matrix Computations",
//! section 8.5): slow, plain, and exact to the last bits.

/// Values descending, and the vector of each.
pub(crate) struct Eigen {
    pub(crate) values: Vec<f64>,
    pub(crate) vectors: Vec<Vec<f64>>,
}

/// Sweeps after which nothing is left to rotate: convergence is quadratic, and six suffice for the sizes used here.
const SWEEPS: usize = 40;

/// Of a square matrix by rows, of which both triangles are given.
pub(crate) fn eigen(mut matrix: Vec<Vec<f64>>) -> Eigen {
    let size = matrix.len();
    let mut vectors: Vec<Vec<f64>> = (0..size)
        .map(|row| {
            (0..size)
                .map(|column| f64::from(u8::from(row == column)))
                .collect()
        })
        .collect();
    for _ in 0..SWEEPS {
        let scale: f64 = (0..size).map(|i| matrix[i][i].abs()).fold(0.0, f64::max);
        let mut rotated = false;
        for p in 0..size {
            for q in p + 1..size {
                if matrix[p][q].abs() > f64::EPSILON * 0.01 * scale {
                    rotated = true;
                    rotate(&mut matrix, &mut vectors, p, q);
                }
            }
        }
        if !rotated {
            break;
        }
    }
    let mut order: Vec<usize> = (0..size).collect();
    order.sort_by(|a, b| matrix[*b][*b].total_cmp(&matrix[*a][*a]));
    Eigen {
        values: order.iter().map(|i| matrix[*i][*i]).collect(),
        vectors: order.iter().map(|i| vectors[*i].clone()).collect(),
    }
}

/// Makes the entry (p, q) zero. The rows of `vectors` are the eigenvectors in the making.
fn rotate(matrix: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let size = matrix.len();
    let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * matrix[p][q]);
    let sign = if theta < 0.0 { -1.0 } else { 1.0 };
    let tangent = sign / (theta.abs() + (theta * theta + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    for row in matrix.iter_mut() {
        let (a, b) = (row[p], row[q]);
        row[p] = cosine * a - sine * b;
        row[q] = sine * a + cosine * b;
    }
    for rows in [&mut *matrix, vectors] {
        let (above, below) = rows.split_at_mut(q);
        let (first, second) = (&mut above[p], &mut below[0]);
        for column in 0..size {
            let (a, b) = (first[column], second[column]);
            first[column] = cosine * a - sine * b;
            second[column] = sine * a + cosine * b;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::eigen;

    #[test]
    fn a_matrix_known_by_heart() {
        let found = eigen(vec![
            vec![2.0, -1.0, 0.0],
            vec![-1.0, 2.0, -1.0],
            vec![0.0, -1.0, 2.0],
        ]);
        let root = 2_f64.sqrt();
        for (value, expected) in found.values.iter().zip([2.0 + root, 2.0, 2.0 - root]) {
            assert!((value - expected).abs() < 1e-14);
        }
        assert!((found.vectors[0][1].abs() - 0.5 * root).abs() < 1e-14);
    }

    #[test]
    fn nothing_has_no_vectors() {
        assert!(eigen(Vec::new()).values.is_empty());
        assert_eq!(eigen(vec![vec![0.0; 2]; 2]).values, [0.0, 0.0]);
    }
}
