//! How many people have which chance, in steps of a round number of per cent.

/// At most so many steps.
const MOST_STEPS: usize = 24;

/// Steps in thousandths that people find round.
const ROUND: [u32; 9] = [1, 2, 5, 10, 20, 25, 50, 100, 200];

/// Steps of equal width from 0 to the greatest chance.
pub(super) struct Histogram {
    /// The width of a step, in thousandths.
    pub width: u32,
    /// People whose chance is in each step; the upper end of a step belongs to the next.
    pub people: Vec<usize>,
}

impl Histogram {
    pub fn of(chances: &[f64]) -> Self {
        let greatest = chances.iter().copied().fold(0.0, f64::max);
        let steps = |width: u32| step_of(greatest, width) + 1;
        let width = ROUND
            .into_iter()
            .find(|width| steps(*width) <= MOST_STEPS)
            .unwrap_or(200);
        let mut people = vec![0; steps(width)];
        for chance in chances {
            people[step_of(*chance, width)] += 1;
        }
        Histogram { width, people }
    }

    pub fn most(&self) -> usize {
        self.people.iter().copied().max().unwrap_or(0).max(1)
    }

    /// From and to in per cent, with as many decimals as the width needs.
    pub fn range(&self, step: usize) -> (String, String) {
        let end = |step: usize| {
            let thousandths = step * self.width as usize;
            match self.width {
                1..10 | 25 => format!("{}.{}", thousandths / 10, thousandths % 10),
                _ => format!("{}", thousandths / 10),
            }
        };
        (end(step), end(step + 1))
    }
}

/// Chances are thousandths in the usual list of 1,000, and should not fall below their own step by rounding.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a chance is from 0 to 1, so the step is at most 1,000"
)]
fn step_of(chance: f64, width: u32) -> usize {
    (chance.clamp(0.0, 1.0) * 1000.0 / f64::from(width) + 1e-9).floor() as usize
}

#[cfg(test)]
mod tests {
    use super::Histogram;

    #[test]
    fn steps_are_round_and_hold_everybody() {
        let histogram = Histogram::of(&[0.041, 0.05, 0.0999, 0.1, 0.415]);
        assert_eq!((histogram.width, histogram.people.len()), (20, 21));
        assert_eq!(histogram.people.iter().sum::<usize>(), 5);
        assert_eq!(
            (
                histogram.people[2],
                histogram.people[4],
                histogram.people[5]
            ),
            (2, 1, 1)
        );
        assert_eq!(histogram.range(2), ("4".to_owned(), "6".to_owned()));
    }
}
