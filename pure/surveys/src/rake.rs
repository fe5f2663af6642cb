//! Weights with which those who answered have the shares of all.

/// The most rounds: what has not settled by then does not settle.
const ROUNDS: usize = 500;
/// Shares that differ by less are met.
const CLOSE: f64 = 1e-9;

/// What raking gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Raked {
    /// One for each person, in their order, above 0, and 1 on average.
    pub weights: Vec<f64>,
    /// Whether all shares are met; they cannot be where nobody answered of a group that has a share, or where two margins contradict each other.
    pub is_met: bool,
}

/// Iterative proportional fitting (Deming and Stephan 1940). `people`: for each person their group in each margin, by its place; `None` where it is
/// not known, which leaves them as they are in that margin. `shares`: for each margin the share of each group, in any unit; groups of share 0 or
/// below, and those of which nobody answered, are left out of it. Weights are 1 where there is nothing to meet.
#[must_use]
pub fn rake(people: &[Vec<Option<usize>>], shares: &[Vec<f64>]) -> Raked {
    let mut weights = vec![1.0; people.len()];
    let mut is_met = false;
    for _ in 0..ROUNDS {
        let mut farthest: f64 = 0.0;
        for (margin, shares) in shares.iter().enumerate() {
            farthest = farthest.max(fit(people, &mut weights, (margin, shares)));
        }
        if farthest < CLOSE {
            is_met = shares
                .iter()
                .enumerate()
                .all(|(margin, shares)| is_whole(people, (margin, shares)));
            break;
        }
    }
    let sum: f64 = weights.iter().sum();
    let mean = sum / real(weights.len());
    if mean > 0.0 {
        weights.iter_mut().for_each(|weight| *weight /= mean);
    }
    Raked { weights, is_met }
}

/// Meets one margin; how far its shares were off before.
fn fit(
    people: &[Vec<Option<usize>>],
    weights: &mut [f64],
    (margin, shares): (usize, &[f64]),
) -> f64 {
    let mut sums = vec![0.0; shares.len()];
    for (person, weight) in people.iter().zip(weights.iter()) {
        if let Some(sum) = group(person, margin).and_then(|place| sums.get_mut(place)) {
            *sum += weight;
        }
    }
    let counts = |place: usize| is_asked(shares, place) && sums.get(place) > Some(&0.0);
    let of = |values: &[f64]| -> f64 {
        let kept = values
            .iter()
            .enumerate()
            .filter(|(place, _)| counts(*place));
        kept.map(|(_, value)| value).sum()
    };
    let (all, asked) = (of(&sums), of(shares));
    let mut farthest: f64 = 0.0;
    let mut factors = vec![1.0; shares.len()];
    for (place, factor) in factors.iter_mut().enumerate() {
        let (Some(sum), Some(share)) = (sums.get(place), shares.get(place)) else {
            continue;
        };
        if counts(place) {
            let wanted = share / asked;
            farthest = farthest.max((sum / all - wanted).abs());
            *factor = wanted * all / sum;
        }
    }
    for (person, weight) in people.iter().zip(weights.iter_mut()) {
        if let Some(factor) = group(person, margin).and_then(|place| factors.get(place)) {
            *weight *= factor;
        }
    }
    farthest
}

fn group(person: &[Option<usize>], margin: usize) -> Option<usize> {
    person.get(margin).copied().flatten()
}

fn is_asked(shares: &[f64], place: usize) -> bool {
    shares.get(place).is_some_and(|share| *share > 0.0)
}

/// Whether somebody of each group that has a share answered.
fn is_whole(people: &[Vec<Option<usize>>], (margin, shares): (usize, &[f64])) -> bool {
    let answered = |place: usize| {
        people
            .iter()
            .any(|person| group(person, margin) == Some(place))
    };
    (0..shares.len()).all(|place| !is_asked(shares, place) || answered(place))
}

/// How many times more answers it takes for the same margin of error because they are weighted (Kish 1965, section 11.7): n Σw² / (Σw)², 1 at the
/// least. 1 without any weight.
#[must_use]
pub fn design_effect(weights: &[f64]) -> f64 {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
    if sum > 0.0 {
        (real(weights.len()) * squares / (sum * sum)).max(1.0)
    } else {
        1.0
    }
}

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
