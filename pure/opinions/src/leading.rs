//! The two leading eigenvectors of a large symmetric matrix that is known only by what it does to a vector.
//!
//! Pol.is takes a hundred steps of power iteration, from where it stood before and whatever that has led to. Here a
//! subspace grows by what the two best vectors in it still miss (their residuals), with Rayleigh–Ritz in each step: the
//! block Davidson method without preconditioner, equal to a restarted block Lanczos (Saad, "Numerical Methods for Large
//! Eigenvalue Problems", chapter 8). Blocks of two find two equal eigenvalues as well, and the residual says how far off we are.

use crate::eigen::eigen;
use crate::random::Random;

/// A symmetric matrix with no negative eigenvalue.
pub(crate) trait Symmetric: Sync {
    fn size(&self) -> usize;
    /// The products with each of some vectors.
    fn apply(&self, to: &[Vec<f64>]) -> Vec<Vec<f64>>;
}

/// Two eigenvalues, descending, with vectors of length 1; a vector of zeros where the matrix has no such direction.
#[derive(Clone, Debug)]
pub(crate) struct Leading {
    pub(crate) values: [f64; 2],
    pub(crate) vectors: [Vec<f64>; 2],
    /// The greater of the two lengths |A·v - λ·v|, as a share of the first eigenvalue.
    pub(crate) residual: f64,
}

/// The subspace is folded to its best `FOLDED` vectors when it has grown past `WIDEST`.
const WIDEST: usize = 12;
const FOLDED: usize = 6;
/// Steps after which the answer is taken as it is. Only eigenvalues that agree in many digits come this far, and then
/// either of their vectors is as good.
const STEPS: usize = 2_000;

struct Subspace<'a, M> {
    matrix: &'a M,
    basis: Vec<Vec<f64>>,
    images: Vec<Vec<f64>>,
    inner: Vec<Vec<f64>>,
    /// The next unit vector to try where the residuals give no direction.
    spare: usize,
}

/// Starts from given vectors or, where there are fewer than two, from what `seed` gives, and ends when both residuals
/// are below `tolerance` times the first eigenvalue.
pub(crate) fn leading<M: Symmetric>(matrix: &M, start: &[Vec<f64>], tolerance: f64) -> Leading {
    let size = matrix.size();
    let mut space = Subspace {
        matrix,
        basis: Vec::new(),
        images: Vec::new(),
        inner: Vec::new(),
        spare: 0,
    };
    let mut candidates: Vec<Vec<f64>> = start.iter().take(2).cloned().collect();
    let random: Vec<Vec<f64>> = (candidates.len()..2)
        .map(|part| {
            let mut random = Random::new(0x5eed, u64::from(part == 1));
            (0..size).map(|_| random.share() - 0.5).collect()
        })
        .collect();
    // Their images rather than themselves: what the matrix leaves at zero stays there to the last bit.
    candidates.extend(matrix.apply(&random));
    let mut found = Leading {
        values: [0.0; 2],
        vectors: [vec![0.0; size], vec![0.0; size]],
        residual: 0.0,
    };
    for _ in 0..STEPS {
        // Every other time by the images of what was added: that leads as far as what is missing (Krylov), and is there already.
        let Some(images) = space.grow(&candidates) else {
            break;
        };
        if space.basis.len() < WIDEST {
            space.grow(&images);
        }
        candidates = space.best(&mut found, tolerance);
        if candidates.is_empty() {
            break;
        }
    }
    let floor = found.values[0] * 1e-12;
    for (value, vector) in found.values.iter_mut().zip(&mut found.vectors) {
        if *value <= floor {
            *value = 0.0;
            vector.fill(0.0);
        }
        point_forward(vector);
    }
    found
}

impl<M: Symmetric> Subspace<'_, M> {
    /// Adds the candidates' new directions, or the next unit vector if they have none, and gives their images. Nothing if the space is full.
    fn grow(&mut self, candidates: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
        let before = self.basis.len();
        for candidate in candidates {
            self.add(candidate.clone());
        }
        while self.basis.len() == before {
            if self.spare >= self.matrix.size() {
                return None;
            }
            let mut unit = vec![0.0; self.matrix.size()];
            unit[self.spare] = 1.0;
            self.spare += 1;
            self.add(unit);
        }
        let fresh = self.basis.get(before..).unwrap_or(&[]);
        let images = self.matrix.apply(fresh);
        self.images.extend(images.iter().cloned());
        for row in before..self.basis.len() {
            let products: Vec<f64> = (0..=row)
                .map(|column| dot(&self.basis[column], &self.images[row]))
                .collect();
            for (column, product) in products.iter().enumerate().take(row) {
                self.inner[column].push(*product);
            }
            self.inner.push(products);
        }
        Some(images)
    }

    /// Adds a vector less its shadow on the basis, unless nothing is left. Twice is enough (Kahan and Parlett).
    fn add(&mut self, mut vector: Vec<f64>) {
        let length = norm(&vector);
        if length == 0.0 || !length.is_finite() {
            return;
        }
        vector.iter_mut().for_each(|value| *value /= length);
        for _ in 0..2 {
            for known in &self.basis {
                let shadow = dot(known, &vector);
                for (value, base) in vector.iter_mut().zip(known) {
                    *value -= shadow * base;
                }
            }
        }
        let left = norm(&vector);
        if left > 1e-8 {
            vector.iter_mut().for_each(|value| *value /= left);
            self.basis.push(vector);
        }
    }

    /// Takes the two best vectors of the space, and gives what they miss; nothing once that is small enough.
    fn best(&mut self, found: &mut Leading, tolerance: f64) -> Vec<Vec<f64>> {
        let ritz = eigen(self.inner.clone());
        let scale = ritz.values.first().copied().unwrap_or(0.0).max(0.0);
        let mut missing = Vec::new();
        found.residual = 0.0;
        for place in 0..2.min(ritz.values.len()) {
            let (value, weights) = (ritz.values[place], &ritz.vectors[place]);
            let vector = combined(&self.basis, weights);
            let mut residual = combined(&self.images, weights);
            for (slot, base) in residual.iter_mut().zip(&vector) {
                *slot -= value * base;
            }
            let length = norm(&residual);
            if length > tolerance * scale {
                missing.push(residual);
            }
            if scale > 0.0 {
                found.residual = found.residual.max(length / scale);
            }
            found.values[place] = value;
            found.vectors[place] = vector;
        }
        if self.basis.len() + 2 > WIDEST {
            let kept = ritz.vectors.iter().take(FOLDED);
            let (basis, images) = kept
                .map(|weights| {
                    (
                        combined(&self.basis, weights),
                        combined(&self.images, weights),
                    )
                })
                .unzip();
            (self.basis, self.images) = (basis, images);
            self.inner = (0..self.basis.len())
                .map(|row| {
                    let value = |column| if row == column { ritz.values[row] } else { 0.0 };
                    (0..self.basis.len()).map(value).collect()
                })
                .collect();
        }
        missing
    }
}

/// Makes the entry that is largest in magnitude positive, the first of such. A direction has no sign of its own, and
/// which one is taken must not hang on how it was found.
pub(crate) fn point_forward(vector: &mut [f64]) {
    let mut largest = 0.0_f64;
    for value in vector.iter() {
        if value.abs() > largest.abs() {
            largest = *value;
        }
    }
    if largest < 0.0 {
        vector.iter_mut().for_each(|value| *value = -*value);
    }
}

fn combined(vectors: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; vectors.first().map_or(0, Vec::len)];
    for (vector, weight) in vectors.iter().zip(weights) {
        for (slot, value) in sum.iter_mut().zip(vector) {
            *slot += weight * value;
        }
    }
    sum
}

pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

pub(crate) fn norm(vector: &[f64]) -> f64 {
    dot(vector, vector).sqrt()
}
