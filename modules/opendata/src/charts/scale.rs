//! Where a value stands in a picture, and which values its axis names.

use super::bins::round_width;

/// A line of values in a picture: from `least` to `greatest`, drawn from `start` to `end` in the picture's units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    pub least: f64,
    pub greatest: f64,
    pub start: f64,
    pub end: f64,
}

impl Scale {
    /// A scale from a round value to a round value that holds all of these, and zero where `with_zero` says so.
    pub fn round(
        values: impl Iterator<Item = f64>,
        with_zero: bool,
        (start, end): (f64, f64),
    ) -> Self {
        let zero = with_zero.then_some(0.0);
        let all: Vec<f64> = values
            .filter(|value| value.is_finite())
            .chain(zero)
            .collect();
        let least = all.iter().copied().fold(f64::INFINITY, f64::min);
        let greatest = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (least, greatest) = match least.partial_cmp(&greatest) {
            Some(std::cmp::Ordering::Less) => (least, greatest),
            Some(std::cmp::Ordering::Equal) if with_zero => (least, least + 1.0),
            Some(std::cmp::Ordering::Equal) => (least - 0.5, least + 0.5),
            _ => (0.0, 1.0),
        };
        let step = round_width((greatest - least) / 5.0);
        Scale {
            least: (least / step).floor() * step,
            greatest: (greatest / step).ceil() * step,
            start,
            end,
        }
    }

    /// Where a value stands.
    pub fn at(&self, value: f64) -> f64 {
        let share = (value - self.least) / (self.greatest - self.least);
        self.start + (self.end - self.start) * share
    }

    /// Round values along it, some five.
    pub fn ticks(&self) -> Vec<f64> {
        let step = round_width((self.greatest - self.least) / 5.0);
        let first = (self.least / step).ceil();
        let ticks = (0..12).map(|count| (first + f64::from(count)) * step);
        ticks
            .take_while(|tick| *tick <= self.greatest + step * 1e-6)
            .collect()
    }
}

/// Equal shares of a line, one for each of `count` places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bands {
    pub start: f64,
    pub end: f64,
    pub count: usize,
}

impl Bands {
    pub fn width(&self) -> f64 {
        (self.end - self.start) / small(self.count.max(1))
    }

    /// Where a place begins.
    pub fn at(&self, place: usize) -> f64 {
        self.start + self.width() * small(place)
    }

    pub fn middle(&self, place: usize) -> f64 {
        self.at(place) + self.width() / 2.0
    }
}

/// A number of places as a coordinate; a picture never has more than a `u32` of them.
pub fn small(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_round_and_hold_their_values() {
        let scale = Scale::round([3.0, 97.0].into_iter(), true, (300.0, 0.0));
        assert_eq!((scale.least, scale.greatest), (0.0, 100.0));
        assert_eq!(scale.ticks(), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!((scale.at(0.0), scale.at(50.0)), (300.0, 150.0));
        let scale = Scale::round([-7.0, 12.0].into_iter(), true, (0.0, 1.0));
        assert_eq!((scale.least, scale.greatest), (-10.0, 15.0));
        for none in [vec![], vec![f64::NAN], vec![4.0]] {
            let scale = Scale::round(none.into_iter(), false, (0.0, 1.0));
            assert!(scale.least < scale.greatest && !scale.ticks().is_empty());
        }
    }
}
